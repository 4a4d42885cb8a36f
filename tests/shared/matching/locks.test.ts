import { describe, expect, test } from 'vitest'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import type { MatchingTables, Preferences } from '#shared/matching/run.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { match } from '#worker/matching/match.ts'
import { can, decision, free, mentee, mentor, plain, preferring, programme, pupilRun } from './pupils.ts'

const lock = (id: string, who: string, whom: string, set: Partial<ValuesOf<'decisions'>> = {}) =>
  decision({ id, kind: 'lock', mentee: who, mentor: whom, ...set })

/** What the run keeps, «наставляемый–наставник», in a group with «*», and what it tells of the rest. */
function kept(rows: MatchingTables, set: Partial<Preferences> = {}) {
  const { request, people, notKept } = blindRequest(rows, pupilRun, preferring(set))
  expect(checkMatchRequest(request)).toEqual([])
  expect(() => match(request)).not.toThrow()
  return {
    locked: request.locked.map(
      ([who, whom]) =>
        `${people.mentees[who]}–${people.mentors[whom]}${people.kinds[whom] === 'group' ? '*' : ''}`,
    ),
    says: notKept.map(({ id, sentence }) => `${id}: ${plain(sentence)}`),
  }
}

const people = {
  mentors: [
    mentor('m1', 'Воронцова Дарья', { competences: can('физика'), capacity: 1 }),
    mentor('m2', 'Панин Глеб', { competences: can('химия'), capacity: 0 }),
  ],
  mentees: [
    mentee('e1', 'Лисин Артём', { needs: can('физика') }),
    mentee('e2', 'Рудь Соня', { needs: can('физика') }),
    mentee('e3', 'Валеев Тимур', { needs: can('химия'), availability: free('суббота') }),
  ],
}

describe('закреплённая пара', () => {
  test.each<{
    given: string
    decisions: ReturnType<typeof lock>[]
    locked?: string[]
    says?: string[]
  }>([
    { given: 'стоит', decisions: [lock('r1', 'e1', 'm1')], locked: ['e1–m1'] },
    {
      given: 'записана дважды',
      decisions: [lock('r1', 'e1', 'm1'), lock('r2', 'e1', 'm1')],
      locked: ['e1–m1'],
    },
    { given: 'снята', decisions: [lock('r1', 'e1', 'm1', { lifted: true })] },
    { given: 'в другой форме', decisions: [lock('r1', 'e1', 'm1', { form: 'form.teacherPupil' })] },
    {
      given: 'в этой форме',
      decisions: [lock('r1', 'e1', 'm1', { form: 'form.pupilPupil' })],
      locked: ['e1–m1'],
    },
    { given: 'наставляемого нет', decisions: [lock('r1', 'e9', 'm1')] },
    {
      given: 'наставника нет',
      decisions: [lock('r1', 'e1', 'm9')],
      says: ['r1: Закреплённая пара не учтена: Лисин Артём. Этого наставника больше нет в базе'],
    },
    {
      given: 'наставник в архиве',
      decisions: [lock('r1', 'e1', 'm5')],
      says: ['r1: Закреплённая пара не учтена: Лисин Артём – Ли Саша. Наставник в архиве'],
    },
    {
      given: 'наставник на рассмотрении',
      decisions: [lock('r1', 'e1', 'm6')],
      says: ['r1: Закреплённая пара не учтена: Лисин Артём – Гук Нина. Наставник ещё на рассмотрении'],
    },
    {
      given: 'наставник другой формы',
      decisions: [lock('r1', 'e1', 'm7')],
      says: ['r1: Закреплённая пара не учтена: Лисин Артём – Дюма Анна. Наставник не участвует в этой форме'],
    },
    {
      given: 'второй на то же место',
      decisions: [lock('r1', 'e1', 'm1'), lock('r2', 'e2', 'm1')],
      locked: ['e1–m1'],
      says: [
        'r2: Закреплённая пара не учтена: Рудь Соня – Воронцова Дарья. Все места наставника уже закреплены',
      ],
    },
    {
      given: 'у наставника нет места',
      decisions: [lock('r1', 'e3', 'm2')],
      says: [
        'r1: Закреплённая пара не учтена: Валеев Тимур – Панин Глеб. У наставника нет свободных мест на этот срок',
      ],
    },
    {
      given: 'не проходит по условиям',
      decisions: [lock('r1', 'e3', 'm1')],
      says: [
        'r1: Закреплённая пара не учтена: Валеев Тимур – Воронцова Дарья. Она не проходит по условиям подбора: «Помощь хотя бы с частью запроса»',
      ],
    },
    {
      given: 'и запрещена',
      decisions: [
        lock('r1', 'e1', 'm1'),
        decision({ id: 'r2', kind: 'refusal', mentee: 'e1', mentor: 'm1' }),
      ],
      says: [
        'r1: Закреплённая пара не учтена: Лисин Артём – Воронцова Дарья. Для неё действует запрет или отказ',
      ],
    },
    {
      given: 'с двумя наставниками сразу',
      decisions: [lock('r1', 'e1', 'm1'), lock('r2', 'e1', 'm3')],
      locked: ['e1–m1'],
      says: [
        'r2: Закреплённая пара не учтена: Лисин Артём – Зуева Вера. У наставляемого уже есть другая закреплённая пара',
      ],
    },
    {
      given: 'с самим собой',
      decisions: [lock('r1', 'e1', 'm4')],
      says: [
        'r1: Закреплённая пара не учтена: Лисин Артём – Лисин Артём. Для неё действует запрет или отказ',
      ],
    },
  ])('$given', ({ decisions, locked = [], says = [] }) => {
    const rows = programme({
      mentors: [
        ...people.mentors,
        mentor('m3', 'Зуева Вера', { competences: can('физика') }),
        mentor('m4', 'Лисин Артём', { schoolClass: '7 «Б»' }),
        mentor('m5', 'Ли Саша', { status: 'archived' }),
        mentor('m6', 'Гук Нина', { status: 'pending' }),
        mentor('m7', 'Дюма Анна', { forms: ['form.teacherPupil'] }),
      ],
      mentees: [
        mentee('e1', 'Лисин Артём', { needs: can('физика'), schoolClass: '7 «Б»' }),
        ...people.mentees.slice(1),
      ],
      decisions,
    })
    expect(kept(rows)).toEqual({ locked, says })
  })
})

