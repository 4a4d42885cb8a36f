import { describe, expect, test } from 'vitest'
import { checkRules } from '#addon/features/checkRules.ts'
import { personCard } from '#addon/features/personCard.ts'
import { recordDeviation } from '#addon/features/recordDeviation.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { Problem } from '#shared/programme/problem.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { rules } from '#shared/rules/index.ts'
import { school } from '#tests/school/build.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { given } from './given.ts'
import { done } from './pairingSchool.ts'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')
const check = (programme: WholeProgramme, today = '2026-11-23') =>
  done(checkRules.run(given(programme, {}, today)))
/** What one rule says; the others are not the matter of the test. */
const saidBy = (rule: string, programme: WholeProgramme) =>
  check(programme).view.breaches.filter(each => each.rule === rule)

const long = school()
  .mentee('Лисин Артём', { schoolClass: '7 «Б»' })
  .pair('Тихонова Дарья', 'с 15.09.2026 по 25.10.2027', {
    mentee: 'Лисин Артём',
  })

test('a breach is told by place, facts, what to do and what one press would change', () => {
  const [breach] = saidBy('pairPeriod', long.build())
  expect(breach).toMatchObject({
    severity: 'error',
    who: 'Тихонова Дарья и\u00a0Лисин Артём',
    at: { table: 'pairs', id: 'пара-1', column: 'to' },
    sheet: 'Пары',
    isNew: true,
    fix: { changes: [{ label: 'Окончание', was: '25.10.2027', becomes: '15.09.2027' }] },
  })
  expect(plain(breach?.at?.cell ?? '')).toBe('Пары, строка 3, «Окончание»')
  expect(plain(breach?.facts ?? '')).toBe('Срок 15.09.2026–25.10.2027 на 40 дней дольше года.')
  expect(plain(breach?.todo ?? '')).toMatch(/^Поставьте окончание не позже 15\.09\.2027/)
  expect(breach?.people.map(({ name }) => plain(name))).toEqual(['Тихонова Дарья', 'Лисин Артём, 7 «Б»'])
})

test('where pedagogues have a положение of their own, it is cited of their pairs, everywhere', () => {
  const story = school()
    .setting({ teachersOwn: true })
    .pair('Тихонова Дарья', 'с 15.09.2026 по 25.10.2027', { mentee: 'Лисин Артём' })
    .mentee('Рудь Анна', { kind: 'teacher' })
    .pair('Панин Глеб', 'с 15.09.2026 по 25.10.2027', {
      mentee: 'Рудь Анна',
      form: 'form.teacherTeacher',
    })
    .build()
  const theirs = 'положение о наставничестве педагогов'
  expect(saidBy('pairPeriod', story).map(({ cited }) => plain(cited))).toEqual(['п. 4.13', theirs])

  const faultsOf = (id: string) =>
    done(personCard.run(given(story, { base: 'mentees', id }))).view.faults.flatMap(({ title, says }) =>
      plain(says).includes('дольше года') ? plain(title) : [],
    )
  expect(faultsOf('н1')).toEqual(['Нарушение п. 4.13'])
  expect(faultsOf('н2')).toEqual(['Нарушение положения о наставничестве педагогов'])

  const kept = recordDeviation.run(
    given(story, {
      rule: 'pairPeriod',
      subjects: story.pairs.map(({ id }) => ({ table: 'pairs' as const, id })),
      ...{ reason: 'практика', decidedBy: 'директор', until: '31.12.2026' },
    }),
  )
  const after = apply(story, done(kept).edits ?? [])
  expect(after.deviations.map(({ clause }) => plain(clause))).toEqual(['п. 4.13', theirs])
  expect(check(after).view.allowed.map(({ clauseName }) => plain(clauseName))).toEqual(['п. 4.13', theirs])
})

test('a breach of a group concerns each of its people', () => {
  const group = school().group('Гарипов Ильдар', 3, 'один не согласен').build()
  const [breach] = saidBy('groupConsent', group)
  expect(breach?.people.map(({ name }) => name)).toHaveLength(4)
  expect(breach?.who).not.toBe('')
})

