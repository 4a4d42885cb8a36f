import { strFromU8 } from 'fflate'
import { unescapeText } from './escapedText.ts'
import { openZip } from './openZip.ts'
import { readColors } from './readColors.ts'
import { type CellStyle, isOn, readStyles } from './readStyles.ts'
import { scanXml } from './scanXml.ts'
import { limits, refuseXlsx } from './xlsxRefusal.ts'

/** An opened workbook file: its sheets in order, and what their cells refer to. */
export interface Xlsx {
  sheets: readonly { title: string; hidden: boolean; path: string }[]
  strings: readonly string[]
  styles: readonly CellStyle[]
  /** days are counted from 1904, as old Macs did */
  from1904: boolean
  /** the text of a part; null when there is none */
  part(path: string): string | null
  /** where the part's relations of a kind lead, by their id */
  relations(path: string, kind: string): Map<string, string>
}

/** Opens an .xlsx as if a stranger had made it. @throws XlsxRefusal with a sentence for the person who chose the file. */
export function openXlsx(bytes: Uint8Array): Xlsx {
  checkKind(bytes)
  const zip = openZip(bytes)
  if (zip.names.some(name => /vbaProject|(^|\/)macrosheets\//i.test(name))) throw refuseXlsx('macros')
  const part = (path: string) => {
    const found = zip.read(path)
    return found === null ? null : strFromU8(found)
  }
  const relations = (path: string, kind: string) => readRelations(part(relationsOf(path)), path, kind)
  const [book] = [...relations('', 'officeDocument').values()]
  const xml = book === undefined ? null : part(book)
  if (book === undefined || xml === null || !book.endsWith('.xml')) throw refuseXlsx(strangeKind(zip.names))
  const targets = relations(book, 'worksheet')
  const sheets: { title: string; hidden: boolean; path: string }[] = []
  let from1904 = false
  let isWorkbook = false
  scanXml(xml, {
    open: tag => {
      if (tag.name === 'workbook') isWorkbook = true
      else if (tag.name === 'workbookPr') from1904 = isOn(tag.attr('date1904') ?? '0')
      else if (tag.name === 'sheet') {
        const path = targets.get(tag.attr('id') ?? '')
        const state = tag.attr('state') ?? 'visible'
        if (path !== undefined)
          sheets.push({ title: unescapeText(tag.attr('name') ?? ''), hidden: state !== 'visible', path })
      }
    },
  })
  if (!isWorkbook) throw refuseXlsx('foreign')
  if (sheets.length > limits.sheets) throw refuseXlsx('manySheets')
  const firstOf = (kind: string) => {
    const [path] = relations(book, kind).values()
    return path === undefined ? null : part(path)
  }
  const strings = firstOf('sharedStrings')
  const styles = firstOf('styles')
  return {
    sheets,
    strings: strings === null ? [] : readStrings(strings),
    styles: styles === null ? [] : readStyles(styles, readColors(firstOf('theme'))),
    from1904,
    part,
    relations,
  }
}

/** What the first bytes tell: a zip, or the container of old and of locked files. */
function checkKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refuseXlsx('empty')
  if (bytes.length > limits.fileBytes) throw refuseXlsx('large')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw refuseXlsx(isLocked(bytes) ? 'locked' : 'old')
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refuseXlsx('foreign')
}

/** A locked .xlsx lies in the old container as a stream «EncryptedPackage», named in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0])
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

/** .ods and .xlsb are workbooks too, only not of this kind. */
const strangeKind = (names: readonly string[]) =>
  names.includes('content.xml') || names.some(name => name.endsWith('workbook.bin')) ? 'otherKind' : 'foreign'

function relationsOf(path: string): string {
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
}

/** Relations that stay in the file; those that lead outside are not followed. */
function readRelations(xml: string | null, from: string, kind: string): Map<string, string> {
  const found = new Map<string, string>()
  if (xml === null) return found
  scanXml(xml, {
    open: tag => {
      if (tag.name !== 'Relationship' || tag.attr('TargetMode') === 'External') return
      if (!(tag.attr('Type') ?? '').endsWith(`/${kind}`)) return
      found.set(tag.attr('Id') ?? '', resolve(from, tag.attr('Target') ?? ''))
    },
  })
  return found
}

function resolve(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The texts that cells share, letters of several looks as one text; reading aids above the letters left out. */
function readStrings(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let inText = false
  let aside = false
  scanXml(xml, {
    open: ({ name }) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') aside = true
      else if (name === 't') inText = !aside
    },
    text: part => {
      if (inText) text += part
    },
    close: name => {
      if (name === 'si') strings.push(unescapeText(text))
      else if (name === 'rPh') aside = false
      else if (name === 't') inText = false
    },
  })
  return strings
}
