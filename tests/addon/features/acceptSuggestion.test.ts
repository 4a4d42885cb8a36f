import { describe, expect, test } from 'vitest'
import { acceptSuggestion } from '#addon/features/acceptSuggestion.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { School } from '#tests/school/build.ts'
import { given } from './given.ts'
import { decided, done, idOf, pairingSchool, refusalOf } from './pairingSchool.ts'

type Two = readonly [mentee: string, mentor: string]
const year = { from: '01.12.2026', to: '31.05.2027' }
const both: readonly Two[] = [
  ['Лисин', 'Панин'],
  ['Рудь', 'Воронцова'],
]

function accept(
  story: School | WholeProgramme,
  pairs: readonly Two[] = both,
  set: Record<string, string> = {},
) {
  const programme = 'build' in story ? story.build() : story
  const input = {
    form: 'form.pupilPupil',
    ...year,
    ...set,
    pairs: pairs.map(([mentee, mentor]) => ({
      mentee: idOf(programme, 'mentees', mentee),
      mentor: idOf(programme, 'mentors', mentor),
      score: 500,
    })),
  }
  return acceptSuggestion.run(given(programme, input))
}

test('two pairs become two rows «предложена» with their form, role, period and points', () => {
  const { edits, said, view } = done(accept(pairingSchool()))
  expect(said).toBe('Записано: 2\u00a0пары')
  expect(view.pairs).toEqual(edits.map(({ id }) => id))
  expect(edits.map(({ table, kind, set }) => [table, kind, set])).toEqual(
    [
      ['н1', 'м1'],
      ['н2', 'м2'],
    ].map(([mentee, mentor]) => [
      'pairs',
      'append',
      {
        id: expect.stringMatching(/^пара-/),
        mentee,
        mentor,
        kind: 'pair',
        form: 'form.pupilPupil',
        role: 'role.pupilPupil.success',
        from: '2026-12-01',
        to: '2027-05-31',
        status: 'proposed',
        score: 500,
      },
    ]),
  )
})

const paninTwice = pairingSchool().mentee('Панин Глеб Юрьевич', { schoolClass: '9 «Б»' })

describe('a pair that does not fit stops the whole', () => {
  test.each<{
    given: string
    story: School
    pairs?: readonly Two[]
    set?: Record<string, string>
    says: string
  }>([
    {
      given: 'один человек',
      story: paninTwice,
      pairs: [['Панин', 'Панин']],
      says: 'changedMeanwhile: Панин Глеб – Панин Глеб: это один человек',
    },
    {
      given: 'две пары одному наставляемому',
      story: pairingSchool(),
      pairs: [
        ['Лисин', 'Панин'],
        ['Лисин', 'Воронцова'],
      ],
      says: 'changedMeanwhile: Лисин Артём – Воронцова Дарья: у наставляемого уже есть пара на этот срок',
    },
    {
      given: 'у наставляемого уже есть пара, она кончается в день начала новой',
      story: pairingSchool().pair('Воронцова Дарья Алексеевна', 'с 01.09.2026 по 01.12.2026', {
        mentee: 'Лисин Артём Олегович',
      }),
      says: 'changedMeanwhile: Лисин Артём – Панин Глеб: у наставляемого уже есть пара на этот срок',
    },
    {
      given: 'эти двое уже в паре наоборот',
      story: paninTwice
        .mentor('Рудь Соня', { category: 'category.pupil', schoolClass: '6 «В»' })
        .pair('Рудь Соня', 'с 01.12.2026 по 31.05.2027', { mentee: 'Панин Глеб Юрьевич' }),
      pairs: [['Рудь', 'Панин']],
      says: 'changedMeanwhile: Рудь Соня – Панин Глеб: эти двое уже в паре, где роли наоборот',
    },
    {
      given: 'мест у наставника нет',
      story: pairingSchool(),
      pairs: [
        ['Лисин', 'Панин'],
        ['Рудь', 'Панин'],
      ],
      says: 'changedMeanwhile: Панин Глеб: было бы 2 наставляемых, а можно 1',
    },
    {
      given: 'человека отправили в архив',
      story: pairingSchool().mentee('Лисин Артём Олегович', { status: 'archived' }),
      says: 'changedMeanwhile: Лисин Артём – Панин Глеб: человека больше нет среди участников',
    },
    {
      given: 'окончание раньше начала',
      story: pairingSchool(),
      set: { to: '30.11.2026' },
      says: 'badInput: Окончание раньше начала',
    },
    {
      given: 'такого дня нет',
      story: pairingSchool(),
      set: { to: '31.02.2027' },
      says: 'badInput: Окончание: 31 февраля не бывает. Напишите дату так: 28.02.2013',
    },
    {
      given: 'год и один день',
      story: pairingSchool(),
      set: { to: '02.12.2027' },
      says: 'badInput: Срок пары больше календарного года (п. 4.13)',
    },
    {
      given: 'форма убрана',
      story: pairingSchool(),
      set: { form: 'form.none' },
      says: 'gone: Этой формы наставничества больше нет',
    },
  ])('$given', ({ story, pairs, set, says }) => {
    expect(refusalOf(accept(story, pairs, set))).toBe(says)
  })

  test('a person who is not in the base at all', () => {
    const programme = pairingSchool().build()
    const pairs = [{ mentee: 'н1', mentor: 'м99', score: 1 }]
    expect(
      refusalOf(acceptSuggestion.run(given(programme, { form: 'form.pupilPupil', ...year, pairs }))),
    ).toBe('changedMeanwhile: Лисин Артём: человека больше нет среди участников')
  })

  test.each([
    { given: 'запрет куратора', kind: 'forbid', lifted: null, stops: true },
    { given: 'отказ', kind: 'refusal', lifted: null, stops: true },
    { given: 'снятый запрет', kind: 'forbid', lifted: true, stops: false },
    { given: 'закрепление', kind: 'lock', lifted: null, stops: false },
  ] as const)('$given', ({ kind, lifted, stops }) => {
    const story = decided(pairingSchool().build(), 'Панин', 'Лисин', { kind, lifted })
    expect(refusalOf(accept(story)) !== null).toBe(stops)
  })
})

test('a full year to the day is not too long', () => {
  expect(refusalOf(accept(pairingSchool(), both, { to: '01.12.2027' }))).toBeNull()
})

test('the day after an old pair has ended is free', () => {
  const story = pairingSchool().pair('Воронцова Дарья Алексеевна', 'с 01.09.2026 по 30.06.2027', {
    mentee: 'Лисин Артём Олегович',
    endedOn: day('2026-11-30'),
  })
  expect(refusalOf(accept(story))).toBeNull()
})
