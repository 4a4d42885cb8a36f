import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { Refusal } from '../refusal.ts'

/**
 * A copy under a password: magic · version · scrypt's parameters · salt · nonce · AES-256-GCM ciphertext · tag.
 * The header is authenticated together with the bytes: no bit of the file can change unnoticed.
 */
const MAGIC = Buffer.from('TANDEM-LOCK')
const VERSION = 1
const SALT = 16
const NONCE = 12
const TAG = 16
const HEADER = MAGIC.length + 4 + SALT + NONCE

/** scrypt's N as a power of two: 128 MB and about a third of a second for each guess of the password. */
const COST = 17
const BLOCK = 8
const LEAST_COST = 10
const MB = 1024 * 1024

export const SHORTEST_PASSWORD = 8

interface Chance {
  cost: number
  salt: Buffer
  nonce: Buffer
}

const drawn = (): Chance => ({ cost: COST, salt: randomBytes(SALT), nonce: randomBytes(NONCE) })

export const isSealed = (bytes: Uint8Array): boolean => MAGIC.equals(bytes.subarray(0, MAGIC.length))

/** @param chance what is drawn anew for every file; given only where the result must be known beforehand */
export async function seal(bytes: Uint8Array, password: string, chance: Chance = drawn()): Promise<Buffer> {
  const { cost, salt, nonce } = chance
  const header = Buffer.concat([MAGIC, Buffer.from([VERSION, cost, BLOCK, 1]), salt, nonce])
  const cipher = createCipheriv('aes-256-gcm', await keyOf(password, { cost, salt }), nonce)
  cipher.setAAD(header)
  return Buffer.concat([header, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** @throws Refusal 422, always the same: a wrong password and a damaged file can't be told apart, and must not be */
export async function unseal(bytes: Uint8Array, password: string): Promise<Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isSealed(file) || file.length < HEADER + TAG) throw notOpened()
  const [version, cost = 0, block, parallel] = file.subarray(MAGIC.length)
  // Bounds first: a header is read before it is known to be true, and names how much memory the key takes.
  if (version !== VERSION || block !== BLOCK || parallel !== 1 || cost < LEAST_COST || cost > COST)
    throw notOpened()
  const header = file.subarray(0, HEADER)
  const salt = header.subarray(HEADER - SALT - NONCE, HEADER - NONCE)
  const decipher = createDecipheriv(
    'aes-256-gcm',
    await keyOf(password, { cost, salt }),
    header.subarray(-NONCE),
  )
  decipher.setAAD(header)
  decipher.setAuthTag(file.subarray(-TAG))
  try {
    return Buffer.concat([decipher.update(file.subarray(HEADER, -TAG)), decipher.final()])
  } catch {
    throw notOpened()
  }
}

function keyOf(password: string, { cost, salt }: Pick<Chance, 'cost' | 'salt'>): Promise<Buffer> {
  // The same letters may come composed or not, by the keyboard they were typed on.
  const secret = password.normalize('NFKC')
  const options = { N: 2 ** cost, r: BLOCK, p: 1, maxmem: 192 * MB }
  return new Promise((resolve, reject) =>
    scrypt(secret, salt, 32, options, (error, key) => (error === null ? resolve(key) : reject(error))),
  )
}

const notOpened = () =>
  new Refusal(
    422,
    'password',
    'Копия под паролем не открылась: пароль другой или файл повреждён. Проверьте раскладку и Caps Lock и впишите пароль ещё раз.',
  )
