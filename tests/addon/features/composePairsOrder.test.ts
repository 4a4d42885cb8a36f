import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { composePairsOrder } from '#addon/features/composePairsOrder.ts'
import { downloadOrder } from '#addon/features/downloadOrder.ts'
import type { Asked, Outcome } from '#addon/features/feature.ts'
import { previewPairsOrder } from '#addon/features/previewPairsOrder.ts'
import { isRefused, type Refused } from '#addon/features/refusal.ts'
import { checkOrderRequest } from '#shared/contract/checkOrderRequest.ts'
import { docxType, orderRequest } from '#shared/contract/orders.ts'
import { fromBase64, toBase64 } from '#shared/documents/base64.ts'
import { pairsOrder } from '#shared/documents/pairsOrder.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { formatToken } from '#shared/documents/tokens.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { readDocx } from '#tests/worker/documents/readDocx.ts'
import { writeDocx } from '#worker/documents/docx.ts'
import {
  everybody,
  lisin,
  moment,
  panin,
  programmeOf,
  readySchool,
  twoPairs,
  vorontsova,
} from './orderSchool.ts'

const all = { withGroups: true }

/** What the engine answers; it takes the request only as the contract has it. */
function engine({ route, request }: Asked<unknown>): string {
  expect(route).toBe('orders')
  const parsed = z.parse(orderRequest, request)
  expect(checkOrderRequest(parsed)).toEqual([])
  return toBase64(writeDocx(pairsOrder(parsed)))
}

const asked = (programme: WholeProgramme, input: { pairs?: string[]; withGroups: boolean } = all) =>
  composePairsOrder.ask({ programme, input, ...moment() })

function compose(programme: WholeProgramme, input: { pairs?: string[]; withGroups: boolean } = all) {
  const ask = asked(programme, input)
  if (isRefused(ask)) throw new Error(ask.refusal.message)
  const given = { programme, input, ...moment(), people: null, answer: engine(ask), same: true }
  return done(composePairsOrder.take(given))
}

function done<V>(outcome: Outcome<V> | Refused) {
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  const [file] = outcome.effects ?? []
  if (file?.kind !== 'file') throw new Error('No file')
  return { ...outcome, edits: outcome.edits ?? [], file, lines: readDocx(fromBase64(file.base64)).lines }
}

const refusal = (outcome: object) => (isRefused(outcome) ? outcome.refusal : null)

describe('an order of a pair that stands by a decision of the school', () => {
  const long = twoPairs().pair(panin, 'с 01.12.2026 по 31.12.2027', {
    mentee: lisin,
    status: 'agreed',
    form: 'form.pupilPupil',
  })
  const decided = long.row('deviations', {
    rule: 'pairPeriod',
    subject: 'pairs:пара-3',
    reason: 'Практика до декабря.',
    decidedBy: 'директор',
    decidedOn: day('2026-11-01'),
    until: day('2026-12-31'),
  })
  const programme = programmeOf(decided, everybody)

  test('without the decision there is no order', () =>
    expect(refusal(asked(programmeOf(long, everybody)))).toMatchObject({ code: 'blocked' }))

  test('the order names clause, people, day and reason; the file says what the preview says', () => {
    const { lines } = compose(programme)
    expect(lines.map(line => line.replaceAll('\u00a0', ' '))).toContain(
      '5. Допустить по 31 декабря 2026 г. отступление от пункта 4.13 Положения о наставничестве в отношении Панина Глеба Юрьевича и Лисина Артёма Олеговича. Причина: Практика до декабря.',
    )
    const shown = previewPairsOrder.run({ programme, input: all, ...moment() })
    if (isRefused(shown)) throw new Error(shown.refusal.message)
    expect(lines).toEqual(plainText(shown.view.blocks, token => shown.view.names[formatToken(token)]))
  })

  test('nothing but codes, numbers and days leaves the workbook', () => {
    const ask = asked(programme)
    expect(JSON.stringify(isRefused(ask) ? '' : ask.request)).not.toMatch(/[А-яё]/)
  })

  test('an order without that pair says nothing of it', () => {
    const { lines } = compose(programme, { pairs: ['пара-1', 'пара-2'], withGroups: true })
    expect(lines.join()).not.toContain('отступление')
  })
})

describe('an order of two pairs', () => {
  const programme = programmeOf(twoPairs(), everybody)
  const { edits, file, lines, view, said } = compose(programme)

  test('the file says what the preview says', () => {
    const shown = previewPairsOrder.run({ programme, input: all, ...moment() })
    if (isRefused(shown)) throw new Error(shown.refusal.message)
    const { blocks, names } = shown.view
    expect(lines).toEqual(plainText(blocks, token => names[formatToken(token)]))
    expect(lines.join()).toContain('Воронцову Дарью Алексеевну')
  })

  test('a file that says it is a draft', () => {
    expect(file).toMatchObject({
      name: 'Приказ об утверждении пар, 23.11.2026 (проект).docx',
      mime: docxType,
    })
  })

  test('a draft in «Приказы», the pairs «в приказе»', () => {
    const after = apply(programme, edits)
    expect(after.orders).toMatchObject([
      {
        id: view.order,
        kind: 'pairs',
        title: 'Об утверждении наставнических пар',
        status: 'draft',
        number: '',
        signedOn: null,
        pairsCount: 2,
        createdOn: '2026-11-23',
      },
    ])
    expect(after.orders[0]?.hash).toMatch(/^[0-9a-z]{8,11}$/)
    expect(after.pairs.map(({ status, order, orderName }) => ({ status, order, orderName }))).toEqual([
      { status: 'inOrder', order: view.order, orderName: 'проект' },
      { status: 'inOrder', order: view.order, orderName: 'проект' },
    ])
    expect(said?.replace('\u00a0', ' ')).toBe('Составлен приказ: 2 пары')
  })

  test('the same facts give the same bytes and edits', () => {
    const again = compose(programme)
    expect(again.file.base64).toBe(file.base64)
    expect(again.edits).toEqual(edits)
  })

  test('later the draft can be had again as it was', () => {
    const after = apply(programme, edits)
    const given = { programme: after, input: { order: view.order }, ...moment(), today: day('2026-12-20') }
    const ask = downloadOrder.ask(given)
    if (isRefused(ask)) throw new Error(ask.refusal.message)
    const again = done(downloadOrder.take({ ...given, people: null, answer: engine(ask), same: true }))
    expect(again.file).toEqual(file)
    expect(again.edits).toEqual([])
  })
})

