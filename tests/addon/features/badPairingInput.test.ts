import { describe, expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import { suggestPairs } from '#addon/features/suggestPairs.ts'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import { matchRequest } from '#shared/contract/match.ts'
import { weightOf } from '#shared/matching/importance.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Preference, tables } from '#shared/programme/tables.ts'
import { given } from './given.ts'
import { decided, done, idOf, pairingSchool } from './pairingSchool.ts'
import { suggest, suggestInput } from './runSuggestion.ts'

const two = pairingSchool().build()
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

type Input = typeof suggestInput
const planned = (programme: WholeProgramme, set: Partial<Input> = {}) =>
  done(suggest(programme, programme, { ...suggestInput, ...set })).view

/** What the sidebar shows instead of a plan; null where there is one. */
function told(programme: WholeProgramme, set: Partial<Input> = {}): string | null {
  const outcome = suggest(programme, programme, { ...suggestInput, ...set })
  if (!isRefused(outcome)) return null
  const { message, next } = outcome.refusal
  return plain(`${message}. ${next}.`)
}

const withMentees = (count: number): WholeProgramme => ({
  ...two,
  mentees: Array.from({ length: count }, (_, index) =>
    blankRow(tables.mentees, {
      id: `н${index + 1}`,
      code: `p_${[...index.toString(5).padStart(10, '0')].map(digit => 'abcde'[Number(digit)]).join('')}`,
      lastName: 'Лисин',
      status: 'active',
      kind: 'pupil',
    }),
  ),
})

const vote = (set: Partial<Preference>): Preference =>
  blankRow(tables.preferences, {
    mentee: idOf(two, 'mentees', 'Лисин'),
    mentor: idOf(two, 'mentors', 'Панин'),
    ...set,
  })

describe('подбор не начат: что и где, и что сделать', () => {
  const sameCode = (lastName: string) => ({ ...two.mentees[0], lastName, id: 'н9', row: 9 })
  test.each<{ given: string; programme: WholeProgramme; says: string | null }>([
    {
      given: 'у двух строк один скрытый код',
      programme: {
        ...two,
        mentees: [...two.mentees, sameCode('Ли') as (typeof two.mentees)[number]],
      },
      says: `Лист «Наставляемые»: в строках ${two.mentees[0]?.row} и 9 один и тот же код. Покажите скрытый столбец «Код», очистите его в строке 9 и повторите: код появится новый.`,
    },
    {
      given: 'один код у наставника и наставляемого: за наставника говорит код его места',
      programme: {
        ...two,
        mentors: two.mentors.map((row, index) => (index === 0 ? { ...row, code: 'p_lisinaaaaa' } : row)),
      },
      says: null,
    },
    {
      given: '5 001 человек',
      programme: withMentees(4_999),
      says: 'В этой форме 5 001 участник, а за один раз подбираются пары не больше чем из 5 000 участников. Уточните у участников формы наставничества, чтобы списки стали короче.',
    },
  ])('$given', ({ programme, says }) => {
    expect(told(programme)).toBe(says)
  })

  test('5 000 человек: запрос по договору', () => {
    const asked = suggestPairs.ask(given(withMentees(4_998), suggestInput))
    if (isRefused(asked)) throw new Error('refused')
    expect(checkMatchRequest(matchRequest.parse(asked.request))).toEqual([])
  })
})

describe('подбор идёт, а чего не смог, говорит', () => {
  const lock = { kind: 'lock' } as const
  const kept = 'Закреплённая пара не учтена: Лисин Артём – Панин Глеб. '
  test.each<{ given: string; programme: WholeProgramme; says: readonly string[] }>([
    {
      given: 'закреплена пара, которую не пускает условие',
      programme: decided(
        pairingSchool().mentee('Лисин Артём Олегович', { schoolClass: '11 «А»' }).build(),
        'Панин',
        'Лисин',
        lock,
      ),
      says: [`${kept}Она не проходит по условиям подбора: «Класс наставника: не младше»`],
    },
    {
      given: 'закреплено больше, чем мест',
      programme: decided(decided(two, 'Панин', 'Лисин', lock), 'Панин', 'Рудь', lock),
      says: ['Закреплённая пара не учтена: Рудь Соня – Панин Глеб. Все места наставника уже закреплены'],
    },
    {
      given: 'мест нет вовсе',
      programme: decided(
        pairingSchool().mentor('Панин Глеб Юрьевич', { capacity: 0 }).build(),
        'Панин',
        'Лисин',
        lock,
      ),
      says: [`${kept}У наставника нет свободных мест на этот срок`],
    },
    {
      given: 'закреплён дважды',
      programme: decided(decided(two, 'Воронцова', 'Лисин', lock), 'Панин', 'Лисин', lock),
      says: [`${kept}У наставляемого уже есть другая закреплённая пара`],
    },
    {
      given: 'закреплена и запрещена сразу',
      programme: decided(decided(two, 'Панин', 'Лисин', lock), 'Панин', 'Лисин', { kind: 'forbid' }),
      says: [`${kept}Для неё действует запрет или отказ`],
    },
    {
      given: 'одно и то же закрепление двумя строками',
      programme: decided(decided(two, 'Панин', 'Лисин', lock), 'Панин', 'Лисин', lock),
      says: [],
    },
  ])('$given', ({ programme, says }) => {
    const { pairs, unmatched, asked, notKept } = planned(programme)
    expect(notKept.map(({ sentence }) => plain(sentence))).toEqual(says)
    expect(pairs.length + unmatched.length).toBe(asked)
  })
})

describe('пустые и равные ответы – тоже данные', () => {
  const weights = Object.fromEntries(Object.keys(suggestInput.weights).map(id => [id, 0])) as Input['weights']

  test('все веса нулевые: пары есть, баллов нет ни у кого', () => {
    const { pairs, maxScore } = planned(two, { weights })
    expect(maxScore).toBe(0)
    expect(pairs.map(({ score, rows, blank }) => [score, rows, blank.sentence])).toEqual([
      [0, [], null],
      [0, [], null],
    ])
  })

  test('никто ничего не ответил: ни балла, и сказано, что ответов нет', () => {
    const { pairs, maxScore } = planned(two)
    for (const { score, rows, blank } of pairs) {
      expect(score).toBe(0)
      expect(rows.every(row => row.blank)).toBe(true)
      expect(blank.points).toBe(maxScore)
      expect(plain(blank.sentence ?? '')).toBe(`На ${maxScore} из ${maxScore} баллов ответа нет`)
    }
  })

  test('равные места и повторный голос: считается лучшее', () => {
    const other = { mentor: idOf(two, 'mentors', 'Воронцова') }
    const preferences = [
      vote({ id: 'г1', side: 'mentee', rank: 1 }),
      vote({ id: 'г2', side: 'mentee', rank: 1, ...other }),
      vote({ id: 'г3', side: 'mentee', rank: 4 }),
    ]
    const { pairs } = planned({ ...two, preferences }, { objective: 'stable' })
    const own = pairs.find(({ mentee }) => mentee.id === idOf(two, 'mentees', 'Лисин'))
    expect(own?.rows.find(({ criterion }) => criterion === 'menteeChoice')).toMatchObject({
      points: weightOf(suggestInput.weights.menteeChoice),
      blank: false,
    })
  })
})
