import { describe, expect, test } from 'vitest'
import { recordReplacement } from '#addon/features/recordReplacement.ts'
import { replacementCandidates } from '#addon/features/replacementCandidates.ts'
import { runningPairs } from '#addon/features/runningPairs.ts'
import { apply } from '#shared/programme/apply.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { can } from '#tests/shared/matching/pupils.ts'
import { given } from './given.ts'
import { done, idOf, pairingSchool, refusalOf } from './pairingSchool.ts'
import { suggested } from './runSuggestion.ts'
import { throughEngine } from './throughEngine.ts'

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ') ?? null

/** Artyom is with Darya till the end of May, Sonya with Gleb, who has another place. */
const running = pairingSchool()
  .mentor('Воронцова Дарья Алексеевна', { competences: can('физика, химия') })
  .mentor('Панин Глеб Юрьевич', { capacity: 2, competences: can('физика') })
  .mentee('Лисин Артём Олегович', { needs: can('физика, химия') })
  .mentee('Рудь Соня', { needs: can('физика') })
  .pair('Воронцова Дарья Алексеевна', 'с 01.09.2026 по 31.05.2027', {
    mentee: 'Лисин Артём Олегович',
    form: 'form.pupilPupil',
    status: 'active',
  })
  .pair('Панин Глеб Юрьевич', 'с 01.09.2026 по 31.05.2027', {
    mentee: 'Рудь Соня',
    form: 'form.pupilPupil',
    status: 'inOrder',
  })
const school = running.build()

const pairOf = (programme: WholeProgramme, mentee: string) =>
  programme.pairs.find(pair => pair.mentee === idOf(programme, 'mentees', mentee))?.id ?? ''
const ask = (programme = school, set: { on?: string; mentee?: string; later?: WholeProgramme } = {}) => {
  const { on = '15.01.2027', mentee = 'Лисин', later = programme } = set
  return throughEngine(replacementCandidates, programme, { pair: pairOf(programme, mentee), on }, later)
}
const view = (...asked: Parameters<typeof ask>) => done(ask(...asked)).view

test('pairs in an order and running ones can be asked about; groups and those that have ended can not', () => {
  const rows = (programme: WholeProgramme) =>
    done(runningPairs.run(given(programme, {}))).view.rows.map(({ mentor, mentee, says }) => [
      mentor,
      mentee,
      says,
    ])
  expect(rows(school)).toEqual([
    ['Воронцова Дарья, 10 «А»', 'Лисин Артём, 7 «Б»', 'ученик – ученик, по 31.05.2027'],
    ['Панин Глеб, 9 «Б»', 'Рудь Соня, 6 «В»', 'ученик – ученик, по 31.05.2027'],
  ])
  for (const set of [
    { status: 'finished' as const },
    { status: 'proposed' as const },
    { kind: 'group' as const },
    { to: '2026-11-22' as never },
  ])
    expect(rows({ ...school, pairs: school.pairs.map(pair => ({ ...pair, ...set })) })).toEqual([])
})

test('candidates of one mentee for the rest of the period, with what changes for her alone', () => {
  const { title, mentor, mentee, score, term, candidates } = view()
  expect([title, mentor, mentee.name, score, term]).toEqual([
    'Воронцова Дарья и Лисин Артём',
    'Воронцова Дарья, 10 «А»',
    'Лисин Артём, 7 «Б»',
    300,
    '15.01.2027–31.05.2027',
  ])
  expect(candidates.map(each => [each.mentor.name, each.score, plain(each.says)])).toEqual([
    ['Панин Глеб, 9 «Б»', 150, 'Артём −150. Остальные пары не меняются.'],
  ])
})

test.each<{ given: string; programme: WholeProgramme; says: unknown }>([
  {
    given: 'у других нет места',
    programme: running.mentor('Панин Глеб Юрьевич', { capacity: 1 }).build(),
    says: [300, []],
  },
  {
    given: 'прежний наставник ушёл: сравнить не с чем',
    programme: running.mentor('Воронцова Дарья Алексеевна', { status: 'archived' }).build(),
    says: [null, ['Остальные пары не меняются.']],
  },
])('$given', ({ programme, says }) => {
  const { score, candidates } = view(programme)
  expect([score, candidates.map(each => plain(each.says))]).toEqual(says)
})