describe('закреплённая пара в группе', () => {
  const led = (set: Partial<ValuesOf<'mentors'>>) => [
    mentor('m1', 'Воронцова Дарья', { capacity: 1, ...set }),
  ]
  const asking = [
    mentee('e1', 'Лисин Артём'),
    mentee('e2', 'Рудь Соня'),
    mentee('e3', 'Валеев Тимур'),
    mentee('e4', 'Ли Саша'),
  ]
  const inGroup = (id: string, who: string) => lock(id, who, 'm1', { pairKind: 'group' })
  test.each<{
    given: string
    mentors: ReturnType<typeof mentor>[]
    mentees?: number
    decisions: ReturnType<typeof lock>[]
    set?: Partial<Preferences>
    locked?: string[]
    says?: string[]
  }>([
    {
      given: 'не сказано как: сперва пара, потом группа',
      mentors: led({ groupTo: 3 }),
      decisions: ['e1', 'e2', 'e3'].map((who, index) => lock(`r${index}`, who, 'm1')),
      locked: ['e1–m1', 'e2–m1*', 'e3–m1*'],
    },
    {
      given: 'сказано: в группе',
      mentors: led({ groupTo: 3 }),
      decisions: [inGroup('r1', 'e1'), inGroup('r2', 'e2')],
      locked: ['e1–m1*', 'e2–m1*'],
    },
    {
      given: 'сказано: пара, а место одно',
      mentors: led({ groupTo: 3 }),
      decisions: ['e1', 'e2'].map((who, index) => lock(`r${index}`, who, 'm1', { pairKind: 'single' })),
      locked: ['e1–m1'],
      says: [
        'r1: Закреплённая пара не учтена: Рудь Соня – Воронцова Дарья. Все места наставника уже закреплены',
      ],
    },
    {
      given: 'группы сейчас не подбирают',
      mentors: led({ groupTo: 3 }),
      decisions: [inGroup('r1', 'e1')],
      set: { groups: false },
      says: [
        'r1: Закреплённая пара не учтена: Лисин Артём – Воронцова Дарья. Она закреплена в группе, а группы этого наставника в подборе нет',
      ],
    },
    {
      given: 'в группе нужны ещё двое, и они есть',
      mentors: led({ groupFrom: 3, groupTo: 3 }),
      mentees: 3,
      decisions: [inGroup('r1', 'e1')],
      locked: ['e1–m1*'],
    },
    {
      given: 'в группе нужны ещё двое, а есть один',
      mentors: led({ groupFrom: 3, groupTo: 3 }),
      mentees: 2,
      decisions: [inGroup('r1', 'e1')],
      says: [
        'r1: Закреплённая пара не учтена: Лисин Артём – Воронцова Дарья. Группу не собрать: нужно от 3 наставляемых, а подходящих не хватает',
      ],
    },
    {
      given: 'двое есть, но один закреплён в паре',
      mentors: [...led({ groupFrom: 3, groupTo: 3 }), mentor('m2', 'Панин Глеб')],
      mentees: 3,
      decisions: [inGroup('r1', 'e1'), lock('r2', 'e2', 'm2')],
      locked: ['e2–m2'],
      says: [
        'r1: Закреплённая пара не учтена: Лисин Артём – Воронцова Дарья. Группу не собрать: нужно от 3 наставляемых, а подходящих не хватает',
      ],
    },
    {
      given: 'есть наименьшее число баллов: хватит ли баллов другим, неизвестно',
      mentors: led({ groupFrom: 3, groupTo: 3 }),
      decisions: [inGroup('r1', 'e1')],
      set: { floor: 1 },
      says: [
        'r1: Закреплённая пара не учтена: Лисин Артём – Воронцова Дарья. Для группы нужно от 3 наставляемых. Закрепите ещё 2 наставляемых или уберите порог баллов',
      ],
    },
    {
      given: 'есть наименьшее число баллов, но закреплены все',
      mentors: led({ groupFrom: 2, groupTo: 3 }),
      decisions: [inGroup('r1', 'e1'), inGroup('r2', 'e2')],
      set: { floor: 1 },
      locked: ['e1–m1*', 'e2–m1*'],
    },
    {
      given: 'две группы не делят одних и тех же',
      mentors: [
        ...led({ groupFrom: 2, groupTo: 3 }),
        mentor('m2', 'Панин Глеб', { groupFrom: 2, groupTo: 3 }),
      ],
      mentees: 3,
      decisions: [inGroup('r1', 'e1'), lock('r2', 'e2', 'm2', { pairKind: 'group' })],
      locked: ['e1–m1*'],
      says: [
        'r2: Закреплённая пара не учтена: Рудь Соня – Панин Глеб. Группу не собрать: нужно от 2 наставляемых, а подходящих не хватает',
      ],
    },
    {
      given: '«от» больше, чем «до»',
      mentors: [{ ...mentor('m1', 'Воронцова Дарья', { capacity: 1, groupFrom: 4, groupTo: 3 }), row: 7 }],
      decisions: [inGroup('r1', 'e1')],
      says: [
        'r1: Закреплённая пара не учтена: Лисин Артём – Воронцова Дарья. Она закреплена в группе, а группы этого наставника в подборе нет',
        'm1: Группа не учтена: Воронцова Дарья. На листе «Наставники» в строке 7 «Группа: от» больше, чем «Группа: до»: 4 и 3. Исправьте одно из чисел',
      ],
    },
  ])('$given', ({ mentors, mentees = 4, decisions, set = {}, locked = [], says = [] }) => {
    const rows = programme({ mentors, mentees: asking.slice(0, mentees), decisions })
    const preferences = { groups: true, ...set }
    expect(kept(rows, preferences)).toEqual({ locked, says })
    expect(kept({ ...rows, decisions: [...decisions].reverse() }, preferences)).toEqual({ locked, says })
  })
})
