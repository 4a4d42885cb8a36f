import { expect, test } from 'vitest'
import { checkOrderRequest } from '#shared/contract/checkOrderRequest.ts'
import { type OrderRequest, orderRequest } from '#shared/contract/orders.ts'

const row = {
  mentor: 'p_aaaaaaaaaa',
  mentee: 'p_cccccccccc',
  kind: 'pair',
  form: 2,
  role: 3,
  from: '2026-12-01',
  to: '2027-05-31',
} as const

const order = (change: Partial<OrderRequest> = {}): OrderRequest => ({
  contract: 1,
  kind: 'pairsOrder',
  edition: 1,
  texts: 4,
  basis: [0],
  fields: { place: 1, curator: 'p_zzzzzzzzzz', controlBy: 'curator', planDue: '2026-12-15' },
  rows: [row],
  ...change,
})

test.each<[given: string, order: OrderRequest, issues: [path: string, code: string][]]>([
  ['всё на месте', order(), []],
  ['один день', order({ rows: [{ ...row, to: row.from }] }), []],
  ['основание без текста', order({ basis: [0, 4] }), [['/basis/1', 'text']]],
  ['место без текста', order({ fields: { ...order().fields, place: 9 } }), [['/fields/place', 'text']]],
  ['акт с текстом', order({ fields: { ...order().fields, act: 3 } }), []],
  ['акт без текста', order({ fields: { ...order().fields, act: 4 } }), [['/fields/act', 'text']]],
  [
    'форма и роль без текста',
    order({ texts: 2 }),
    [
      ['/rows/0/form', 'text'],
      ['/rows/0/role', 'text'],
    ],
  ],
  [
    'должность без текста',
    order({ rows: [{ ...row, mentorPost: 4, menteePost: 3 }] }),
    [['/rows/0/mentorPost', 'text']],
  ],
  [
    'кончается раньше, чем начинается',
    order({ rows: [row, { ...row, to: '2026-11-30' }] }),
    [['/rows/1/to', 'dates']],
  ],
])('%s', (_, request, issues) => {
  expect(orderRequest.parse(request)).toEqual(request)
  expect(checkOrderRequest(request)).toEqual(issues.map(([path, code]) => ({ path, code })))
})

test.each([
  ['31 февраля', { ...row, to: '2027-02-31' }],
  ['29 февраля невисокосного года', { ...row, to: '2027-02-29' }],
  ['дата словами', { ...row, from: '1 декабря' }],
  ['имя вместо кода', { ...row, mentee: 'Лисин' }],
  ['роль словами', { ...row, role: 'лидер' }],
  ['лишний ключ', { ...row, name: 1 }],
])('не по договору: %s', (_, wrong) => {
  expect(orderRequest.safeParse({ ...order(), rows: [wrong] }).success).toBe(false)
})