test('no word of the workbook goes to the engine', () => {
  const built = programmeOf(twoPairs().group(panin, 2, 'все согласны'), everybody)
  const kept = new Set(['id', 'settings/value', 'code', 'mentor', 'mentee', 'person', 'order'])
  const planted = Object.fromEntries(
    tableNames.map(name => [
      name,
      built[name].map(row =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => {
            const { kind } = tableOf(name).columns[key] ?? {}
            const isWord =
              (kind === 'text' || kind === 'label' || kind === 'schoolClass') && !kept.has(`${name}/${key}`)
            return [key, isWord ? `канарейка ${name} ${key}` : value]
          }),
        ),
      ),
    ]),
  )
  const settings = built.settings.map(row =>
    [
      'schoolFull',
      'schoolShort',
      'place',
      'headLast',
      'headFirst',
      'curatorLast',
      'curatorFirst',
      'curatorPost',
    ].includes(row.id)
      ? { ...row, value: 'канарейка' }
      : row,
  )
  const programme = { ...built, ...planted, settings } as unknown as WholeProgramme
  const ask = asked(programme)
  if (isRefused(ask)) throw new Error(ask.refusal.message)
  expect(compose(programme).lines.join()).toContain('канарейка legalActs citation')
  const sent = JSON.stringify(ask)
  expect(sent).not.toMatch(/[а-яё]/i)
  expect(sent).not.toMatch(/[мн]\d|пара-/)
  expect(z.safeParse(orderRequest, ask.request).success).toBe(true)
})

describe('who is named how', () => {
  test('a name with marks of XML, an empty patronymic and a group', () => {
    const story = readySchool()
      .mentor(panin, { category: 'category.pupil', gender: 'male', schoolClass: '9 «Б»' })
      .mentee('О’Нил&Ко<b> Пётр', { gender: 'male' })
      .mentee('Валеев Тимур', { gender: 'male' })
      .pair(panin, 'с 01.12.2026 по 31.05.2027', {
        mentee: 'О’Нил&Ко<b> Пётр',
        status: 'agreed',
        kind: 'group',
        group: 'Физика',
      })
      .pair(panin, 'с 01.12.2026 по 31.05.2027', {
        mentee: 'Валеев Тимур',
        status: 'agreed',
        kind: 'group',
        group: 'Физика',
      })
    const { lines, edits } = compose(programmeOf(story, [panin, 'О’Нил&Ко<b> Пётр', 'Валеев Тимур']))
    const text = lines.join('\n').replaceAll('\u00a0', ' ')
    expect(text).toContain('Об утверждении наставнической группы')
    expect(text).toContain('за группой наставляемых в составе: Валеева Тимура, О’Нил')
    expect(text).toContain('1) Валеев Тимур\n2) О’Нил&Ко<b> Пётр')
    expect(edits).toHaveLength(3)
  })
})

describe('no order', () => {
  const programme = programmeOf(twoPairs(), everybody)

  test.each([
    {
      given: 'нет согласия родителя',
      programme: programmeOf(twoPairs(), [vorontsova, panin, lisin]),
      code: 'blocked',
      says: 'Приказ не составлен: 1 пара не проходит проверку',
      details: 1,
    },
    {
      given: 'нет ни одного согласия',
      programme: programmeOf(twoPairs()),
      code: 'blocked',
      says: 'Приказ не составлен: 2 пары не проходят проверку',
      details: 4,
    },
    {
      given: 'нечего утверждать',
      programme: programmeOf(readySchool()),
      code: 'nothingToDo',
      says: 'Нет согласованных пар, которым нужен приказ',
      details: 0,
    },
    {
      given: 'нет оснований',
      programme: { ...programme, legalActs: [] },
      code: 'missingFacts',
      says: 'Нет ни одного действующего основания для преамбулы приказа',
      details: 0,
    },
  ])('$given', ({ programme, code, says, details }) => {
    const found = refusal(asked(programme))
    expect(found?.code).toBe(code)
    expect(found?.message.replaceAll('\u00a0', ' ')).toBe(says)
    expect(found?.details ?? []).toHaveLength(details)
  })

  const take = (answer: unknown, same = true) =>
    refusal(composePairsOrder.take({ programme, input: all, ...moment(), people: null, answer, same }))

  test('an answer that is no document', () => {
    expect(take('UEsDBA==')?.code).toBe('engineRefused')
    expect(take('не файл')?.code).toBe('engineRefused')
  })

  test('the sheets changed while the engine worked', () => {
    expect(take('', false)?.code).toBe('changedMeanwhile')
  })
})
