import { describe, expect, test } from 'vitest'
import { checkPairs } from '#addon/features/checkPairs.ts'
import type { School } from '#tests/school/build.ts'
import { given } from './given.ts'
import { done, pairingSchool, refusalOf } from './pairingSchool.ts'

const check = (story: School, from = '01.12.2026') =>
  checkPairs.run(
    given(story.build(), {
      form: 'form.pupilPupil',
      from,
      to: '31.05.2027',
      pairs: [{ mentor: 'м1', mentee: 'н1' }],
    }),
  )
const consented = pairingSchool()
  .document('Панин Глеб Юрьевич', 'consent', '2026-09-01', { signedBy: 'representative' })
  .document('Лисин Артём Олегович', 'consent', '2026-09-01', { signedBy: 'representative' })

test.each<{ given: string; story: School; chips: string[] }>([
  { given: 'всё есть', story: consented, chips: [] },
  {
    given: 'нет ни одного согласия',
    story: pairingSchool(),
    chips: ['нет согласия на данные: наставник', 'нет согласия на данные: наставляемый'],
  },
  {
    given: 'наставник не из школы без документов',
    story: consented.mentor('Панин Глеб Юрьевич', {
      category: 'category.employer',
      employee: false,
      schoolClass: '',
    }),
    chips: ['нет согласия на данные: наставник', 'нет договора с наставником', 'нет справок наставника'],
  },
])('$given', ({ story, chips }) => {
  const { view } = done(check(story))
  expect(view.checked).toBe(1)
  expect(view.pairs.flatMap(({ lacks }) => lacks.map(({ chip }) => chip)).sort()).toEqual([...chips].sort())
})

test('in a group a third mentee is no overload', () => {
  const busy = consented.mentor('Панин Глеб Юрьевич', { groupTo: 5 })
  const two = ['Валеев Тимур', 'Жуков Максим'].reduce(
    (story, mentee) => story.pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', { mentee }),
    busy,
  )
  const chips = (kind: 'single' | 'group') =>
    done(
      checkPairs.run(
        given(two.build(), {
          form: 'form.pupilPupil',
          from: '01.12.2026',
          to: '31.05.2027',
          pairs: [{ mentor: 'м1', mentee: 'н1', kind }],
        }),
      ),
    ).view.pairs.flatMap(({ lacks }) => lacks.map(({ chip }) => chip))
  expect(chips('single')).toEqual(['у наставника больше, чем можно'])
  expect(chips('group')).toEqual([])
})

test('an impossible day is refused', () => {
  expect(refusalOf(check(consented, '31.11.2026'))).toMatch(/^badInput: Начало: 31 ноября не бывает/)
})

describe('what else the rules would say', () => {
  const remarksOf = (story: School) =>
    done(check(story)).view.pairs.flatMap(({ remarks }) => remarks.map(text => text.replace(/\u00a0/g, ' ')))

  test('of a mentee without a ground, whether there is a pair or not', () => {
    expect(remarksOf(consented)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Лисин Артём.*основани/)]),
    )
    const grounded = consented.mentee('Лисин Артём Олегович', { grounds: ['ground.results'] })
    expect(remarksOf(grounded).filter(text => text.includes('основани'))).toEqual([])
  })

  test('what only warned before the pair is no news of the pair', () => {
    expect(remarksOf(consented).filter(text => /сверен/.test(text))).toEqual([])
  })
})
