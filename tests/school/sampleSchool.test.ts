import { describe, expect, test } from 'vitest'
import { day, dayNumber } from '#shared/programme/civilDate.ts'
import { readProgramme } from '#shared/programme/readProgramme.ts'
import { missingSettings, settingsOf } from '#shared/programme/settings.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { fullName } from '#shared/people/personName.ts'
import { teamsOf } from '#shared/people/teams.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import type { Breach } from '#shared/rules/breach.ts'
import { rules } from '#shared/rules/index.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { breachesWhenOrdered, notPlanted, plantedBreaches } from './plantedBreaches.ts'
import { sampleSchool } from './sampleSchool.ts'
import { toCells } from './toCells.ts'
import { whoOf } from './whoOf.ts'

const today = day('2026-11-23')
const programme = sampleSchool()

const found = (school: WholeProgramme, { rule, subject }: Breach) => ({ rule, who: whoOf(school, subject) })
const planted = (list: typeof plantedBreaches) => list.map(({ rule, who }) => ({ rule, who }))

describe('правила находят в школе то, что в неё заложено, и ничего больше', () => {
  test.each(['2026-11-23', '2026-12-01', '2027-02-28', '2028-02-29', '2030-06-15'])('сегодня %s', date => {
    const school = sampleSchool(day(date))
    const breaches = findBreaches(rules, school, day(date)).map(each => found(school, each))
    expect(breaches).toHaveLength(plantedBreaches.length)
    expect(breaches).toEqual(expect.arrayContaining(planted(plantedBreaches)))
  })

  test('у каждого правила есть нарушение или причина, почему его нет', () => {
    const shown = new Set([...plantedBreaches.map(({ rule }) => rule), ...Object.keys(notPlanted)])
    expect(rules.map(({ id }) => id).filter(id => !shown.has(id))).toEqual([])
    expect(plantedBreaches.filter(({ rule }) => rule in notPlanted)).toEqual([])
  })

  test('а когда согласованные пары войдут в приказ – ещё это', () => {
    const pairs = programme.pairs.map(pair =>
      pair.status === 'agreed' ? { ...pair, status: 'inOrder' as const } : pair,
    )
    const ordered = { ...programme, pairs }
    const before = new Set(findBreaches(rules, programme, today).map(({ sentence }) => sentence))
    const added = findBreaches(rules, ordered, today).filter(({ sentence }) => !before.has(sentence))
    expect(added.map(each => found(ordered, each))).toEqual(planted(breachesWhenOrdered))
  })
})

test('людей и пар столько, сколько в средней школе', () => {
  const statuses = (status: string) => programme.pairs.filter(pair => pair.status === status).length
  expect({
    mentors: programme.mentors.length,
    mentees: programme.mentees.length,
    active: statuses('active'),
    inOrder: statuses('inOrder'),
    agreed: statuses('agreed'),
    proposed: statuses('proposed'),
  }).toEqual({ mentors: 62, mentees: 110, active: 24, inOrder: 2, agreed: 6, proposed: 6 })
})

test('заполнены все листы, кроме тех, что наполняет работа с программой', () => {
  const empty = tableNames.filter(name => !tableOf(name).internal && programme[name].length === 0)
  expect(empty).toEqual(['ruleChoices', 'deviations', 'declensions', 'journal'])
})

test('у каждой пары, что работает или работала, от четырёх до шести заданий и свои встречи', () => {
  const worked = programme.pairs.filter(({ status }) =>
    ['active', 'finished', 'finishedEarly'].includes(status ?? ''),
  )
  const without = worked.filter(pair => !programme.plans.some(plan => plan.pair === pair.id))
  expect(without.map(({ menteeName }) => menteeName)).toEqual(['Гриценко Никита Андреевич'])
  for (const pair of worked.filter(each => !without.includes(each))) {
    const { length } = programme.plans.filter(plan => plan.pair === pair.id)
    expect({ pair: pair.menteeName, tasks: length >= 4 && length <= 6 }).toEqual({
      pair: pair.menteeName,
      tasks: true,
    })
  }
  const teams = teamsOf(worked)
  expect(
    teams.filter(team => !programme.meetings.some(meeting => team.some(({ id }) => id === meeting.pair))),
  ).toEqual([])
  const days = programme.meetings.map(({ heldOn }) => new Date(heldOn ?? '').getUTCDay())
  expect(days.filter(weekday => weekday === 0 || weekday === 6)).toEqual([])
})

test('шестидесяти наставляемым и больше пару ещё предстоит подобрать', () => {
  const busy = new Set(
    programme.pairs
      .filter(({ status }) => ['proposed', 'agreed', 'inOrder', 'active'].includes(status ?? ''))
      .map(({ mentee }) => mentee),
  )
  expect(programme.mentees.filter(({ id }) => !busy.has(id)).length).toBeGreaterThanOrEqual(60)
})

test('есть все шесть форм и у наставников, и у наставляемых, и оба вида наставляемых', () => {
  const forms = programme.dictionaries.filter(({ dictionary }) => dictionary === 'form').map(({ id }) => id)
  expect(new Set(programme.mentors.flatMap(each => each.forms))).toEqual(new Set(forms))
  expect(new Set(programme.mentees.flatMap(each => each.forms))).toEqual(new Set(forms))
  expect(new Set(programme.pairs.map(({ form }) => form))).toEqual(new Set(forms))
  expect(new Set(programme.mentees.map(({ kind }) => kind))).toEqual(new Set(['pupil', 'teacher']))
})

