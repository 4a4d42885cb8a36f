import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type OrderRow, orderRequest } from '#shared/contract/orders.ts'
import { pairsOrder } from '#shared/documents/pairsOrder.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { formatToken, type Resolve, tokensOf } from '#shared/documents/tokens.ts'
import { codeOf, invented, inventedTexts } from './invented.ts'

const { request, resolve } = invented(3, 4)
type Request = typeof request

const written: Resolve = token =>
  token.of === 'text' ? `«${token.number}»` : formatToken(token).slice(1, -1)
const linesOf = (changed: Partial<Request>, read: Resolve = resolve) =>
  plainText(pairsOrder({ ...request, ...changed }), read)
const row = (mentor: number, mentee: number, kind: OrderRow['kind'] = 'pair'): OrderRow => ({
  mentor: codeOf(mentor),
  mentee: codeOf(mentee),
  kind,
  form: 3,
  role: 5,
  from: '2026-10-01',
  to: '2027-05-31',
})
const line = (lines: string[], start: string) => lines.find(text => text.startsWith(start))

test('the whole order of three pairs and a group', () => {
  const golden = readFileSync(new URL('pairsOrder.txt', import.meta.url), 'utf8')
  expect(`${linesOf({}).join('\n')}\n`).toBe(golden)
})

test('the request in it is one that the contract takes', () => {
  expect(orderRequest.safeParse(request).success).toBe(true)
  expect(orderRequest.safeParse({ ...request, rows: [] }).success).toBe(false)
})

describe('heading, clauses and annex speak of what there is', () => {
  const pair = row(0, 1)
  const secondPair = row(2, 3)
  const group = [row(4, 5, 'group'), row(4, 6, 'group')]
  const secondGroup = [row(7, 8, 'group'), row(7, 9, 'group')]
  test.each([
    { given: 'one pair', rows: [pair], teams: 'наставнической пары', terms: 'срок' },
    { given: 'two pairs', rows: [pair, secondPair], teams: 'наставнических пар', terms: 'сроки' },
    { given: 'one group', rows: group, teams: 'наставнической группы', terms: 'срок' },
    { given: 'two groups', rows: [...group, ...secondGroup], teams: 'наставнических групп', terms: 'сроки' },
    {
      given: 'a pair and a group',
      rows: [pair, ...group],
      teams: 'наставнической пары и наставнической группы',
      terms: 'сроки',
    },
    {
      given: 'two pairs and a group',
      rows: [pair, secondPair, ...group],
      teams: 'наставнических пар и наставнической группы',
      terms: 'сроки',
    },
    {
      given: 'a pair and two groups',
      rows: [pair, ...group, ...secondGroup],
      teams: 'наставнической пары и наставнических групп',
      terms: 'сроки',
    },
    {
      given: 'two pairs and two groups',
      rows: [pair, secondPair, ...group, ...secondGroup],
      teams: 'наставнических пар и групп',
      terms: 'сроки',
    },
  ])('$given', ({ rows, teams, terms }) => {
    const lines = linesOf({ rows })
    expect(lines).toContain(`Об утверждении ${teams}`)
    expect(lines).toContain(`Состав ${teams}`)
    expect(lines).toContain(
      `1.\u00a0Утвердить состав ${teams} и установить ${terms} наставничества согласно приложению к настоящему приказу.`,
    )
  })
})

describe('who is attached to whom', () => {
  const fio = (i: number, grammaticalCase: string) => `${codeOf(i)}.fio.${grammaticalCase}`
  test.each([
    {
      given: 'one pair',
      rows: [row(0, 1)],
      says: [`2.\u00a0Закрепить наставника ${fio(0, 'acc')} за ${fio(1, 'ins')}.`],
    },
    {
      given: 'one mentor of two',
      rows: [row(0, 1), row(0, 2)],
      says: [`2.\u00a0Закрепить наставника ${fio(0, 'acc')} за ${fio(1, 'ins')} и ${fio(2, 'ins')}.`],
    },
    {
      given: 'one mentor of a pupil and a group',
      rows: [row(0, 3, 'group'), row(0, 1), row(0, 4, 'group')],
      says: [
        `2.\u00a0Закрепить наставника ${fio(0, 'acc')} за ${fio(1, 'ins')}, а также за группой наставляемых в составе: ${fio(3, 'gen')}, ${fio(4, 'gen')}.`,
      ],
    },
    {
      given: 'two mentors, one of them with three',
      rows: [row(0, 1), row(5, 6), row(0, 2), row(0, 3)],
      says: [
        '2.\u00a0Закрепить наставников за наставляемыми:',
        `2.1.\u00a0${fio(0, 'acc')} – за ${fio(1, 'ins')}, ${fio(2, 'ins')} и ${fio(3, 'ins')};`,
        `2.2.\u00a0${fio(5, 'acc')} – за ${fio(6, 'ins')}.`,
      ],
    },
  ])('$given', ({ rows, says }) => {
    expect(linesOf({ rows }, written).filter(text => /^2\./.test(text))).toEqual(says)
  })

  test('twelve are named in the text, with thirteen the annex alone names them', () => {
    const many = (count: number) =>
      linesOf({ rows: Array.from({ length: count }, (_, i) => row(2 * i, 2 * i + 1)) })
    expect(line(many(12), '2.12.')).toBeDefined()
    expect(line(many(13), '2.')).toContain('совместно с наставляемыми разработать')
    expect(many(13).at(-15)).toMatch(/^Лист ознакомления с приказом от/)
    expect(many(13)).not.toContain('С приказом ознакомлены:')
  })
})

