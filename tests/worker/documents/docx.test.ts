import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Block, runs } from '#shared/documents/blocks.ts'
import { mergeTokens } from '#shared/documents/mergeTokens.ts'
import { pairsOrder } from '#shared/documents/pairsOrder.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { formatToken, tokensOf } from '#shared/documents/tokens.ts'
import { codeOf, invented } from '#tests/shared/documents/invented.ts'
import { writeDocx } from '#worker/documents/docx.ts'
import { type Element, find, readDocx } from './readDocx.ts'

const { request, resolve } = invented(3, 4)
const blocks = pairsOrder(request)
const order = readDocx(writeDocx(blocks))

const only = (element: Element | undefined, name: string) => {
  const [found] = element === undefined ? [] : find(element, name)
  if (found === undefined) throw new Error(`No ${name}`)
  return found
}
const styleOf = (paragraph: Element) => find(paragraph, 'w:pStyle')[0]?.attributes['w:val']
const millimetres = (twips: string | undefined) => Math.round((Number(twips) * 254) / 1440) / 10

describe('the sheet', () => {
  test('A4 with margins of 30, 10, 20 and 20 mm', () => {
    const { attributes: size } = only(order.body, 'w:pgSz')
    const { attributes: margins } = only(order.body, 'w:pgMar')
    expect([size['w:w'], size['w:h']].map(millimetres)).toEqual([210, 297])
    expect(
      ['left', 'right', 'top', 'bottom', 'header'].map(side => millimetres(margins[`w:${side}`])),
    ).toEqual([30, 10, 20, 20, 10])
  })

  test('page numbers stand in the middle above the text, from the second page', () => {
    expect(only(order.parts['word/header1.xml'], 'w:fldSimple').attributes['w:instr']).toBe('PAGE')
    expect(find(order.body, 'w:titlePg')).toHaveLength(1)
    expect(find(order.body, 'w:headerReference').map(({ attributes }) => attributes['w:type'])).toEqual([
      'default',
    ])
  })

  test('Times New Roman 14, Russian, justified, the first line 12.5 mm in', () => {
    const styles = order.parts['word/styles.xml']
    const defaults = only(styles, 'w:docDefaults')
    expect(only(defaults, 'w:rFonts').attributes['w:ascii']).toBe('Times New Roman')
    expect(only(defaults, 'w:sz').attributes['w:val']).toBe('28')
    expect(only(defaults, 'w:lang').attributes['w:val']).toBe('ru-RU')
    const text = find(order.parts['word/styles.xml'] ?? order.body, 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === 'item',
    )
    expect(only(text, 'w:jc').attributes['w:val']).toBe('both')
    expect(millimetres(only(text, 'w:ind').attributes['w:firstLine'])).toBe(12.5)
  })

  test('nobody is its author and no time is in it', () => {
    const core = order.parts['docProps/core.xml']
    expect(core?.children.map(child => (typeof child === 'string' ? child : child.name))).toEqual([
      'dc:title',
      'dc:language',
    ])
    expect(only(core, 'dc:title').children).toEqual([
      'Об утверждении наставнических пар и наставнической группы',
    ])
  })
})

