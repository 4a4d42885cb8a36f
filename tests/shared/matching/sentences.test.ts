import { expect, test } from 'vitest'
import type { Objective, Proof } from '#shared/contract/match.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import { calledNames } from '#shared/matching/calledNames.ts'
import { explain } from '#shared/matching/explain.ts'
import { proofSentence } from '#shared/matching/proofSentence.ts'
import { rankSentence } from '#shared/matching/rankSentence.ts'
import type { Preferences } from '#shared/matching/run.ts'
import type { Mentee, Mentor, ValuesOf } from '#shared/programme/tables.ts'
import { match } from '#worker/matching/match.ts'
import {
  can,
  decision,
  free,
  likes,
  mentee,
  mentor,
  open,
  plain,
  preferring,
  programme,
  pupilRun,
} from './pupils.ts'

// Every sentence of pairing, to be read with one's own eyes; plain spaces, typography is checked apart.
const said: string[] = []
const section = (title: string) => said.push(said.length === 0 ? `# ${title}` : `\n# ${title}`)
const say = (...sentences: (string | null)[]) => {
  for (const sentence of sentences)
    if (sentence !== null) {
      expect(sentence).toBe(noBreak(sentence))
      said.push(plain(sentence))
    }
}

const daria = (set: Partial<ValuesOf<'mentors'>> = {}) =>
  mentor('m1', 'Воронцова Дарья', { gender: 'female', ...set })
const gleb = (set: Partial<ValuesOf<'mentors'>> = {}) =>
  mentor('m2', 'Панин Глеб', { gender: 'male', ...set })
const artem = (set: Partial<ValuesOf<'mentees'>> = {}) =>
  mentee('e1', 'Лисин Артём', { gender: 'male', ...set })
const sonia = (set: Partial<ValuesOf<'mentees'>> = {}) =>
  mentee('e2', 'Рудь Соня', { gender: 'female', ...set })

const run = (
  mentors: Mentor[],
  mentees: Mentee[],
  set: Partial<Preferences> = {},
  decisions = [] as ReturnType<typeof decision>[],
) => {
  const rows = programme({ mentors, mentees, decisions })
  const asked = blindRequest(rows, pupilRun, preferring(set))
  return explain(rows, asked, match(asked.request))
}

/** The sentence of one criterion for a pair that no condition hinders. */
const reason = (criterion: string, left: Mentor, right: Mentee) =>
  run([left], [right], { conditions: open }).pairs[0]?.rows.find(row => row.criterion === criterion)
    ?.sentence ?? null

