import { describe, expect, test } from 'vitest'
import type { School } from '#tests/school/build.ts'
import { done, pairingSchool, refusalOf } from './pairingSchool.ts'
import { accept, type Two } from './runAcceptance.ts'

describe('группа', () => {
  const led = (set: object) =>
    pairingSchool()
      .mentee('Ли Саша', { code: 'p_lisashaaaa', schoolClass: '5 «Б»', forms: ['form.pupilPupil'] })
      .mentor('Воронцова Дарья Алексеевна', { groupFrom: 2, groupTo: 2, ...set })
  const two = [
    ['Лисин', 'Воронцова', 'group'],
    ['Рудь', 'Воронцова', 'group'],
  ] as const
  const third = ['Ли', 'Воронцова', 'group'] as const
  const member = (mentee: string) =>
    [
      'Воронцова Дарья Алексеевна',
      'с 01.12.2026 по 31.05.2027',
      { mentee, kind: 'group', group: 'Юные физики', form: 'form.pupilPupil' },
    ] as const
  const kindsOf = (story: School, pairs: readonly Two[]) =>
    done(accept(story, pairs)).edits.map(({ set }) => [set.kind, set.group])

  test('двое в группе: строки с одним названием, мест по п. 4.12 они не занимают', () => {
    const busy = led({ capacity: 1 }).pair('Воронцова Дарья Алексеевна', 'с 01.12.2026 по 31.05.2027')
    expect(kindsOf(busy, two)).toEqual([
      ['group', 'Группа Воронцовой Д. А.'],
      ['group', 'Группа Воронцовой Д. А.'],
    ])
  })

  test('пара и группа одного наставника сразу', () => {
    expect(kindsOf(led({ capacity: 1 }), [...two, ['Ли', 'Воронцова']])).toEqual([
      ['group', 'Группа Воронцовой Д. А.'],
      ['group', 'Группа Воронцовой Д. А.'],
      ['pair', undefined],
    ])
  })

  test('в группу, которая уже идёт, входит и один, под её названием', () => {
    expect(kindsOf(led({}).pair(...member('Рудь Соня')), [third])).toEqual([['group', 'Юные физики']])
  })

  test.each<{ given: string; story: School; pairs: readonly Two[]; says: string | null }>([
    { given: 'столько, сколько нужно', story: led({}), pairs: two, says: null },
    {
      given: 'меньше, чем нужно',
      story: led({ groupFrom: 3, groupTo: 5 }),
      pairs: two,
      says: 'changedMeanwhile: Воронцова Дарья: в группе было бы 2 наставляемых, а нужно от 3',
    },
    {
      given: 'один, и наименьшее число не указано',
      story: led({ groupFrom: null, groupTo: 5 }),
      pairs: [third],
      says: 'changedMeanwhile: Воронцова Дарья: в группе был бы 1 наставляемый, а нужно от 2',
    },
    {
      given: 'больше, чем можно',
      story: led({}),
      pairs: [...two, third],
      says: 'changedMeanwhile: Воронцова Дарья: в группе было бы 3 наставляемых, а можно до 2',
    },
    {
      given: 'идёт группа, и с новыми их больше, чем можно',
      story: led({}).pair(...member('Жуков Максим')),
      pairs: two,
      says: 'changedMeanwhile: Воронцова Дарья: в группе было бы 3 наставляемых, а можно до 2',
    },
    {
      given: 'больше не ведёт группу',
      story: led({ groupFrom: null, groupTo: null }),
      pairs: two,
      says: 'changedMeanwhile: Воронцова Дарья: на листе «Наставники» не указано, что ведёт группу',
    },
    {
      given: 'один и тот же и в паре, и в группе',
      story: led({}),
      pairs: [...two, ['Рудь', 'Панин']],
      says: 'changedMeanwhile: Рудь Соня – Панин Глеб: у наставляемого уже есть пара на этот срок',
    },
    {
      given: 'наставляемый уже в этой группе',
      story: led({ groupTo: 4 }).pair(...member('Рудь Соня')),
      pairs: two,
      says: 'changedMeanwhile: Рудь Соня – Воронцова Дарья: у наставляемого уже есть пара на этот срок',
    },
  ])('$given', ({ story, pairs, says }) => {
    expect(refusalOf(accept(story, pairs))).toBe(says)
  })
})