test('у нескольких свободен только тот день, когда не свободен никто из наставников', () => {
  const times = new Set(programme.mentors.flatMap(({ availability }) => availability))
  const alone = programme.mentees.filter(
    ({ availability }) => availability.length > 0 && availability.every(time => !times.has(time)),
  )
  expect(alone.length).toBeGreaterThanOrEqual(5)
})

test('имена в каждой базе не повторяются, ID не повторяются нигде', () => {
  for (const base of [programme.mentors, programme.mentees])
    expect(new Set(base.map(fullName)).size).toBe(base.length)
  // A row of «Карантин» has the key of its answer.
  const ids = tableNames.flatMap(name => (name === 'quarantine' ? [] : programme[name].map(({ id }) => id)))
  expect(new Set(ids).size).toBe(ids.length)
})

describe('что люди ответили о встречах', () => {
  const { mentors, mentees, preferences } = programme
  const forms = new Set(mentees.flatMap(each => each.forms))
  const speak = (language: string) => (person: { languages: readonly string[] }) =>
    person.languages.includes(language)

  test.each([...forms])('%s: обе стороны назвали формат и языки', form => {
    for (const base of [mentors, mentees]) {
      const people = (
        base as readonly {
          forms: readonly string[]
          formats: readonly string[]
          languages: readonly string[]
        }[]
      ).filter(each => each.forms.includes(form))
      expect(people.some(({ formats }) => formats.length > 0)).toBe(true)
      expect(people.some(({ languages }) => languages.length > 0)).toBe(true)
    }
  })

  test('кто-то не ответил, кто-то может и так и так, кто-то настаивает', () => {
    for (const base of [mentors, mentees]) {
      expect(new Set(base.map(({ formats }) => formats.length))).toEqual(new Set([0, 1, 2]))
      expect(base.some(({ languages }) => languages.length === 0)).toBe(true)
      expect(new Set(base.map(({ insistsOn }) => insistsOn))).toEqual(
        new Set([null, 'time', 'format', 'both']),
      )
    }
  })

  test('пятиклассница говорит только по-татарски, а наставников, кто его знает, немного', () => {
    const [tatar] = programme.dictionaries.filter(({ title }) => title === 'татарский').map(({ id }) => id)
    const only = mentees.filter(({ languages }) => languages.length === 1 && languages[0] === tatar)
    expect(only.map(({ schoolClass }) => schoolClass)).toEqual(['5 «А»'])
    const few = mentors.filter(speak(tatar ?? '')).length
    expect(few).toBeGreaterThanOrEqual(2)
    expect(few).toBeLessThanOrEqual(8)
  })

  test('есть кому вести группу, и педагог берёт от 4 до 8', () => {
    const groups = mentors.filter(({ groupTo }) => groupTo !== null)
    for (const { groupFrom, groupTo } of groups) expect(groupFrom ?? 2).toBeLessThanOrEqual(groupTo ?? 0)
    expect(groups).toContainEqual(
      expect.objectContaining({ category: 'category.teacher', groupFrom: 4, groupTo: 8 }),
    )
    expect(new Set(groups.flatMap(each => each.forms))).toEqual(forms)
  })

  test('после встречи человек двадцать назвали, с кем хотели бы работать', () => {
    const keys = preferences.map(({ side, mentor, mentee }) => `${side} ${mentor} ${mentee}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(preferences.map(({ form }) => form))).toEqual(new Set(['form.pupilPupil']))
    const people = new Set(preferences.flatMap(({ mentor, mentee }) => [mentor, mentee]))
    expect(people.size).toBeGreaterThanOrEqual(18)
    expect(people.size).toBeLessThanOrEqual(24)
    const mutual = preferences.filter(
      one =>
        one.side === 'mentee' &&
        preferences.some(
          other => other.side === 'mentor' && other.mentor === one.mentor && other.mentee === one.mentee,
        ),
    )
    expect(mutual.length).toBeGreaterThan(0)
    expect(mutual.length * 2).toBeLessThan(preferences.length)
    const placeOf = ({ side, mentor, mentee, rank }: (typeof preferences)[number]) =>
      `${side} ${side === 'mentor' ? mentor : mentee} ${rank}`
    const ties = preferences.filter(one =>
      preferences.some(other => other !== one && placeOf(other) === placeOf(one)),
    )
    expect(ties.length).toBeGreaterThan(0)
  })

  test('сохранены два варианта подбора, и у обеих баз есть свой столбец', () => {
    expect(programme.scenarios.map(({ name }) => name)).toEqual(['Сначала запрос', 'Кого выбрали сами'])
    for (const base of ['mentors', 'mentees'] as const) {
      const [circle] = programme.own[base]
      expect(circle?.title).toBe('Кружок')
      expect(circle?.values.size).toBeGreaterThan(10)
      expect(circle?.values.size).toBeLessThan(programme[base].length)
    }
  })
})

test('настройки заполнены', () => {
  expect(missingSettings(settingsOf(programme))).toEqual([])
})

test('школа одна и та же при каждом вызове', () => {
  expect(sampleSchool()).toEqual(programme)
})

test('даты сдвигаются вместе с сегодняшним днём', () => {
  const later = sampleSchool(day('2027-01-12'))
  expect(later.pairs.map(pair => dayNumber(pair.from ?? today))).toEqual(
    programme.pairs.map(pair => dayNumber(pair.from ?? today) + 50),
  )
})

test('записанная в ячейки, школа читается без замечаний такой же', () => {
  const read = readProgramme(toCells(programme), moment => moment.toISOString().slice(0, 10) as never)
  expect(read.programme.problems).toEqual([])
  expect(read.programme).toEqual(programme)
})