function pointSentences(): void {
  section('Запрос и компетенции')
  for (const [offered, wanted] of [
    ['физика', 'физика'],
    ['физика, химия', 'физика, химия'],
    ['физика, химия, русский язык', 'физика, химия, русский язык'],
    ['физика', 'физика, химия'],
    ['физика, литература', 'физика, химия, литература'],
    ['история', 'английский язык'],
    ['история', 'физика, химия'],
    ['спорт', 'спорт'],
    ['спорт, театр', 'спорт, театр'],
    ['спорт, театр, музыка', 'спорт, театр, музыка'],
    ['физика', 'физика, общение в коллективе'],
    ['спорт, театр', 'спорт, театр, физика'],
    ['спорт', 'театр'],
    ['спорт', 'театр, музыка'],
  ] as const)
    say(reason('request', daria({ competences: can(offered) }), artem({ needs: can(wanted) })))
  say(
    reason('request', mentor('m3', 'Ли Саша', { competences: can('спорт') }), artem({ needs: can('театр') })),
    reason(
      'request',
      mentor('m4', 'Осипова Ирина Павловна', {
        gender: 'female',
        category: 'category.teacher',
        forms: ['form.pupilPupil'],
        competences: can('спорт'),
      }),
      artem({ needs: can('театр') }),
    ),
    reason(
      'request',
      mentor('m5', 'Валеев Артём', { gender: 'male', competences: can('химия') }),
      artem({ needs: can('химия') }),
    ),
  )

  section('Нет ответа')
  const asks = { needs: can('физика') }
  const teaches = { competences: can('физика') }
  say(
    reason('request', daria(teaches), artem()),
    reason('request', daria(teaches), sonia()),
    reason('request', daria(teaches), mentee('e3', 'Ли Саша')),
    reason('request', daria(), artem(asks)),
    reason('request', gleb(), artem(asks)),
    reason('request', mentor('m3', 'Ли Саша'), artem(asks)),
    reason('request', daria(), artem()),
  )

  section('Свободное время')
  for (const [theirs, own] of [
    ['среда после уроков', 'среда после уроков, суббота'],
    ['среда после уроков, суббота', 'среда после уроков, суббота'],
    ['среда после уроков, вторник после уроков', 'среда после уроков, суббота'],
    ['среда после уроков, вторник после уроков', 'среда после уроков, суббота, воскресенье'],
    [
      'понедельник после уроков, среда после уроков, четверг после уроков',
      'понедельник после уроков, среда после уроков, суббота',
    ],
    ['суббота', 'воскресенье'],
  ] as const)
    say(reason('availability', daria({ availability: free(theirs) }), artem({ availability: free(own) })))

  section('Желаемый класс')
  for (const [classFrom, classTo, schoolClass] of [
    [5, 8, '7 «Б»'],
    [7, 7, '7 «Б»'],
    [5, 6, '7 «Б»'],
    [null, 6, '5'],
    [9, null, '5'],
    [null, null, '5'],
    [5, 6, ''],
  ] as const)
    say(reason('classWish', daria({ classFrom, classTo }), artem({ schoolClass })))
  // Without any class among the mentees there is nothing to weigh; beside a classmate the gap is told.
  say(
    run([daria({ classFrom: 5, classTo: 6, capacity: 2 })], [artem(), sonia({ schoolClass: '5 «А»' })], {
      conditions: open,
    })
      .pairs.flatMap(({ rows }) => rows)
      .find(({ criterion, blank }) => criterion === 'classWish' && blank)?.sentence ?? null,
  )

  section('Интересы')
  for (const [theirs, own] of [
    ['футбол', 'футбол, шахматы'],
    ['футбол, шахматы', 'шахматы, футбол'],
    ['футбол, шахматы, танцы', 'футбол, музыка, пение'],
    ['футбол, шахматы, танцы', 'футбол, шахматы, пение'],
    ['футбол, шахматы', 'шахматы, музыка, пение'],
    ['футбол', 'шахматы'],
  ] as const)
    say(reason('interests', daria({ interests: likes(theirs) }), artem({ interests: likes(own) })))
}

function rankSentences(): void {
  section('Места')
  const named = calledNames(daria(), artem())
  for (const [first, second] of [
    [1, 2],
    [3, 1],
    [10, 11],
    [21, 1],
  ] as const)
    say(rankSentence(named, { mentor: { rank: first, among: 21 }, mentee: { rank: second, among: 22 } }))
  say(
    rankSentence(named, { mentor: { rank: 1, among: 6 }, mentee: { rank: 2, among: 9 } }),
    rankSentence(named, { mentor: { rank: 1, among: 1 }, mentee: { rank: 1, among: 1 } }),
    rankSentence(calledNames(gleb(), sonia()), {
      mentor: { rank: 2, among: 3 },
      mentee: { rank: 1, among: 2 },
    }),
    rankSentence(calledNames(mentor('m3', 'Ли Саша'), mentee('e3', 'Ким Женя')), {
      mentor: { rank: 1, among: 6 },
      mentee: { rank: 2, among: undefined },
    }),
  )
}

function proofSentences(): void {
  section('Доказательство')
  const value = (priority: number, points: number) => ({ priority, score: points })
  const proofs: [Proof, Objective][] = [
    ...[0, 1, 2, 21, 126].map((pairs): [Proof, Objective] => [
      { kind: 'optimal', pairs, violations: 0, primal: value(1, 1), dual: value(1, 1) },
      'coverage',
    ]),
    [{ kind: 'optimal', pairs: 5, violations: 0, primal: value(1, 1), dual: value(1, 1) }, 'score'],
    [{ kind: 'bound', primal: value(5, 900), bound: value(6, 800) }, 'coverage'],
    [{ kind: 'bound', primal: value(5, 900), bound: value(5, 912) }, 'coverage'],
    [{ kind: 'stable', proposals: 1 }, 'stable'],
    [{ kind: 'stable', proposals: 34 }, 'stable'],
  ]
  for (const [proof, objective] of proofs) say(proofSentence(proof, objective))
}

