// Long because it is one list.
import { zipParts } from '#shared/documents/zipParts.ts'
import type { XlsxRefusalCode } from '#shared/xlsx/xlsxRefusal.ts'
import { cellXml, madeXlsx, people, relationsXml, sheetXml, withPart, xlsxParts } from './madeXlsx.ts'

/** A file that somebody may bring by mistake or on purpose, and why it is refused. */
export interface HostileFile {
  name: string
  bytes: () => Uint8Array
  says: XlsxRefusalCode
}

const ascii = (text: string) => Uint8Array.from(text, sign => sign.charCodeAt(0))
const ole = (name: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...ascii([...name].join('\0')), 0])
const cut = (share: number) => () => {
  const bytes = madeXlsx()
  return bytes.slice(0, Math.floor(bytes.length * share))
}

const SHEET = 'xl/worksheets/sheet1.xml'
const central = 0x02014b50
const end = 0x06054b50

/** Lays other numbers into the directory of a file: of the part `path`, or of the directory's end. */
function tampered(lay: (view: DataView, at: number) => void, path = SHEET, bytes = madeXlsx()): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length - 22; at++) {
    if (view.getUint32(at, true) !== central) continue
    const length = view.getUint16(at + 28, true)
    if (String.fromCharCode(...bytes.subarray(at + 46, at + 46 + length)) === path) lay(view, at)
  }
  return bytes
}

function tamperedEnd(lay: (view: DataView, at: number) => void): Uint8Array {
  const bytes = madeXlsx()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes.length - 22; at > 0; at--) {
    if (view.getUint32(at, true) !== end) continue
    lay(view, at)
    return bytes
  }
  throw new Error('The directory has no end')
}

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)
/** Bytes that pack a little only. */
function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}
const laughs = `<!DOCTYPE x [<!ENTITY a "ха"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`
const before = (declaration: string, xml: string) => xml.replace('?>\n', `?>\n${declaration}`)
const cell = (text: string) => () => madeXlsx([{ title: 'Список', xml: cellXml(text) }])
const sheet = (xml: string) => () => madeXlsx([{ title: 'Список', xml }])
const utf16 = (text: string) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, true)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true)
  return bytes
}

