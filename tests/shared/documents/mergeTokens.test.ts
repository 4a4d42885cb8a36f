import { createContext, runInContext } from 'node:vm'
import { buildSync } from 'esbuild'
import fc from 'fast-check'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from '#shared/documents/base64.ts'
import { type Block, runs } from '#shared/documents/blocks.ts'
import { mergeTokens, UnreadableDocument, UnresolvedTokens } from '#shared/documents/mergeTokens.ts'
import { pairsOrder } from '#shared/documents/pairsOrder.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { fio, formatToken, head, organisation, type Resolve, text } from '#shared/documents/tokens.ts'
import { find, readDocx } from '#tests/worker/documents/readDocx.ts'
import { writeDocx } from '#worker/documents/docx.ts'
import { invented } from './invented.ts'

const mentor = fio('p_aaaaaaaaaa', 'acc')
const letter: Block[] = [
  { block: 'paragraph', style: 'title', newPage: true, runs: runs('О целях: ', text(0), ' (', text(1), ')') },
  { block: 'item', label: '1.', runs: runs('Закрепить ', mentor, ' за ', fio('p_bbbbbbbbbb', 'ins'), '.') },
  {
    block: 'table',
    ruled: true,
    columns: [{ title: 'Цель', width: 170, align: 'left' }],
    rows: [[[runs(text(2))]]],
  },
  {
    block: 'split',
    style: 'signature',
    left: runs(head('post', 'nom')),
    right: runs(organisation('full', 'nom')),
  },
]
const blank = writeDocx(letter)
const failure = (act: () => unknown): unknown => {
  try {
    act()
  } catch (reason) {
    return reason
  }
  return undefined
}