function withoutPair(): void {
  const why = (
    title: string,
    mentors: Mentor[],
    mentees: Mentee[],
    set: Partial<Preferences> = {},
    decisions: ReturnType<typeof decision>[] = [],
  ) => {
    section(`Без пары: ${title}`)
    for (const { sentence, funnel, change, seek } of run(mentors, mentees, set, decisions).unmatched) {
      say(sentence)
      say(...funnel.map(({ title: step, left }) => noBreak(`${step}: ${left}`)))
      say(change, seek.sentence)
    }
  }
  const teach = (titles: string, count: number, set: Partial<ValuesOf<'mentors'>> = {}) =>
    Array.from({ length: count }, (_, index) =>
      mentor(`t${index}`, `Наставников${index} Пётр`, { competences: can(titles), ...set }),
    )
  const asks = (titles: string) => ({ needs: can(titles) })

  why('никто не предлагает места', [], [artem(asks('физика'))])
  why('предмет не ведёт никто', teach('физика', 9), [artem(asks('татарский язык'))])
  why('предмет не ведёт единственный', teach('физика', 1), [artem(asks('химия'))])
  why('два предмета', teach('физика', 21), [artem(asks('химия, биология'))])
  why('не предмет', teach('физика', 9), [artem(asks('спорт'))])
  why('не предметы', teach('физика', 1), [artem(asks('спорт, театр'))])
  why(
    'может только в субботу',
    [
      ...teach('физика', 3, { availability: free('пятница после уроков') }),
      daria({ availability: free('воскресенье') }),
    ],
    [artem({ availability: free('суббота'), ...asks('физика') })],
  )
  why('время без дня недели', teach('физика', 2, { availability: free('будни вечером') }), [
    artem({ availability: free('дистанционно') }),
  ])
  why('все младше', teach('физика', 5, { schoolClass: '6 «А»' }), [
    artem({ schoolClass: '9 «А»', ...asks('физика') }),
  ])
  why('нет того же пола', [daria()], [artem()], {
    conditions: { ...open, genderSame: 'on' },
  })
  why('с единственным запрет', [daria()], [artem()], {}, [
    decision({ id: 'r1', kind: 'forbid', mentor: 'm1', mentee: 'e1' }),
  ])
  why(
    'сам себе не наставник',
    [mentor('m3', 'Лисин Артём Олегович', { schoolClass: '9' })],
    [mentee('e3', 'Лисин Артём Олегович', { schoolClass: '9' })],
  )
  why(
    'порог',
    [daria({ competences: can('физика') }), gleb({ competences: can('физика') })],
    [artem(asks('физика, химия'))],
    {
      floor: 200,
    },
  )
  why(
    'по одному условию на каждого',
    [
      daria({ competences: can('физика'), schoolClass: '11' }),
      gleb({ competences: can('химия'), schoolClass: '6' }),
      mentor('m3', 'Ли Саша', { competences: can('химия'), schoolClass: '5' }),
    ],
    [artem({ schoolClass: '11 «А»', ...asks('химия') })],
  )
  why(
    'два условия сразу',
    [daria({ competences: can('физика'), schoolClass: '5' })],
    [artem({ schoolClass: '11 «А»', availability: free('суббота, среда после уроков'), ...asks('химия') })],
  )
  why(
    'места кончились',
    [daria({ capacity: 1, competences: can('физика') })],
    [artem({ priority: 2, ...asks('физика') }), sonia(asks('физика'))],
  )
  why(
    'места кончились у двоих',
    [daria({ capacity: 1 }), gleb({ capacity: 1 })],
    [artem(), sonia(), mentee('e3', 'Валеев Тимур')],
  )
}

test('все предложения подбора — как записаны в sentences.txt', async () => {
  pointSentences()
  rankSentences()
  proofSentences()
  withoutPair()
  await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('./sentences.txt')
})
