import { expect, test } from 'vitest'
import { waitingMentees } from '#shared/matching/waitingMentees.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { mentee, pair, programme, pupilRun } from './pupils.ts'

const inTerm = { from: day('2027-02-01'), to: day('2027-03-31') }

test.each<{
  given: string
  set?: Partial<ValuesOf<'mentees'>>
  pair?: Partial<ValuesOf<'pairs'>>
  waits: boolean
}>([
  { given: 'форма не названа', waits: true },
  { given: 'названа эта форма', set: { forms: ['form.pupilPupil'] }, waits: true },
  { given: 'названа другая форма', set: { forms: ['form.teacherPupil'] }, waits: false },
  { given: 'педагог в форме для учеников', set: { kind: 'teacher' }, waits: false },
  { given: 'не сказано, кто это', set: { kind: null }, waits: false },
  { given: 'в архиве', set: { status: 'archived' }, waits: false },
  { given: 'строка ещё без кода', set: { code: '' }, waits: false },
  { given: 'строка скопирована вместе с ID', set: { id: 'a#7' }, waits: false },
  { given: 'уже в паре', pair: inTerm, waits: false },
  { given: 'уже в группе', pair: { ...inTerm, kind: 'group' }, waits: false },
  { given: 'пара предложена', pair: { ...inTerm, status: 'proposed' }, waits: false },
  { given: 'в паре другой формы', pair: { ...inTerm, form: 'form.teacherPupil' }, waits: false },
  { given: 'пару завершили досрочно', pair: { ...inTerm, status: 'finishedEarly' }, waits: true },
  { given: 'наставника заменили', pair: { ...inTerm, status: 'replaced' }, waits: true },
  { given: 'наставник отказался', pair: { ...inTerm, status: 'refused' }, waits: true },
  {
    given: 'пара кончилась накануне',
    pair: { ...inTerm, from: day('2026-09-01'), to: day('2026-12-31') },
    waits: true,
  },
  {
    given: 'пара кончается в первый день',
    pair: { ...inTerm, from: day('2026-09-01'), to: day('2027-01-01') },
    waits: false,
  },
  {
    given: 'пара завершена на деле до начала',
    pair: { from: day('2026-09-01'), to: day('2027-05-31'), endedOn: day('2026-12-01') },
    waits: true,
  },
  { given: 'срок пары не заполнен', pair: {}, waits: false },
])('$given', ({ set = {}, pair: own, waits }) => {
  const rows = programme({
    mentees: [mentee('a', 'Лисин Артём', set)],
    pairs: own === undefined ? [] : [pair({ id: '1', mentor: 'b', mentee: 'a', ...own })],
  })
  expect(waitingMentees(rows, pupilRun).map(({ id }) => id)).toEqual(waits ? ['a'] : [])
})
