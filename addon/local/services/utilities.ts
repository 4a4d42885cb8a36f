import { createHash, createHmac } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { civilAt } from '../workbook/serial.ts'
import { localeOf } from '../workbook/locale.ts'
import { type BlobHandle, bytesOf, makeBlob, signed } from './blob.ts'
import { type EnumHandle, enumHolder, enumOf, type Facade, type Host, service } from './facade.ts'
import { ServiceException } from './serviceException.ts'

const DIGESTS = enumOf('Utilities.DigestAlgorithm', ['MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'])
const CHARSETS = enumOf('Utilities.Charset', ['US_ASCII', 'UTF_8'])

type Data = string | number[]

export function sleep(host: Host, milliseconds: number): void {
  if (host.ports.sleep) host.ports.sleep(milliseconds)
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

const { months } = localeOf('ru_RU')

/** Patterns of Java's SimpleDateFormat, so far as numbers and Russian months go. */
function formatDate(date: Date, zone: string, pattern: string): string {
  const instant = date.getTime()
  if (Number.isNaN(instant)) throw new ServiceException('Invalid argument: date')
  const t = civilAt(instant, zone)
  const numbers: Record<string, number> = {
    M: t.month,
    d: t.day,
    H: t.hour,
    m: t.minute,
    s: t.second,
    S: t.millisecond,
  }
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (found, quoted: string | undefined, letter = '') => {
    if (quoted !== undefined) return quoted || "'"
    if (letter === 'y')
      return found.length === 2 ? String(t.year).slice(-2) : String(t.year).padStart(found.length, '0')
    if (letter === 'M' && found.length > 2) return months[t.month - 1] ?? ''
    const number = numbers[letter]
    if (number === undefined) throw new ServiceException(`Illegal pattern component: ${found}`)
    return String(number).padStart(found.length, '0')
  })
}

const NODE_DIGESTS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
}

function fromBase64(text: string, encoding: 'base64' | 'base64url'): number[] {
  const shape = encoding === 'base64' ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9_-]*={0,2}$/
  if (!shape.test(text)) throw new ServiceException('Could not decode string.')
  return signed(Buffer.from(text, encoding))
}

/** Apps Script pads its web-safe form. */
function webSafe(data: Data): string {
  return Buffer.from(bytesOf(data)).toString('base64').replaceAll('+', '-').replaceAll('/', '_')
}

export const utilities: Facade = {
  name: 'Utilities',
  values: {
    DigestAlgorithm: enumHolder('Utilities.DigestAlgorithm', DIGESTS),
    Charset: enumHolder('Utilities.Charset', CHARSETS),
  },
  members: {
    formatDate: service('date string string', (_host, date: Date, zone: string, pattern: string) =>
      formatDate(date, zone, pattern),
    ),
    getUuid: service('', host => host.ports.uuid()),
    sleep: service('int', (host, milliseconds: number) => sleep(host, milliseconds)),
    base64Encode: service('string | string Charset | list', (_host, data: Data) =>
      Buffer.from(bytesOf(data)).toString('base64'),
    ),
    base64EncodeWebSafe: service('string | string Charset | list', (_host, data: Data) => webSafe(data)),
    base64Decode: service('string | string Charset', (_host, text: string) => fromBase64(text, 'base64')),
    base64DecodeWebSafe: service('string | string Charset', (_host, text: string) =>
      fromBase64(text, 'base64url'),
    ),
    computeDigest: service(
      'DigestAlgorithm string | DigestAlgorithm string Charset | DigestAlgorithm list',
      (_host, algorithm: EnumHandle, data: Data) =>
        signed(
          createHash(NODE_DIGESTS[algorithm.name] ?? '')
            .update(bytesOf(data))
            .digest(),
        ),
    ),
    computeHmacSha256Signature: service(
      'string string | string string Charset | list list',
      (_host, data: Data, key: Data) =>
        signed(createHmac('sha256', bytesOf(key)).update(bytesOf(data)).digest()),
    ),
    newBlob: service(
      'string | string string? | string string? string? | list | list string? | list string? string?',
      (_host, data: Data, contentType: string | null = null, name: string | null = null) =>
        makeBlob(bytesOf(data), contentType ?? (typeof data === 'string' ? 'text/plain' : null), name),
    ),
    gzip: service('Blob', (_host, source: BlobHandle) =>
      makeBlob(gzipSync(source.bytes), 'application/x-gzip', null),
    ),
    ungzip: service('Blob', (_host, source: BlobHandle) => makeBlob(gunzipSync(source.bytes), null, null)),
  },
}