describe('what is new', () => {
  const newIn = (programme: WholeProgramme, today: string) =>
    check(programme, today).view.breaches.filter(({ isNew }) => isNew).length

  test('what is found for the first time today, until the day is over', () => {
    const first = long.build()
    const found = check(first)
    expect(newIn(first, '2026-11-23')).toBe(found.view.breaches.length)
    expect(found.view.changed).toBe(true)
    const remembered = apply(first, found.edits ?? [])
    expect(newIn(remembered, '2026-11-23')).toBe(found.view.breaches.length)
    expect(check(remembered).view.changed).toBe(false)
    expect(check(remembered).edits).toEqual([])
    const tomorrow = check(remembered, '2026-11-24')
    const known = new Set(found.view.breaches.map(({ key }) => key))
    expect(tomorrow.view.breaches.filter(({ key, isNew }) => isNew && known.has(key))).toEqual([])
  })

  test('what was mended and comes back is new again', () => {
    const broken = long.build()
    const remembered = apply(broken, check(broken).edits ?? [])
    const key = saidBy('pairPeriod', broken)[0]?.key
    const mended = {
      ...remembered,
      pairs: remembered.pairs.map(pair => ({ ...pair, to: day('2027-05-31') })),
    }
    const forgotten = apply(mended, check(mended, '2026-11-24').edits ?? [])
    expect(forgotten.checks.map(({ id }) => id)).not.toContain(key)
    const again = { ...forgotten, pairs: remembered.pairs }
    expect(check(again, '2026-11-25').view.breaches.find(each => each.key === key)?.isNew).toBe(true)
  })
})

test('cells that could not be read come with their place, and with the rules that look at the sheet', () => {
  const problem: Problem = {
    sheet: 'Пары',
    row: 3,
    column: 'Окончание',
    value: '31.02.2027',
    message: '31 февраля не бывает. Напишите дату так: 28.02.2027',
    code: 'unread',
  }
  const elsewhere = { ...problem, sheet: 'Настройки', row: 0, column: '', value: '', message: 'Листа нет' }
  const { unread } = check({ ...long.build(), problems: [problem, elsewhere] }).view
  expect(unread).toMatchObject([
    { at: { table: 'pairs', id: 'пара-1', column: 'to' }, blind: expect.arrayContaining(['п.\u00a04.13']) },
    { at: null, cell: 'Настройки', says: 'Листа нет', blind: [] },
  ])
  expect(plain(unread[0]?.cell ?? '')).toBe('Пары, строка 3, «Окончание»')
  expect(plain(unread[0]?.says ?? '')).toMatch(/^«31\.02\.2027»\. 31 февраля не бывает/)
})

test('what is decided to stand is listed apart, with its reason and last day', () => {
  const programme = long
    .row('deviations', {
      id: 'отс1',
      rule: 'pairPeriod',
      subject: 'pairs:пара-1',
      reason: 'Пара готовится к всероссийской олимпиаде',
      decidedBy: 'директор Лучникова Е. В.',
      decidedOn: day('2026-11-01'),
      until: day('2026-12-31'),
    })
    .build()
  expect(saidBy('pairPeriod', programme)).toEqual([])
  expect(check(programme).view.allowed).toMatchObject([
    { id: 'отс1', who: 'Тихонова Дарья и\u00a0Лисин Артём', until: '31.12.2026' },
  ])
  expect(check(programme, '2027-01-01').view.allowed).toEqual([])
})

test('a rule that the school switched off is named with the reason', () => {
  const programme = long
    .row('ruleChoices', { id: 'pairPeriod', severity: 'off', reason: 'Срок решает совет школы' })
    .build()
  expect(saidBy('pairPeriod', programme)).toEqual([])
  expect(check(programme).view.chosen).toMatchObject([
    { id: 'pairPeriod', how: 'не проверяется', reason: 'Срок решает совет школы' },
  ])
})

test('only rules that found something come with their clause', () => {
  const { view } = check(sampleSchool())
  expect(new Set(view.rules.map(({ id }) => id))).toEqual(new Set(view.breaches.map(({ rule }) => rule)))
  for (const { text, title, clauseName } of view.rules)
    expect([text, title, clauseName].every(each => each !== '')).toBe(true)
  expect(view.rules.map(({ id }) => id)).toEqual(
    rules.map(({ id }) => id).filter(id => view.breaches.some(({ rule }) => rule === id)),
  )
})

test('every breach of the sample school leads to a cell, has facts, and is about somebody or something', () => {
  for (const { who, facts, at, key } of check(sampleSchool()).view.breaches) {
    expect(who, key).not.toBe('')
    expect(facts, key).not.toBe('')
    if (at) expect(at.column, key).not.toBe('')
  }
})