test('grounds about employees are for employees alone', () => {
  const codes = (programme: WholeProgramme) =>
    done(runningPairs.run(given(programme, {}))).view.rows[0]?.grounds.map(({ code }) => code)
  expect(codes(school)).toEqual(['incompatibility', 'neglect', 'request'])
  const teacher = running
    .mentor('Воронцова Дарья Алексеевна', { category: 'category.teacher', employee: true })
    .build()
  expect(codes(teacher)).toEqual(['dismissal', 'incompatibility', 'neglect', 'discipline', 'request'])
})

test.each<{ given: string; programme?: WholeProgramme; on?: string; says: string }>([
  {
    given: 'день невозможный',
    on: '31.02.2027',
    says: 'badInput: Дата замены: 31 февраля не бывает. Напишите дату так: 28.02.2013',
  },
  { given: 'день прошёл', on: '22.11.2026', says: 'badInput: Дата замены уже прошла' },
  { given: 'срок кончился', on: '01.06.2027', says: 'badInput: Срок этой пары заканчивается 31.05.2027' },
  {
    given: 'пара уже завершена',
    programme: { ...school, pairs: school.pairs.map(pair => ({ ...pair, status: 'finished' as const })) },
    says: 'changedMeanwhile: Воронцова Дарья и Лисин Артём: пара уже не действует',
  },
])('$given', ({ programme = school, on = '15.01.2027', says }) => {
  expect(refusalOf(ask(programme, { on }))).toBe(says)
})

test('the last day of the period is still a day for a replacement', () => {
  expect(view(school, { on: '31.05.2027' }).term).toBe('31.05.2027–31.05.2027')
})

test('a candidate who leaves while the engine counts is not offered', () => {
  const later = running.mentor('Панин Глеб Юрьевич', { status: 'archived' }).build()
  const { candidates, changed } = view(school, { later })
  expect(candidates).toEqual([])
  expect(plain(changed)).toContain('больше не участвует: Панин Глеб')
})

describe('the choice', () => {
  const record = (
    programme = school,
    set: Partial<Parameters<typeof recordReplacement.run>[0]['input']> = {},
  ) =>
    recordReplacement.run(
      given(programme, {
        pair: pairOf(programme, 'Лисин'),
        on: '15.01.2027',
        mentor: idOf(programme, 'mentors', 'Панин'),
        ground: 'request' as const,
        reason: 'Дарья переходит в другую школу',
        ...set,
      }),
    )

  test('is a lock with its day and ground; the running pair stays as it is', () => {
    const { edits, said } = done(record())
    expect(said).toBe('Новый наставник выбран: Лисин Артём – Панин Глеб')
    const after = apply(school, edits)
    expect(after.pairs).toEqual(school.pairs)
    expect(after.decisions).toMatchObject([
      {
        kind: 'lock',
        mentee: idOf(school, 'mentees', 'Лисин'),
        mentor: idOf(school, 'mentors', 'Панин'),
        form: 'form.pupilPupil',
        reason:
          'Замена наставника с 15.01.2027 (п. 4.15): обоснованная просьба наставника или наставляемого. Дарья переходит в другую школу',
      },
    ])
  })

  test('is kept by the run for the rest of the period, once the pair has ended', () => {
    const after = apply(school, done(record()).edits)
    const ended = {
      ...after,
      pairs: after.pairs.map(pair =>
        pair.id === pairOf(school, 'Лисин') ? { ...pair, status: 'replaced' as const } : pair,
      ),
    }
    expect(suggested(ended).pairs).toMatchObject([{ locked: true, mentor: { name: 'Панин Глеб, 9 «Б»' } }])
  })

  test.each<{ given: string; programme?: WholeProgramme; set?: Parameters<typeof record>[1]; says: string }>([
    {
      given: 'прежний наставник',
      set: { mentor: idOf(school, 'mentors', 'Воронцова') },
      says: 'badInput: Это прежний наставник пары',
    },
    {
      given: 'место заняли',
      programme: running.mentor('Панин Глеб Юрьевич', { capacity: 1 }).build(),
      says: 'blocked: Панин Глеб: было бы 2 наставляемых, а можно 1',
    },
    {
      given: 'основание не для ученика',
      set: { ground: 'discipline' },
      says: 'badInput: Воронцова Дарья и Лисин Артём: это основание подходит только для работников школы',
    },
    {
      given: 'выбор уже записан',
      programme: apply(school, done(record()).edits),
      says: 'nothingToDo: Этот наставник уже закреплён',
    },
  ])('$given', ({ programme = school, set = {}, says }) => {
    expect(refusalOf(record(programme, set))).toBe(says)
  })
})