export const hostileFiles: readonly HostileFile[] = [
  { name: 'an empty file', bytes: () => new Uint8Array(0), says: 'empty' },
  { name: 'a text', bytes: () => ascii('last name; class'), says: 'foreign' },
  {
    name: 'a page of the web',
    bytes: () => ascii('<html><table><tr><td>1</td></tr></table></html>'),
    says: 'foreign',
  },
  {
    name: 'a picture',
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(99)]),
    says: 'foreign',
  },
  { name: 'noise', bytes: () => noise(2000), says: 'foreign' },
  { name: 'two letters', bytes: () => ascii('PK'), says: 'damaged' },
  {
    name: 'the head of a zip and nothing more',
    bytes: () => ascii('PK\u0003\u0004 and more'),
    says: 'damaged',
  },
  { name: 'an old .xls', bytes: () => ole('Workbook'), says: 'old' },
  { name: 'a book under a password', bytes: () => ole('EncryptedPackage'), says: 'locked' },
  { name: 'a document', bytes: () => zipParts({ 'word/document.xml': '<a/>' }), says: 'foreign' },
  { name: 'an .ods', bytes: () => zipParts({ mimetype: 'x', 'content.xml': '<a/>' }), says: 'otherKind' },
  {
    name: 'an .xlsb',
    bytes: () =>
      zipParts({
        '_rels/.rels': relationsXml(
          '<Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/>',
        ),
        'xl/workbook.bin': 'x',
      }),
    says: 'otherKind',
  },
  {
    name: 'a presentation',
    bytes: () =>
      zipParts({
        '_rels/.rels': relationsXml('<Relationship Id="a" Type="x/officeDocument" Target="ppt/p.xml"/>'),
        'ppt/p.xml': '<presentation/>',
      }),
    says: 'foreign',
  },
  {
    name: 'more than 10 MB',
    bytes: () => withPart('xl/media/a.png', noise(11 * 1024 * 1024)),
    says: 'large',
  },
  { name: 'the first tenth', bytes: cut(0.1), says: 'damaged' },
  { name: 'the first half', bytes: cut(0.5), says: 'damaged' },
  { name: 'nine tenths', bytes: cut(0.9), says: 'damaged' },
  { name: 'all but the last bytes', bytes: () => madeXlsx().slice(0, -3), says: 'damaged' },

  { name: 'a part that swells to 60 MB', bytes: () => withPart('xl/x.xml', zeros(60)), says: 'swollen' },
  { name: 'a part that swells a thousandfold', bytes: () => withPart('xl/x.xml', zeros(9)), says: 'swollen' },
  {
    name: 'parts that swell to 60 MB together',
    bytes: () =>
      zipParts({
        ...xlsxParts(),
        ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.xml`, zeros(1)])),
      }),
    says: 'swollen',
  },
  {
    name: 'a small size over a large part',
    bytes: () => tampered((view, at) => view.setUint32(at + 24, 10, true), 'xl/x.xml', withLarge()),
    says: 'damaged',
  },
  {
    name: 'a size too small',
    bytes: () => tampered((view, at) => view.setUint32(at + 24, 5, true)),
    says: 'damaged',
  },
  {
    name: 'a size too large',
    bytes: () => tampered((view, at) => view.setUint32(at + 24, 99_999, true)),
    says: 'damaged',
  },
  {
    name: 'a size of zip64',
    bytes: () => tampered((view, at) => view.setUint32(at + 24, 0xffffffff, true)),
    says: 'swollen',
  },
  {
    name: 'a sum that differs',
    bytes: () => tampered((view, at) => view.setUint32(at + 16, 1, true)),
    says: 'damaged',
  },
  {
    name: 'packed bytes beyond the end',
    bytes: () => tampered((view, at) => view.setUint32(at + 20, 90_000, true)),
    says: 'damaged',
  },
  {
    name: 'parts that share bytes',
    bytes: () => tampered((view, at) => view.setUint32(at + 42, 0, true)),
    says: 'damaged',
  },
  {
    name: 'a part that begins beyond the end',
    bytes: () => tampered((view, at) => view.setUint32(at + 42, 999_999, true)),
    says: 'damaged',
  },
  {
    name: 'another way of packing',
    bytes: () => tampered((view, at) => view.setUint16(at + 10, 99, true)),
    says: 'damaged',
  },
  {
    name: 'a part said to be stored',
    bytes: () => tampered((view, at) => view.setUint16(at + 10, 0, true)),
    says: 'damaged',
  },
  {
    name: 'a part under a password',
    bytes: () => tampered((view, at) => view.setUint16(at + 8, 1, true)),
    says: 'locked',
  },
  {
    name: 'a directory of more parts than there are',
    bytes: () =>
      tamperedEnd((view, at) => {
        view.setUint16(at + 8, 99, true)
        view.setUint16(at + 10, 99, true)
      }),
    says: 'damaged',
  },
  {
    name: 'a directory that begins elsewhere',
    bytes: () => tamperedEnd((view, at) => view.setUint32(at + 16, 7, true)),
    says: 'damaged',
  },
  {
    name: 'a second disk',
    bytes: () => tamperedEnd((view, at) => view.setUint16(at + 4, 1, true)),
    says: 'damaged',
  },
  {
    name: '260 parts',
    bytes: () =>
      zipParts({
        ...xlsxParts(),
        ...Object.fromEntries(Array.from({ length: 256 }, (_, i) => [`p${i}`, 'x'])),
      }),
    says: 'swollen',
  },
  ...[
    '../evil.xml',
    'xl/../../evil.xml',
    '/etc/passwd',
    'C:\\evil.xml',
    '..\\evil.xml',
    'xl\\..\\..\\evil',
    'a\u0000b',
  ].map(
    (path): HostileFile => ({
      name: `a part called «${path.replace('\u0000', 'NUL')}»`,
      bytes: () => withPart(path, 'x'),
      says: 'damaged',
    }),
  ),

  { name: 'macros', bytes: () => withPart('xl/vbaProject.bin', 'x'), says: 'macros' },
  { name: 'macros elsewhere', bytes: () => withPart('xl/other/VBAPROJECT.BIN', 'x'), says: 'macros' },
  { name: 'macro sheets', bytes: () => withPart('xl/macrosheets/sheet1.xml', '<a/>'), says: 'macros' },

  { name: 'a billion laughs', bytes: sheet(before(laughs, people)), says: 'declares' },
  {
    name: 'a file of the computer as an entity',
    bytes: sheet(before('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', people)),
    says: 'declares',
  },
  {
    name: 'an entity of parameters',
    bytes: sheet(before('<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/">%a;]>', people)),
    says: 'declares',
  },
  {
    name: 'a document type in small letters',
    bytes: sheet(before('<!doctype x>', people)),
    says: 'declares',
  },
  ...['[Content_Types].xml'].map(
    (path): HostileFile => ({
      name: 'nothing to stand on',
      bytes: () => zipParts({ [path]: '<a/>' }),
      says: 'foreign',
    }),
  ),
  ...['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map(
    (path): HostileFile => ({
      name: `a document type in ${path}`,
      bytes: () => withPart(path, before(laughs, String(xlsxParts()[path]))),
      says: 'declares',
    }),
  ),
  {
    name: 'a document type in shared strings',
    bytes: () => madeXlsx(undefined, { strings: `${laughs}<sst/>` }),
    says: 'declares',
  },
  {
    name: 'a document type in styles',
    bytes: () => madeXlsx(undefined, { styles: `${laughs}<styleSheet/>` }),
    says: 'declares',
  },
  {
    name: 'a document type in the theme',
    bytes: () => madeXlsx(undefined, { styles: '<styleSheet/>', theme: `${laughs}<theme/>` }),
    says: 'declares',
  },
  {
    name: 'an entity nobody declared',
    bytes: cell('<c r="A1" t="str"><v>&amp;&passwd;</v></c>'),
    says: 'damaged',
  },
  { name: 'a number of no character', bytes: cell('<c r="A1" t="str"><v>&#xZZ;</v></c>'), says: 'damaged' },
  { name: 'a sheet in UTF-16', bytes: () => withPart(SHEET, utf16(people)), says: 'damaged' },
  { name: 'a tag that is not closed', bytes: sheet('<worksheet><sheetData>'), says: 'damaged' },
  {
    name: 'tags closed in the wrong order',
    bytes: sheet('<worksheet><sheetData></worksheet></sheetData>'),
    says: 'damaged',
  },
  { name: 'a tag without its end', bytes: sheet('<worksheet><sheetData'), says: 'damaged' },
  {
    name: 'a value without its quote',
    bytes: sheet('<worksheet a="><sheetData/></worksheet>'),
    says: 'damaged',
  },
  {
    name: 'a remark without an end',
    bytes: sheet('<worksheet><!-- <sheetData/></worksheet>'),
    says: 'damaged',
  },
  {
    name: 'a text section without an end',
    bytes: cell('<c r="A1" t="str"><v><![CDATA[x</v></c>'),
    says: 'damaged',
  },
  { name: 'another declaration', bytes: sheet('<!ELEMENT a ANY><worksheet/>'), says: 'damaged' },
  { name: 'tags a hundred thousand deep, unclosed', bytes: sheet('<a>'.repeat(100_000)), says: 'damaged' },
  { name: 'a shared string that is not there', bytes: cell('<c r="A1" t="s"><v>7</v></c>'), says: 'damaged' },
  { name: 'a shared string before the first', bytes: cell('<c r="A1" t="s"><v>-1</v></c>'), says: 'damaged' },
  { name: 'a number that is none', bytes: cell('<c r="A1"><v>1e999</v></c>'), says: 'damaged' },
  { name: 'letters for a number', bytes: cell('<c r="A1"><v>abc</v></c>'), says: 'damaged' },
  { name: 'a cell at no place', bytes: cell('<c r="1A"><v>1</v></c>'), says: 'damaged' },
  { name: 'a cell in row 0', bytes: cell('<c r="A0"><v>1</v></c>'), says: 'damaged' },
  {
    name: 'a cell in row 20 001',
    bytes: sheet(sheetXml('<row r="20001"><c r="A20001"><v>1</v></c></row>')),
    says: 'tooLong',
  },
  {
    name: 'a cell in the last row there is',
    bytes: sheet(sheetXml('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')),
    says: 'tooLong',
  },
  { name: 'a cell in column 101', bytes: cell('<c r="CW1"><v>1</v></c>'), says: 'tooWide' },
  { name: 'a cell in the last column there is', bytes: cell('<c r="XFD1"><v>1</v></c>'), says: 'tooWide' },
  {
    name: '101 sheets',
    bytes: () => madeXlsx(Array.from({ length: 101 }, (_, i) => ({ title: `Л${i}`, xml: people }))),
    says: 'manySheets',
  },
  {
    name: 'a sheet outside the file',
    bytes: () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        String(xlsxParts()['xl/_rels/workbook.xml.rels']).replace(
          'worksheets/sheet1.xml',
          '../../../../etc/passwd',
        ),
      ),
    says: 'damaged',
  },
  {
    name: 'a sheet that is not there',
    bytes: () => {
      const { [SHEET]: _, ...parts } = xlsxParts()
      return zipParts(parts)
    },
    says: 'damaged',
  },
]

function withLarge(): Uint8Array {
  const xml = sheetXml(`<row r="1"><c r="A1" t="str"><v>${'а'.repeat(400_000)}</v></c></row>`)
  const parts = xlsxParts([{ title: 'Список', xml: people }])
  const linked = String(parts['xl/_rels/workbook.xml.rels']).replace('worksheets/sheet1.xml', 'x.xml')
  return zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': linked, 'xl/x.xml': xml })
}