describe('plans and control', () => {
  test.each([
    {
      given: 'a pair',
      rows: [row(0, 1)],
      plan: '3.\u00a0Участникам наставнической пары разработать индивидуальный план развития в срок до 15\u00a0октября\u00a02026\u00a0г.',
    },
    {
      given: 'one mentor of two',
      rows: [row(0, 1), row(0, 2)],
      plan: '3.\u00a0Наставнику совместно с наставляемыми разработать индивидуальные планы развития в срок до 15\u00a0октября\u00a02026\u00a0г.',
    },
    {
      given: 'two mentors',
      rows: [row(0, 1), row(2, 3)],
      plan: '3.\u00a0Наставникам совместно с наставляемыми разработать индивидуальные планы развития в срок до 15\u00a0октября\u00a02026\u00a0г.',
    },
  ])('$given', ({ rows, plan }) => {
    expect(linesOf({ rows })).toContain(plan)
  })

  test('the head keeps control or gives it to the curator', () => {
    const controlBy = (who: 'head' | 'curator') =>
      line(linesOf({ fields: { ...request.fields, controlBy: who } }), '5.')
    expect(controlBy('head')).toBe('5.\u00a0Контроль за исполнением настоящего приказа оставляю за собой.')
    expect(controlBy('curator')).toBe(
      '5.\u00a0Контроль за исполнением настоящего приказа возложить на куратора Королёву Дарью Алексеевну.',
    )
  })
})

test.each([
  { basis: [], begins: 'В соответствии с пунктом\u00a04.18 Положения о наставничестве, на основании' },
  { basis: [1], begins: 'Руководствуясь «1», в соответствии с пунктом' },
  { basis: [1, 2], begins: 'Руководствуясь «1» и «2», в соответствии с пунктом' },
  { basis: [1, 2, 4], begins: 'Руководствуясь «1», «2» и «4», в соответствии с пунктом' },
])('legal acts $basis in the preamble', ({ basis, begins }) => {
  expect(line(linesOf({ basis }, written), begins)).toBeDefined()
})

test('another act stands in the place of clause 4.18', () => {
  const fields = { ...request.fields, act: 2 }
  expect(line(linesOf({ basis: [1], fields }, written), 'Руководствуясь')).toBe(
    'Руководствуясь «1», в соответствии с «2», на основании добровольных согласий участников программы наставничества',
  )
})

test('a curator who is a mentor too signs once', () => {
  const rows = [{ ...row(0, 1), mentor: request.fields.curator }, row(2, 3)]
  expect(
    linesOf({ rows }, written).filter(text => text.startsWith('____') && text.includes('.initials.')),
  ).toHaveLength(2)
})

test('a name without post or class stands alone in the annex', () => {
  expect(line(linesOf({ rows: [row(0, 1)] }, written), '1\t')).toBe(
    `1\t${codeOf(0)}.fio.nom\t${codeOf(1)}.fio.nom\t«3»\t«5»\tс\u00a001.10.2026\nпо\u00a031.05.2027`,
  )
})

test('the blocks hold tokens in the place of everything that names somebody', () => {
  const spoken = linesOf({}, () => '').join('\n')
  for (const text of inventedTexts) expect(spoken).not.toContain(text)
  const named = new Set(
    tokensOf(pairsOrder(request)).flatMap(token => (token.of === 'person' ? [token.code] : [])),
  )
  const people = request.rows.flatMap(({ mentor, mentee }) => [mentor, mentee])
  expect(named).toEqual(new Set([...people, request.fields.curator]))
})

describe('what the school lets stand', () => {
  const one = { people: [codeOf(0), codeOf(1)], clause: 7, reason: 8, until: '2026-12-31' }
  const other = { ...one, people: [codeOf(2)], clause: 9 }
  const rows = [row(0, 1), row(2, 3)]
  const from = (n: number) =>
    formatToken({ of: 'person', code: codeOf(n), form: 'fio', case: 'gen' }).slice(1, -1)
  const said = (deviations?: (typeof one)[]) => {
    const lines = linesOf({ rows, ...(deviations && { deviations }) }, written)
    const first = lines.findIndex(text => /^\d\.\sДопустить/.test(text))
    const control = lines.findIndex(text => /^\d\.\sКонтроль/.test(text))
    return first < 0 ? [] : lines.slice(first, control).map(text => text.replaceAll('\u00a0', ' '))
  }

  test('nothing: no clause', () => expect(said()).toEqual([]))

  test('one: a clause before the control, with people, day and reason', () => {
    expect(said([one])).toEqual([
      `5. Допустить по 31 декабря 2026 г. отступление от «7» в отношении ${from(0)} и ${from(1)}. Причина: «8».`,
    ])
  })

  test('several: parts of one clause', () => {
    expect(said([one, other])).toEqual([
      '5. Допустить отступления:',
      `5.1. от «7» в отношении ${from(0)} и ${from(1)} – по 31 декабря 2026 г., причина: «8»;`,
      `5.2. от «9» в отношении ${from(2)} – по 31 декабря 2026 г., причина: «8».`,
    ])
  })
})
