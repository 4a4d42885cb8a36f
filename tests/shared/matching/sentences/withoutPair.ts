import { noBreak } from '#shared/language/noBreak.ts'
import type { Preferences } from '#shared/matching/run.ts'
import type { Decision, Mentee, Mentor, ValuesOf } from '#shared/programme/tables.ts'
import { can, decision, free, meets, mentee, mentor, open } from '../pupils.ts'
import { artem, daria, gleb, nicole, planOf, sasha, sonia, zhenya } from './people.ts'
import type { Section } from './section.ts'

const why = (
  title: string,
  mentors: Mentor[],
  mentees: Mentee[],
  set: Partial<Preferences> = {},
  decisions: Decision[] = [],
): Section => ({
  title: `Без пары: ${title}`,
  says: () =>
    planOf(mentors, mentees, set, { decisions }).unmatched.flatMap(({ sentence, funnel, change, seek }) => [
      sentence,
      ...funnel.map(({ title: step, left }) => noBreak(`${step}: ${left}`)),
      change,
      seek.sentence,
    ]),
})

const teach = (titles: string, many: number, set: Partial<ValuesOf<'mentors'>> = {}) =>
  Array.from({ length: many }, (_, index) =>
    mentor(`t${index}`, 'Юрьев Пётр', { competences: can(titles), ...set }),
  )
const asks = (titles: string) => ({ needs: can(titles) })
const standing = (set: Partial<Preferences['conditions']>) => ({ conditions: { ...open, ...set } })

const places = [
  why('никто не предлагает места', [], [artem(asks('физика'))]),
  why(
    'места кончились',
    [daria({ capacity: 1, competences: can('физика') })],
    [artem({ priority: 2, ...asks('физика') }), sonia(asks('физика'))],
  ),
  why(
    'места кончились у двоих',
    [daria({ capacity: 1 }), gleb({ capacity: 1 })],
    [artem(), sonia(), mentee('e3', 'Валеев Тимур')],
  ),
]

const needs = [
  ...[1, 2, 5, 9, 11, 21, 22].map(many =>
    why(`предмет не ведёт никто из ${many}`, teach('физика', many), [artem(asks('татарский язык'))]),
  ),
  why('два предмета', teach('физика', 21), [artem(asks('химия, биология'))]),
  why('не предмет', teach('физика', 9), [artem(asks('спорт'))]),
  why('не предметы', teach('физика', 1), [artem(asks('спорт, театр'))]),
]

const times = [
  why(
    'может только в субботу',
    [
      ...teach('физика', 3, { availability: free('пятница после уроков') }),
      daria({ availability: free('воскресенье') }),
    ],
    [artem({ availability: free('суббота'), ...asks('физика') })],
  ),
  why('время без дня недели', teach('физика', 2, { availability: free('будни вечером') }), [
    artem({ availability: free('дистанционно') }),
  ]),
  why(
    'настаивает на времени',
    teach('физика', 5, { availability: free('пятница после уроков') }),
    [artem({ availability: free('суббота, вторник после уроков'), insistsOn: 'time' })],
    standing({ time: 'insists' }),
  ),
  why(
    'настаивает на времени без дня недели',
    teach('физика', 1, { availability: free('будни вечером') }),
    [zhenya({ availability: free('дистанционно'), insistsOn: 'both' })],
    standing({ time: 'insists' }),
  ),
  why(
    'наставник настаивает на времени',
    [daria({ availability: free('пятница после уроков'), insistsOn: 'time' })],
    [artem({ availability: free('суббота') })],
    standing({ time: 'insists' }),
  ),
  why(
    'двое наставников настаивают на времени',
    [
      daria({ availability: free('пятница после уроков'), insistsOn: 'time' }),
      sasha({ availability: free('воскресенье'), insistsOn: 'both' }),
    ],
    [nicole({ availability: free('суббота') })],
    standing({ time: 'insists' }),
  ),
  why(
    'наставники настаивают на времени, и есть порог',
    teach('физика', 2, { availability: free('пятница после уроков'), insistsOn: 'time' }),
    [artem({ availability: free('суббота'), ...asks('физика') })],
    { ...standing({ time: 'insists' }), floor: 100 },
  ),
]

const formats = [
  why(
    'нет нужного формата',
    teach('физика', 2, { formats: meets('очно') }),
    [artem({ formats: meets('дистанционно'), ...asks('физика') })],
    standing({ format: 'on' }),
  ),
  why(
    'настаивает на формате',
    teach('физика', 2, { formats: meets('очно') }),
    [sonia({ formats: meets('дистанционно'), insistsOn: 'format' })],
    standing({ format: 'insists' }),
  ),
  why(
    'наставник настаивает на формате',
    [gleb({ formats: meets('очно'), insistsOn: 'format' })],
    [artem({ formats: meets('дистанционно') })],
    standing({ format: 'insists' }),
  ),
]