describe('the order', () => {
  test('every style in use is described', () => {
    const described = find(order.parts['word/styles.xml'] ?? order.body, 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    )
    expect(described).toEqual(expect.arrayContaining(find(order.body, 'w:p').map(styleOf)))
  })

  test('each token stands alone in its run, and none is lost', () => {
    const texts = find(order.body, 'w:t').flatMap(({ children }) => children)
    const tokens = texts.filter(text => typeof text === 'string' && text.includes('⟦'))
    expect(new Set(tokens)).toEqual(new Set(tokensOf(blocks).map(formatToken)))
  })

  test('only the annex begins a new page', () => {
    const starts = find(order.body, 'w:p').filter(
      paragraph => find(paragraph, 'w:pageBreakBefore').length > 0,
    )
    expect(starts.map(styleOf)).toEqual(['annexMark'])
  })

  test('the signature takes the last clause along to the next page', () => {
    const paragraphs = find(order.body, 'w:p')
    const signature = paragraphs.findIndex(paragraph => styleOf(paragraph) === 'signature')
    const kept = paragraphs.slice(0, signature).filter(paragraph => find(paragraph, 'w:keepNext').length > 0)
    expect(kept).toEqual([paragraphs[signature - 1]])
  })

  test('those who have read the order stay on one page with their heading', () => {
    const [list] = find(order.body, 'w:tbl')
    const kept = find(list ?? order.body, 'w:tr').map(row => find(row, 'w:keepNext').length)
    expect(kept).toEqual([3, 3, 3, 3, 0])
  })

  test('the annex repeats its header, never splits a row and is as wide as the text', () => {
    const annex = find(order.body, 'w:tbl').at(-1)
    const rows = find(annex ?? order.body, 'w:tr')
    expect(rows.map(row => find(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0, 0])
    expect(rows.every(row => find(row, 'w:cantSplit').length === 1)).toBe(true)
    const widths = find(annex ?? order.body, 'w:gridCol').map(({ attributes }) =>
      millimetres(attributes['w:w']),
    )
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(170, 0)
  })

  test('a body ends with a paragraph before its section, tables never touch', () => {
    const names = order.body.children.map(child => (typeof child === 'string' ? child : child.name))
    expect(names.slice(-2)).toEqual(['w:p', 'w:sectPr'])
    expect(names.join(' ')).not.toContain('w:tbl w:tbl')
  })
})

describe('the file says what the preview says', () => {
  test.each([
    { given: 'three pairs and a group', pairs: 3, inGroup: 4 },
    { given: 'one pair', pairs: 1, inGroup: 0 },
    { given: 'twelve pairs', pairs: 12, inGroup: 0 },
    { given: 'two hundred pairs', pairs: 200, inGroup: 0 },
  ])('$given', ({ pairs, inGroup }) => {
    const long = pairsOrder(invented(pairs, inGroup).request)
    const { lines } = readDocx(mergeTokens(writeDocx(long), resolve))
    expect(lines).toEqual(plainText(long, resolve))
  })
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the same order gives the same bytes, in any time zone', () => {
  const here = sha256(writeDocx(blocks))
  expect(sha256(writeDocx(pairsOrder(invented(3, 4).request)))).toBe(here)
  const script = `
    import { createHash } from 'node:crypto'
    const { writeDocx } = await import('#worker/documents/docx.ts')
    const { pairsOrder } = await import('#shared/documents/pairsOrder.ts')
    const { invented } = await import('#tests/shared/documents/invented.ts')
    process.stdout.write(createHash('sha256').update(writeDocx(pairsOrder(invented(3, 4).request))).digest('hex'))`
  const elsewhere = ['Asia/Vladivostok', 'America/Los_Angeles'].map(zone =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { TZ: zone },
      encoding: 'utf8',
    }),
  )
  expect(elsewhere).toEqual([here, here])
})

test('nothing of a request but its codes, numbers and dates reaches the file', () => {
  const { lines } = order
  expect(lines.join('\n')).toContain(`⟦${codeOf(0)}.fio.acc⟧`)
  expect(lines.join('\n')).not.toMatch(/Панин|Заречн|Соколов/)
})

test('two tables side by side stay two', () => {
  const cell: Block = {
    block: 'table',
    ruled: true,
    columns: [{ width: 170, align: 'center' }],
    rows: [[[runs('да')]]],
  }
  const { body } = readDocx(writeDocx([cell, cell]))
  expect(body.children.map(child => (typeof child === 'string' ? child : child.name))).toEqual([
    'w:tbl',
    'w:p',
    'w:tbl',
    'w:p',
    'w:sectPr',
  ])
  expect(find(body, 'w:jc').map(({ attributes }) => attributes['w:val'])).toEqual(['center', 'center'])
})
