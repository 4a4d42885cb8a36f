import { addDays, type CivilDate, dayNumber } from '#shared/programme/civilDate.ts'
import { type Team, teamsOf } from '#shared/people/teams.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Meeting, type Mentee, type Pair, tables, type ValuesOf } from '#shared/programme/tables.ts'
import { faults } from './faults.ts'
import type { Making } from './making.ts'
import { pairLabel } from './pairLabel.ts'
import { isOver, schoolDay, spanOf } from './spanOf.ts'
import type { Topic } from './theme.ts'
import { themeOf } from './themeOf.ts'

type Kind = 'first' | 'trial' | 'planning' | 'regular' | 'final'

const told: Readonly<Record<Exclude<Kind, 'regular'>, Topic>> = {
  first: {
    topic: 'Знакомство',
    content: 'Рассказали о себе, договорились о правилах и о том, как держать связь',
    result: 'Договорились о дне недели',
    task: 'Подумать, что хочется получить от встреч',
  },
  trial: {
    topic: 'Пробуем работать вместе',
    content: 'Взяли одно небольшое задание и сделали его вдвоём',
    result: 'Обоим удобно, продолжаем',
    task: 'Записать три цели',
  },
  planning: {
    topic: 'Составляем план',
    content: 'Обсудили цели, записали задания, сроки и число встреч',
    result: 'План развития составлен',
    task: 'Перечитать план и отметить, что неясно',
  },
  final: {
    topic: 'Подводим итоги',
    content: 'Прошли по заданиям плана, вспомнили, с чего начинали',
    result: 'Цели достигнуты, план закрыт',
    task: '',
  },
}

const difficulties = {
  pupil: [
    'Трудно начать, когда задание большое',
    'Дважды переносили встречу из-за тренировки',
    'Волнуется, если рядом другие',
    'Не хватает времени на домашние задания',
  ],
  teacher: ['Не совпадает расписание', 'Много времени уходит на отчёты'],
} as const

/** Whose mentor had to remind of the rules. */
const lateComer = 'Лукьяненко Марк Игоревич'

/** A topic that comes up once more is gone on with. */
const again = ({ topic }: Topic, times: number): Topic => ({
  topic: `${topic}: продолжаем`,
  content: 'Вернулись к теме, разобрали новые примеры',
  result: times % 2 === 0 ? 'Тема закрыта' : 'Получается увереннее',
  task: 'Одно задание на выбор',
})

/** The meetings of running pairs up to today with the next one, and of those that are over, a group's once for all of it. */
export function meetingsOfSchool(
  { newId, today }: Making,
  pairs: readonly Pair[],
  mentees: readonly Mentee[],
): Meeting[] {
  const worked = pairs.filter(pair => pair.status === 'active' || isOver(pair))
  return teamsOf(worked).flatMap((team, place) => {
    const [pair] = team
    const mentee = mentees.find(({ id }) => id === pair.mentee)
    if (mentee === undefined) return []
    const { topics } = themeOf(pair, mentee)
    const worries = difficulties[mentee.kind === 'teacher' ? 'teacher' : 'pupil']
    return daysOf(team, today).map(({ kind, heldOn }, index) => {
      const said = kind === 'regular' ? saidAt(topics, index - 3) : told[kind]
      const planned = heldOn > today
      return blankRow(tables.meetings, {
        id: newId('встреча-'),
        pair: pair.id,
        pairName: pairLabel(pair),
        heldOn,
        state: planned ? 'planned' : 'held',
        kind,
        ...formatOf(pair, kind, index),
        ...(planned
          ? { topic: said?.topic ?? '' }
          : {
              ...said,
              curatorPresent: kind === 'first' && place % 4 === 0,
              difficulties:
                kind === 'regular' && (place + index) % 6 === 0
                  ? (worries[place % worries.length] ?? '')
                  : '',
              discipline:
                pair.menteeName === lateComer && index === 3
                  ? 'Опоздание на полчаса, договорились предупреждать'
                  : '',
            }),
      })
    })
  })
}

function saidAt(topics: readonly Topic[], place: number): Topic | undefined {
  const topic = topics[place % topics.length]
  const times = Math.floor(place / topics.length)
  return times === 0 || topic === undefined ? topic : again(topic, times)
}

const formatOf = (pair: Pair, kind: Kind, index: number): Partial<ValuesOf<'meetings'>> => {
  const away = pair.menteeName === faults.onlyRemote && index > 1
  return { format: away || (kind === 'regular' && index % 4 === 1) ? 'remote' : 'inPerson' }
}

/** The first, the trial and the planning one in the first two weeks, then every second week, and the last day in the end. */
function daysOf([pair]: Team, today: CivilDate): { kind: Kind; heldOn: CivilDate }[] {
  const { from, to } = spanOf(pair, today)
  const over = isOver(pair)
  const last = over ? addDays(to, -10) : today
  const regular = Array.from(
    { length: Math.max(0, Math.floor((dayNumber(last) - dayNumber(from) - 29) / 14) + 1) },
    (_, index) => 29 + 14 * index,
  )
  const mixedUp = pair.menteeName === faults.meetingsMixedUp
  const begun = [
    { kind: 'first', after: 1 },
    { kind: 'trial', after: mixedUp ? 15 : 8 },
    { kind: 'planning', after: mixedUp ? 8 : 15 },
    ...regular.map(after => ({ kind: 'regular', after }) as const),
  ] as const
  const days = begun.map(({ kind, after }) => ({ kind, heldOn: schoolDay(addDays(from, after)) }))
  const end = pair.menteeName === faults.noFinalMeeting ? 'regular' : 'final'
  const held = days.filter(({ heldOn }) => heldOn <= (over ? to : today))
  if (pair.status === 'replaced') return held
  return [
    ...held,
    over ? { kind: end, heldOn: to } : { kind: 'regular', heldOn: schoolDay(addDays(today, 8)) },
  ]
}

/** How many meetings the pair agreed on when they planned: one in two weeks. */
export const withPlannedMeetings =
  ({ today }: Making) =>
  (pair: Pair): Pair => {
    if (!(pair.status === 'active' || isOver(pair)) || pair.menteeName === faults.countUnsaid) return pair
    const { from, to } = spanOf(pair, today)
    return { ...pair, plannedMeetings: Math.max(4, Math.round((dayNumber(to) - dayNumber(from)) / 14)) }
  }
