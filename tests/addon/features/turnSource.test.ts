import { expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import { turnSource } from '#addon/features/turnSource.ts'
import { day } from '#shared/programme/civilDate.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { school } from '#tests/school/build.ts'

const turn = (source: Partial<ValuesOf<'webForms'>>, open: boolean) => {
  const outcome = turnSource.run({
    programme: school()
      .row('webForms', { id: 'фа-1', sheet: 'Ответы', ...source })
      .build(),
    input: { webForm: 'фа-1', open },
    today: day('2026-11-23'),
    newId: newIdFrom('sixteen letters!'),
    who: 'curator',
  })
  return isRefused(outcome) ? outcome.refusal.code : (outcome.edits?.[0]?.set ?? {})
}

test.each([
  {
    given: 'принимаются, закончить',
    source: { channel: 'sheet', state: 'open' },
    open: false,
    gives: { state: 'closed', closedOn: '2026-11-23' },
  },
  {
    given: 'закончены, начать снова',
    source: { channel: 'sheet', state: 'closed', closedOn: day('2026-11-01') },
    open: true,
    gives: { state: 'open', closedOn: null },
  },
  { given: 'уже принимаются', source: { channel: 'sheet', state: 'open' }, open: true, gives: 'nothingToDo' },
  { given: 'файл', source: { channel: 'file', state: 'closed' }, open: true, gives: 'gone' },
  { given: 'наша анкета', source: { channel: 'form', state: 'open' }, open: false, gives: 'gone' },
] as const)('$given', ({ source, open, gives }) => {
  expect(turn(source, open)).toEqual(gives)
})