const classes = [
  why('все младше', teach('физика', 5, { schoolClass: '6 «А»' }), [
    artem({ schoolClass: '9 «А»', ...asks('физика') }),
  ]),
  why(
    'нужен класс старше, есть одноклассники',
    [...teach('физика', 2, { schoolClass: '9 «Б»' }), daria({ schoolClass: '6' })],
    [artem({ schoolClass: '9 «А»' })],
    standing({ classStep: 'older' }),
  ),
  why(
    'нужно на два класса старше, есть на один',
    [daria({ schoolClass: '10' }), ...teach('физика', 2, { schoolClass: '9 «Б»' })],
    [artem({ schoolClass: '9 «А»' })],
    standing({ classStep: 'older2' }),
  ),
  why(
    'старше одиннадцатого никого нет',
    [daria({ schoolClass: '11' })],
    [artem({ schoolClass: '11 «А»' })],
    standing({ classStep: 'older' }),
  ),
  why(
    'на два класса старше десятого никого нет',
    teach('физика', 2, { schoolClass: '9 «Б»' }),
    [artem({ schoolClass: '10 «А»', ...asks('физика') })],
    standing({ classStep: 'older2' }),
  ),
  why('нет того же пола', [daria()], [artem()], standing({ genderSame: 'on' })),
]

const decided = [
  why('с единственным запрет', [daria()], [artem()], {}, [
    decision({ id: 'r1', kind: 'forbid', mentor: 'm1', mentee: 'e1' }),
  ]),
  why(
    'сам себе не наставник',
    [mentor('m3', 'Лисин Артём Олегович', { schoolClass: '9' })],
    [mentee('e3', 'Лисин Артём Олегович', { schoolClass: '9' })],
  ),
]

const floors = [1, 2, 5, 11, 21, 200].map(floor =>
  why(
    `порог ${floor}`,
    floor === 200
      ? [daria({ competences: can('физика') }), gleb({ competences: can('физика') })]
      : [daria({ competences: can('спорт') })],
    [artem(asks('физика, химия'))],
    { floor, ...(floor === 200 ? {} : { conditions: open }) },
  ),
)

const several = [
  why(
    'по одному условию на каждого',
    [
      daria({ competences: can('физика'), schoolClass: '11' }),
      gleb({ competences: can('химия'), schoolClass: '6' }),
      sasha({ competences: can('химия'), schoolClass: '5' }),
    ],
    [artem({ schoolClass: '11 «А»', ...asks('химия') })],
  ),
  why(
    'два условия сразу',
    [daria({ competences: can('физика'), schoolClass: '5' })],
    [artem({ schoolClass: '11 «А»', availability: free('суббота, среда после уроков'), ...asks('химия') })],
  ),
]

const group = (many: number, least: number, set: Partial<ValuesOf<'mentors'>> = {}) =>
  Array.from({ length: many }, (_, index) =>
    mentor(`t${index}`, 'Юрьев Пётр', {
      capacity: 0,
      groupFrom: least,
      groupTo: 30,
      ...set,
    }),
  )
const groups = { groups: true, conditions: open }

const unfilled = [
  why('группа не набирается: нужен ещё один', group(1, 2), [artem()], groups),
  why('группа не набирается: нужны ещё двое', group(1, 3), [artem()], groups),
  why('группа не набирается: нужны ещё пятеро', group(1, 7), [artem(), sonia()], groups),
  why('группы не набираются: нужны ещё 21', group(2, 22), [artem()], groups),
  why(
    'место занято, а группа не набирается',
    [daria({ capacity: 1, groupFrom: 3, groupTo: 5 })],
    [artem({ priority: 2 }), sonia()],
    groups,
  ),
  why(
    'места заняты, а группы не набираются',
    [daria({ capacity: 1 }), ...group(1, 3)],
    [artem({ priority: 2 }), sonia()],
    groups,
  ),
  why(
    'группа не набирается, и есть порог',
    group(1, 3, { competences: can('физика') }),
    [artem(asks('физика'))],
    { ...groups, floor: 10 },
  ),
]

/** Why a mentee is without a pair, the funnel, the smallest change and whom to seek. */
export const withoutPair = [
  ...places,
  ...needs,
  ...times,
  ...formats,
  ...classes,
  ...decided,
  ...floors,
  ...several,
  ...unfilled,
]
