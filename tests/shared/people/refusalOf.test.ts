import { expect, test } from 'vitest'
import { refusalOf } from '#shared/people/refusalOf.ts'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'

test('пара отказана в этот день, и двоих больше не предлагают друг другу', () => {
  const pair = blankRow(tables.pairs, { id: 'пара-1', mentor: 'м1', mentee: 'н1', form: 'form.pupilPupil' })
  const on = day('2026-11-23')
  expect(refusalOf(pair, 'mentee', on, 'далеко ездить')).toEqual({
    set: { status: 'refused', endedOn: on },
    decision: {
      kind: 'refusal',
      mentor: 'м1',
      mentee: 'н1',
      form: 'form.pupilPupil',
      by: 'mentee',
      decidedOn: on,
      reason: 'далеко ездить',
    },
  })
})
