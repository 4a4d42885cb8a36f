import { fullName } from '#shared/people/personName.ts'
import { rowName } from '#shared/programme/rowName.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type Appeal,
  type Attendance,
  type Mentee,
  type Mentor,
  type Pair,
  type Preference,
  type ProgrammeEvent,
  type Publication,
  tables,
  type ValuesOf,
} from '#shared/programme/tables.ts'
import { faults } from './faults.ts'
import type { Making } from './making.ts'
import { pairLabel } from './pairLabel.ts'

/** Date | kind | title | place | who. */
const calendar = `
2026-08-28 | педагогический совет | Программа наставничества на новый год | актовый зал | Лучникова Е. В.
2026-09-03 | родительское собрание | Наставничество: что это даёт ребёнку | кабинеты классов | классные руководители
2026-09-07 | конференция | Ученическая конференция «Рядом старший» | актовый зал | педагог-организатор
2026-09-10 | встреча | Общая встреча наставников и наставляемых | библиотека | Белоусова М. С.
2026-09-11 | обучение | Школа наставника | кабинет 24 | методист
2026-10-14 | круглый стол | Первый месяц: вопросы наставников | кабинет 24 | Белоусова М. С.
2026-11-12 | встреча | Гость школы: агроном о своей работе | кабинет 12 | Хасанов Р. Ф.
2026-11-17 | встреча | Общая встреча тех, кто ещё без пары | библиотека | Белоусова М. С.
2026-12-18 | круглый стол | Половина пути: что получилось у пар | кабинет 24 | Белоусова М. С.
2027-05-28 | итоговое мероприятие | День наставника | актовый зал | педагог-организатор
`

export function eventsOfSchool({ newId, at, today }: Making): ProgrammeEvent[] {
  return calendar
    .trim()
    .split('\n')
    .map(line => {
      const [date = '', kind = '', title = '', place = '', responsible = ''] = line
        .split('|')
        .map(cell => cell.trim())
      const heldOn = at(date)
      return blankRow(tables.events, {
        id: newId('мер-'),
        ...{ kind, title, place, responsible, heldOn },
        state: heldOn > today ? 'planned' : 'held',
      })
    })
}

/** Who came to the common meeting: all who then named somebody, and two who fell ill. */
export function attendancesOfSchool(
  { newId }: Making,
  events: readonly ProgrammeEvent[],
  votes: readonly Preference[],
  people: readonly (Mentor | Mentee)[],
): Attendance[] {
  const event = events.find(({ title }) => title.startsWith('Общая встреча тех'))
  const came = new Set(votes.flatMap(({ mentor, mentee }) => [mentor, mentee]))
  return people
    .filter(({ id }) => came.has(id))
    .map((person, index) =>
      blankRow(tables.attendances, {
        id: newId('пос-'),
        event: event?.id ?? '',
        eventName: event ? (rowName('events', { ...event })[0] ?? '') : '',
        person: person.id,
        personName: fullName(person),
        present: index % 11 !== 5,
      }),
    )
}

/** Those left without a pair are supported and looked after, but for one; and what people asked for last year. */
export function appealsOfSchool(
  { newId, at }: Making,
  mentees: readonly Mentee[],
  pairs: readonly Pair[],
): Appeal[] {
  const busy = new Set(
    pairs.flatMap(({ status, mentee }) => (status === 'active' || status === 'inOrder' ? mentee : [])),
  )
  const search = mentees
    .filter(mentee => mentee.status === 'active' && !busy.has(mentee.id))
    .filter(mentee => fullName(mentee) !== faults.notSupported)
    .map(mentee =>
      blankRow(tables.appeals, {
        id: newId('обр-'),
        kind: 'support',
        person: mentee.id,
        personName: fullName(mentee),
        receivedOn: at('2026-11-09'),
        decision:
          mentee.kind === 'teacher'
            ? 'Сопровождает методист, поиск наставника продолжается'
            : 'Сопровождает педагог-психолог, поиск наставника продолжается',
      }),
    )
  const asked = (mentor: string, mentee: string, set: Partial<ValuesOf<'appeals'>>) =>
    pairs
      .filter(pair => pair.mentorName.startsWith(mentor) && pair.menteeName.startsWith(mentee))
      .map(pair => {
        const side = set.kind === 'resign' ? 'mentor' : 'mentee'
        return blankRow(tables.appeals, {
          id: newId('обр-'),
          person: pair[side],
          personName: pair[`${side}Name`],
          pair: pair.id,
          pairName: pairLabel(pair),
          ...set,
        })
      })
  return [
    ...asked('Камалетдинова Резеда', 'Пермякова', {
      kind: 'resign',
      receivedOn: at('2026-01-14'),
      text: 'Готовлюсь к соревнованиям, не успеваю встречаться каждую неделю',
      decision: 'Заменить наставника',
      decidedOn: at('2026-01-16'),
    }),
    ...asked('Дурново', 'Сорока', {
      kind: 'replace',
      receivedOn: at('2026-02-02'),
      text: 'Трудно найти общий язык, прошу другого наставника',
      decision: 'Заменить наставника',
      decidedOn: at('2026-02-05'),
    }),
    ...search,
  ]
}

/** What the site shows; the register has not been renewed since spring, and one name stands there without a consent. */
export function publicationsOfSchool({ newId, at }: Making, mentors: readonly Mentor[]): Publication[] {
  const placed = (
    what: NonNullable<Publication['what']>,
    publishedOn: string,
    note: string,
    name?: string,
  ): Publication => {
    const person = mentors.find(each => fullName(each) === name)
    return blankRow(tables.publications, {
      id: newId('пуб-'),
      what,
      publishedOn: at(publishedOn),
      note,
      person: person?.id ?? '',
      personName: person ? fullName(person) : '',
    })
  }
  return [
    placed('registry', '2026-03-16', 'Без имён обучающихся'),
    placed('portfolios', '2026-09-21', 'Портфолио учителя математики', 'Сафонова Ирина Павловна'),
    placed('portfolios', '2026-09-21', 'Портфолио учителя русского языка', 'Красовская Елена Викторовна'),
    placed('partners', '2026-09-28', 'Девять партнёров'),
    placed('announcements', '2026-11-06', 'Встреча с агрономом 12 ноября'),
    placed('results', '2026-10-12', 'Заметка о лучшей наставнице прошлого года', 'Тихонова Дарья Олеговна'),
  ]
}
