import { fullName } from '#shared/people/personName.ts'
import { addDays } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type Mentee,
  type Mentor,
  type Order,
  type Pair,
  type PairChange,
  tables,
  type ValuesOf,
} from '#shared/programme/tables.ts'
import { rowName } from '#shared/programme/rowName.ts'
import type { LaterOrders } from './laterOrders.ts'
import type { Making } from './making.ts'
import { pairLabel } from './pairLabel.ts'

interface PastPair {
  mentor: string
  mentee: string
  form: string
  role: string
  order: Order
  from: string
  to: string
  status: 'finished' | 'finishedEarly' | 'replaced'
  endedOn: string
}

/** Pairs of the last year that were changed on the way: mentors replaced, and a teacher's pair that ended early. */
export function pastPairs(
  making: Making,
  mentors: readonly Mentor[],
  mentees: readonly Mentee[],
  { lastYear }: { lastYear: Order },
  later: LaterOrders,
): Pair[] {
  const { newId, at } = making
  const yearsEnd = { to: '2026-05-31', status: 'finished', endedOn: '2026-05-29' } as const
  const past: PastPair[] = [
    {
      mentor: 'Соловьёва Кира Сергеевна',
      mentee: 'Пермякова София Аркадьевна',
      form: 'pupilPupil',
      role: 'leader',
      order: later.replacement,
      from: '2026-01-20',
      ...yearsEnd,
    },
    {
      mentor: 'Дурново Глеб Юрьевич',
      mentee: 'Сорока Юлия Павловна',
      form: 'pupilPupil',
      role: 'success',
      order: lastYear,
      from: '2025-09-16',
      to: '2026-05-31',
      status: 'replaced',
      endedOn: '2026-02-06',
    },
    {
      mentor: 'Хабибуллин Тимур Айратович',
      mentee: 'Сорока Юлия Павловна',
      form: 'pupilPupil',
      role: 'success',
      order: later.replacement,
      from: '2026-02-09',
      ...yearsEnd,
    },
    {
      mentor: 'Закирова Гузель Рустамовна',
      mentee: 'Фомина Любовь Сергеевна',
      form: 'studentPupil',
      role: 'success',
      order: lastYear,
      from: '2025-10-01',
      to: '2026-05-31',
      status: 'replaced',
      endedOn: '2026-02-13',
    },
    {
      mentor: 'Петросян Ани Арменовна',
      mentee: 'Фомина Любовь Сергеевна',
      form: 'studentPupil',
      role: 'success',
      order: later.secondReplacement,
      from: '2026-02-16',
      to: '2026-06-19',
      status: 'finished',
      endedOn: '2026-06-19',
    },
    {
      mentor: 'Гарипов Ильдар Маратович',
      mentee: 'Скиба Оксана Богдановна',
      form: 'teacherTeacher',
      role: 'leader',
      order: lastYear,
      from: '2025-11-10',
      to: '2026-05-31',
      status: 'finishedEarly',
      endedOn: '2026-02-27',
    },
  ]
  return past.flatMap(({ mentor, mentee, form, role, order, from, to, status, endedOn }) => {
    const leads = mentors.find(each => fullName(each) === mentor)
    const led = mentees.find(each => fullName(each) === mentee)
    if (leads === undefined || led === undefined) return []
    const agreedOn = addDays(at(from), -4)
    return blankRow(tables.pairs, {
      id: newId('пара-'),
      mentor: leads.id,
      mentorName: fullName(leads),
      mentee: led.id,
      menteeName: fullName(led),
      kind: 'pair',
      form: `form.${form}`,
      role: `role.${form}.${role}`,
      from: at(from),
      to: at(to),
      status,
      order: order.id,
      orderName: rowName('orders', { ...order })[0] ?? '',
      mentorAgreedOn: agreedOn,
      mentorAgreedHow: 'inPerson',
      menteeAgreedOn: agreedOn,
      menteeAgreedHow: 'inPerson',
      parentAgreedOn: led.kind === 'pupil' ? agreedOn : null,
      agreedBy: 'куратор',
      endedOn: at(endedOn),
    })
  })
}

/** What happened to the pairs of the last year on the way: extensions, early ends, replacements. */
export function pairChangesOfSchool(
  { newId, at }: Making,
  pairs: readonly Pair[],
  later: LaterOrders,
): PairChange[] {
  const pairOf = (mentor: string, mentee: string): Pair | undefined =>
    pairs.find(
      pair =>
        pair.endedOn !== null && pair.mentorName.startsWith(mentor) && pair.menteeName.startsWith(mentee),
    )
  const change = (
    pair: Pair | undefined,
    set: Partial<ValuesOf<'pairChanges'>>,
    order?: Order,
    successor?: Pair,
  ): PairChange[] =>
    pair === undefined
      ? []
      : [
          blankRow(tables.pairChanges, {
            id: newId('изм-'),
            pair: pair.id,
            pairName: pairLabel(pair),
            ...set,
            ...(order ? { order: order.id, orderName: rowName('orders', { ...order })[0] ?? '' } : {}),
            ...(successor ? { successor: successor.id, successorName: pairLabel(successor) } : {}),
          }),
        ]
  const replaced = { kind: 'replacement', oldTo: at('2026-05-31') } as const
  return [
    change(
      pairOf('Мороз', 'Беляева'),
      {
        kind: 'extension',
        ground: 'illness',
        whose: 'mentor',
        oldTo: at('2026-04-30'),
        newTo: at('2026-05-31'),
        note: 'Больничный лист с 16 марта по 14 апреля',
      },
      later.extension,
    ),
    change(
      pairOf('Тихонов', 'Лановая'),
      { kind: 'extension', ground: 'trip', oldTo: at('2026-05-15'), newTo: at('2026-05-31') },
      later.extension,
    ),
    change(pairOf('Горькая', 'Ремез'), {
      kind: 'early',
      ground: 'mastered',
      whose: 'mentee',
      oldTo: at('2026-05-31'),
      newTo: at('2026-03-20'),
      mentorAgreedOn: at('2026-03-16'),
      note: 'Второе место на муниципальном этапе олимпиады',
    }),
    change(
      pairOf('Гарипов', 'Скиба'),
      {
        kind: 'early',
        ground: 'request',
        whose: 'mentor',
        oldTo: at('2026-05-31'),
        newTo: at('2026-02-27'),
        mentorAgreedOn: at('2026-02-26'),
        curatorAgreedOn: at('2026-02-26'),
        noticeOn: at('2026-02-26'),
      },
      later.early,
    ),
    change(
      pairOf('Камалетдинова', 'Пермякова'),
      { ...replaced, ground: 'request', whose: 'mentor' },
      later.replacement,
      pairOf('Соловьёва', 'Пермякова'),
    ),
    change(
      pairOf('Дурново', 'Сорока'),
      { ...replaced, ground: 'incompatibility', whose: 'mentee' },
      undefined,
      pairOf('Хабибуллин', 'Сорока'),
    ),
    change(
      pairOf('Закирова Гузель', 'Фомина'),
      { ...replaced, ground: 'dismissal', whose: 'mentor' },
      later.secondReplacement,
      pairOf('Петросян', 'Фомина'),
    ),
  ].flat()
}
