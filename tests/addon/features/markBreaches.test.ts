import { expect, test } from 'vitest'
import { markBreaches } from '#addon/features/markBreaches.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { RuleChoice } from '#shared/programme/tables.ts'
import { type RuleId, rules } from '#shared/rules/index.ts'
import { type School, school } from '#tests/school/build.ts'
import { given } from './given.ts'
import { done } from './pairingSchool.ts'

const edits = (programme: WholeProgramme) => done(markBreaches.run(given(programme, {}))).edits ?? []

/** Only these rules are checked, as grave as said. */
const only = (story: School, kept: Partial<Record<RuleId, RuleChoice['severity']>>) =>
  rules.reduce(
    (made, { id }) => made.row('ruleChoices', { id, severity: kept[id] ?? 'off', reason: 'для примера' }),
    story,
  )

const tooLong = school()
  .pair('Панин Глеб', 'с 01.09.2026 по 01.10.2027', { mentee: 'Лисин Артём' })
  .pair('Панин Глеб', 'с 01.09.2026 по 31.05.2027', { mentee: 'Рудь Соня' })
const period = only(tooLong, { pairPeriod: 'error' })

test.each<{ given: string; story: School; marked: [string, string | null][] }>([
  { given: 'запрет: помечена только строка той пары', story: period, marked: [['пара-1', 'bad']] },
  {
    given: 'предупреждение, когда школа смягчила правило',
    story: only(tooLong, { pairPeriod: 'warning' }),
    marked: [['пара-1', 'warn']],
  },
  {
    given: 'нагрузка: и строка наставника, и все пары, которые из-за неё не войдут в приказ',
    story: only(tooLong, { mentorLoad: 'error' }).setting({ maxMentees: 1 }),
    marked: [
      ['м1', 'bad'],
      ['пара-1', 'bad'],
      ['пара-2', 'bad'],
    ],
  },
  {
    given: 'из двух нарушений одной строки видно более тяжкое',
    story: only(tooLong, { pairPeriod: 'error', mentorLoad: 'warning' }).setting({ maxMentees: 1 }),
    marked: [
      ['м1', 'warn'],
      ['пара-1', 'bad'],
      ['пара-2', 'warn'],
    ],
  },
  {
    given: 'отступление действует: строка не помечена',
    story: period.row('deviations', {
      rule: 'pairPeriod',
      subject: 'pairs:пара-1',
      reason: 'практика до октября',
      decidedBy: 'директор',
      decidedOn: day('2026-11-01'),
      until: day('2026-12-31'),
    }),
    marked: [],
  },
  {
    given: 'дело всей школы (нет программы года): строки пар не окрашены',
    story: only(tooLong, { programmeApproved: 'error' }),
    marked: [],
  },
  { given: 'правило не проверяется', story: only(tooLong, {}), marked: [] },
])('$given', ({ story, marked }) => {
  const set = edits(story.build()).map(({ id, set }) => [id, set.mark])
  expect(set).toEqual(marked)
})

test('что уже помечено, второй раз не пишется', () => {
  const programme = period.build()
  expect(edits(apply(programme, edits(programme)))).toEqual([])
})

test('нарушения больше нет: пометка уходит', () => {
  const programme = period.build()
  const marked = apply(programme, edits(programme))
  const mended = {
    ...marked,
    pairs: marked.pairs.map(pair => (pair.id === 'пара-1' ? { ...pair, to: day('2027-05-31') } : pair)),
  }
  expect(edits(mended)).toEqual([
    { table: 'pairs', kind: 'update', id: 'пара-1', set: { mark: null }, was: { mark: 'bad' } },
  ])
})

test('пометки не отменяются отдельным действием', () => expect(markBreaches.undoable).toBe(false))