describe('values stand in the file as in the preview', () => {
  test.each([
    { given: 'ordinary words', value: 'Панина Глеба Юрьевича' },
    { given: 'markup', value: '</w:t></w:r></w:p><w:p>&amp;&lt;]]>"\'' },
    { given: 'replacement patterns', value: "$& $1 $` $'" },
    { given: 'an emoji', value: '😀 Панин 👨‍👩‍👧' },
    { given: 'right-to-left override', value: '\u202eниваП' },
    { given: 'control characters', value: 'Па\u0000\u0008\u001fнин' },
    { given: 'non-characters', value: 'Панин\ufffe\uffff' },
    { given: 'another token', value: formatToken(text(1)) },
    { given: 'its own token', value: formatToken(mentor) },
    { given: 'half a token', value: '⟦t_' },
    { given: 'lines', value: ['первая', 'вторая\nтретья'] },
  ])('$given', ({ value }) => {
    const { lines } = readDocx(mergeTokens(blank, () => value))
    expect(lines).toEqual(plainText(letter, () => value))
    expect(lines.join('')).not.toMatch(/[⟦⟧]/)
  })

  test('any strings at all: the file stays readable XML, no value pulls another', () => {
    const naughty = fc.constantFrom(
      ...[
        '&',
        '<',
        ']]>',
        '⟦t_1⟧',
        '⟦',
        '⟧',
        '\u0000',
        '\u202e',
        '\ufffe',
        '\ud83d',
        '😀',
        '\r\n',
        '\u2028',
        '$1',
        'Ё',
      ],
    )
    const value = fc.array(fc.oneof(naughty, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
    const filled = value.map(parts => `Я${parts.join('')}`)
    fc.assert(
      fc.property(filled, filled, fc.array(filled, { maxLength: 3 }), (name, place, lines) => {
        const resolve: Resolve = token => (token.of === 'text' ? (token.number === 1 ? place : lines) : name)
        const merged = readDocx(mergeTokens(blank, resolve))
        expect(merged.lines).toEqual(plainText(letter, resolve))
        expect(merged.lines.join('')).not.toMatch(/[⟦⟧]/)
      }),
      { numRuns: 1000 },
    )
  })
})

test('a text of three lines is three paragraphs of one style; only the first begins the page', () => {
  const { body } = readDocx(mergeTokens(blank, token => (token.of === 'text' ? 'а\nб\nв' : 'Панин')))
  const titles = find(body, 'w:p').filter(
    paragraph => find(paragraph, 'w:pStyle')[0]?.attributes['w:val'] === 'title',
  )
  expect(
    titles.map(paragraph =>
      find(paragraph, 'w:t')
        .flatMap(({ children }) => children)
        .join(''),
    ),
  ).toEqual(['О целях: а', 'б', 'в (а', 'б', 'в)'])
  expect(titles.map(paragraph => find(paragraph, 'w:pageBreakBefore').length)).toEqual([1, 0, 0, 0, 0])
  expect(find(find(body, 'w:tc')[1] ?? body, 'w:p')).toHaveLength(3)
})

describe('no file without every value', () => {
  test.each<{ given: string; resolve: Resolve; tokens: string[] }>([
    {
      given: 'two unknown people',
      resolve: token => (token.of === 'person' ? undefined : 'да'),
      tokens: ['⟦p_aaaaaaaaaa.fio.acc⟧', '⟦p_bbbbbbbbbb.fio.ins⟧'],
    },
    {
      given: 'a blank name',
      resolve: token => (token.of === 'organisation' ? ' \u200e' : 'да'),
      tokens: ['⟦org.full.nom⟧'],
    },
    {
      given: 'an unknown text',
      resolve: token => (token.of === 'text' && token.number === 2 ? undefined : 'да'),
      tokens: ['⟦t_2⟧'],
    },
  ])('$given', ({ resolve, tokens }) => {
    const reason = failure(() => mergeTokens(blank, resolve))
    expect(reason).toBeInstanceOf(UnresolvedTokens)
    expect(reason).toMatchObject({ tokens })
  })

  const changed = (path: string, from: string, to: string) => {
    const parts = unzipSync(blank)
    const xml = new TextDecoder().decode(parts[path])
    expect(xml).toContain(from)
    return zipSync({ ...parts, [path]: strToU8(xml.replace(from, to)) })
  }

  test.each([
    { given: 'a token nobody knows', from: '⟦t_0⟧', to: '⟦x_0⟧', tokens: ['⟦x_0⟧'] },
    { given: 'a token that shares its run', from: '⟦t_0⟧', to: 'и ⟦t_0⟧', tokens: ['⟦t_0⟧'] },
    { given: 'a token without its end', from: '⟦t_0⟧', to: '⟦t_0', tokens: ['⟦t_0'] },
    { given: 'the end of a token', from: '⟦t_0⟧', to: 'т⟧', tokens: ['⟧'] },
  ])('$given', ({ from, to, tokens }) => {
    expect(failure(() => mergeTokens(changed('word/document.xml', from, to), () => 'да'))).toMatchObject({
      tokens,
    })
  })

  test('a token where names do not belong', () => {
    const titled = changed('docProps/core.xml', 'О целях', '⟦t_0⟧')
    expect(failure(() => mergeTokens(titled, () => 'да'))).toMatchObject({ tokens: ['⟦t_0⟧'] })
  })

  test('headers are merged too', () => {
    const header = changed('word/header1.xml', '<w:t>2</w:t>', '<w:t>⟦t_0⟧</w:t>')
    const { parts } = readDocx(mergeTokens(header, () => 'да'))
    expect(
      find(parts['word/header1.xml'] ?? { name: '', attributes: {}, children: [] }, 'w:t'),
    ).toMatchObject([{ children: ['да'] }])
  })
})

describe('what is no document of ours', () => {
  const withDocument = (others: Zippable) => zipSync({ 'word/document.xml': strToU8('<a/>'), ...others })
  const entries = (count: number): Zippable =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.bin`, new Uint8Array()]))
  test.each([
    { given: 'nothing', bytes: new Uint8Array() },
    { given: 'no zip', bytes: strToU8('{\\rtf1 Приказ}') },
    { given: 'a zip without a document', bytes: zipSync({ 'a.xml': strToU8('<a/>') }) },
    { given: 'half a file', bytes: blank.slice(0, blank.length / 2) },
    { given: 'fifty-one parts', bytes: withDocument(entries(50)) },
    { given: 'a bomb of 51 MB', bytes: withDocument({ 'a.bin': new Uint8Array(51_000_000) }) },
    { given: 'more than 5 MB', bytes: new Uint8Array(5_000_001) },
  ])('$given', ({ bytes }) => {
    expect(failure(() => mergeTokens(bytes, () => 'да'))).toBeInstanceOf(UnreadableDocument)
  })

  test('fifty parts are taken', () => {
    expect(failure(() => mergeTokens(withDocument(entries(49)), () => 'да'))).toBeUndefined()
  })
})

const order = invented(3, 4)

test('the same names give the same bytes, and what was written before the merge is not touched', () => {
  const docx = writeDocx(pairsOrder(order.request))
  const before = docx.slice()
  expect(mergeTokens(docx, order.resolve)).toEqual(mergeTokens(docx, order.resolve))
  expect(docx).toEqual(before)
})

test('the largest order, of 2,000 rows, is merged', () => {
  const { request, resolve } = invented(900, 1100)
  const blocks = pairsOrder(request)
  expect(readDocx(mergeTokens(writeDocx(blocks), resolve)).lines).toEqual(plainText(blocks, resolve))
})

test('it needs nothing that Apps Script lacks', () => {
  const entry = `
    import { mergeTokens } from './shared/documents/mergeTokens.ts'
    import { fromBase64, toBase64 } from './shared/documents/base64.ts'
    globalThis.merge = (docx, values) => toBase64(mergeTokens(fromBase64(docx), token => values[token.of]))
  `
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2019',
    charset: 'utf8',
    logLevel: 'silent',
  })
  const values = { text: 'первая 😀\nвторая', person: 'Панин & сын', organisation: 'Школа', head: 'Директор' }
  // A bare context: the language itself and nothing of a browser or of Node.
  const bare = createContext({ docx: toBase64(blank), values })
  runInContext(outputFiles[0]?.text ?? '', bare)
  expect(
    runInContext('typeof TextEncoder + typeof TextDecoder + typeof setTimeout + typeof atob', bare),
  ).toBe('undefined'.repeat(4))
  const merged = fromBase64(String(runInContext('merge(docx, values)', bare)))
  expect(merged).toEqual(mergeTokens(blank, token => values[token.of]))
})
