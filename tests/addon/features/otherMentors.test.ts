import { describe, expect, test } from 'vitest'
import { otherMentors } from '#addon/features/otherMentors.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { can } from '#tests/shared/matching/pupils.ts'
import { decided, done, idOf, pairingSchool, refusalOf } from './pairingSchool.ts'
import { suggested, suggestInput } from './runSuggestion.ts'
import { throughEngine } from './throughEngine.ts'

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null

/** Artyom asks for physics, Sonya for nothing in particular; Darya has one place like Gleb. */
const two = pairingSchool()
  .mentor('Воронцова Дарья Алексеевна', { capacity: 1, competences: can('физика, химия') })
  .mentor('Панин Глеб Юрьевич', { competences: can('физика') })
  .mentee('Лисин Артём Олегович', { needs: can('физика, химия') })
  .mentee('Рудь Соня', { needs: can('физика'), gender: 'female' })

const ask = (programme: WholeProgramme, mentee: string, seen = programme, later = programme) =>
  throughEngine(
    otherMentors,
    programme,
    { ...suggestInput, mentee: idOf(programme, 'mentees', mentee), basis: suggested(seen).basis },
    later,
  )
const view = (...asked: Parameters<typeof ask>) => done(ask(...asked)).view
const told = (...asked: Parameters<typeof ask>) =>
  view(...asked).others.map(({ mentor, kind, warning, says }) =>
    [`${mentor.name}${kind === 'group' ? ', группа' : ''}:`, plain(warning), plain(says)]
      .filter(Boolean)
      .join(' '),
  )

test.each<{ given: string; programme: WholeProgramme; mentee: string; says: string[] }>([
  {
    given: 'двое поменяются наставниками',
    programme: two.build(),
    mentee: 'Лисин',
    says: ['Панин Глеб, 9 «Б»: Артём −150, Соня Рудь 0. План теряет 150 баллов, все пары остаются.'],
  },
  {
    given: 'у наставника есть ещё место',
    programme: decided(two.mentor('Панин Глеб Юрьевич', { capacity: 2 }).build(), 'Воронцова', 'Рудь', {
      kind: 'forbid',
    }),
    mentee: 'Лисин',
    says: ['Панин Глеб, 9 «Б»: Артём −150. План теряет 150 баллов, все пары остаются.'],
  },
  {
    given: 'закрепление снимут: план выиграет',
    programme: decided(two.build(), 'Панин', 'Лисин', { kind: 'lock' }),
    mentee: 'Лисин',
    says: [
      'Воронцова Дарья, 10 «А»: Артём +150, Соня Рудь 0. План выигрывает 150 баллов, все пары остаются.',
    ],
  },
  {
    given: 'другой остаётся без пары',
    programme: decided(two.build(), 'Воронцова', 'Рудь', { kind: 'forbid' }),
    mentee: 'Лисин',
    says: [
      'Панин Глеб, 9 «Б»: Без пары останется Соня Рудь: других наставников у неё нет. Артём −150, Соня Рудь −300. План теряет 1 пару и 450 баллов.',
    ],
  },
  {
    given: 'никого больше нет',
    programme: decided(two.build(), 'Панин', 'Лисин', { kind: 'forbid' }),
    mentee: 'Лисин',
    says: [],
  },
])('$given', ({ programme, mentee, says }) => {
  expect(told(programme, mentee)).toEqual(says)
})

test('the heading names the mentee in the dative, or nobody whose name can not be declined', () => {
  expect(view(two.build(), 'Лисин').heading).toBe('Кто ещё подойдёт Артёму')
  const unknown = two.mentee('Лисин Артём Олегович', { gender: null }).build()
  expect(view(unknown, 'Лисин').heading).toBe('Кто ещё подойдёт')
})

describe('a plan that is a minute old', () => {
  const older = two.build()
  test.each<{ given: string; programme: WholeProgramme; stale: boolean }>([
    { given: 'ничего не изменилось', programme: older, stale: false },
    {
      given: 'закрепили пару плана',
      programme: decided(older, 'Воронцова', 'Лисин', { kind: 'lock' }),
      stale: false,
    },
    {
      given: 'запретили пару',
      programme: decided(older, 'Воронцова', 'Рудь', { kind: 'forbid' }),
      stale: true,
    },
    {
      given: 'исправили класс',
      programme: two.mentee('Рудь Соня', { schoolClass: '8 «В»' }).build(),
      stale: true,
    },
  ])('$given', ({ programme, stale }) => {
    expect(view(programme, 'Лисин', older).changed !== null).toBe(stale)
  })

  test('a mentor who leaves while the engine counts is not offered', () => {
    const later = two.mentor('Панин Глеб Юрьевич', { status: 'archived' }).build()
    const { others, changed } = view(older, 'Лисин', older, later)
    expect(others).toEqual([])
    expect(plain(changed)).toContain('больше не участвует: Панин Глеб')
  })
})

test('a mentee who has a pair by now', () => {
  const older = two.build()
  const paired = two
    .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём Олегович' })
    .build()
  expect(refusalOf(ask(paired, 'Лисин', older))).toBe(
    'nothingToDo: Лисин Артём, 7 «Б»: на этот срок уже есть пара, или наставляемый не участвует в этой форме',
  )
})
