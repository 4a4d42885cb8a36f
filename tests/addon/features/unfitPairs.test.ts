import { expect, test } from 'vitest'
import { unfitPairs } from '#addon/features/unfitPairs.ts'
import { day } from '#shared/programme/civilDate.ts'
import { pairingSchool } from './pairingSchool.ts'

const term = {
  form: 'form.pupilPupil',
  from: day('2026-12-01'),
  to: day('2027-05-31'),
  today: day('2026-11-23'),
}
const school = pairingSchool().mentor('Воронцова Дарья Алексеевна', { groupFrom: 3, groupTo: 4 }).build()
const joining = [{ mentor: 'м2', mentee: 'н1', kind: 'group' as const }]
const plain = (sentences: readonly string[]) => sentences.map(text => text.replace(/\u00a0/g, ' '))

test('наименьшее число группы спрашивают, когда записывают, а не когда примеряют', () => {
  expect(plain(unfitPairs(school, joining, term))).toEqual([
    'Воронцова Дарья: в группе был бы 1 наставляемый, а нужно от 3',
  ])
  expect(unfitPairs(school, joining, term, false)).toEqual([])
})

test('места спрашивают всегда', () => {
  const alone = ['н1', 'н2'].map(mentee => ({ mentor: 'м1', mentee }))
  for (const whole of [true, false])
    expect(plain(unfitPairs(school, alone, term, whole))).toEqual([
      'Панин Глеб: было бы 2 наставляемых, а можно 1',
    ])
})
