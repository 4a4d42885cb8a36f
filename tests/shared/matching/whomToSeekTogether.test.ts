import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whomToSeekTogether } from '#shared/matching/whomToSeekTogether.ts'
import { plain } from './pupils.ts'

type Unplaced = Parameters<typeof whomToSeekTogether>[0][number]

const from = (first: number) => Array.from({ length: 12 - first }, (_, more) => first + more)

/** Whom a mentee needs: subjects, times, own class (0: makes no difference). */
const one = (
  name: string,
  needs: string[],
  times: string[],
  own = 0,
  more: Partial<Unplaced['seek']> = {},
): Unplaced => ({
  mentee: { id: name, name },
  seek: {
    who: 'Ученик',
    classes: own === 0 ? [] : from(own),
    needs,
    times,
    formats: [],
    genders: [],
    sentence: '',
    ...more,
  },
})

const told = (unmatched: Unplaced[], places = 2) =>
  whomToSeekTogether(unmatched, places).map(
    ({ sentence, mentees }) => `${plain(sentence)} ${mentees.join(', ')}`,
  )

describe('the profile that serves most', () => {
  test.each<{ given: string; unmatched: Unplaced[]; places?: number; says: string[] }>([
    { given: 'никого без пары', unmatched: [], says: [] },
    {
      given: 'один без пары: ему уже сказано, кого искать',
      unmatched: [one('Вера', ['физика'], [])],
      says: [],
    },
    {
      given: 'общий предмет, время и старший класс',
      unmatched: [
        one('Рустам', ['татарский язык'], ['вторник', 'четверг'], 8),
        one('Вера', ['татарский язык', 'физика'], ['вторник'], 5),
        one('Тимур', ['татарский язык'], ['вторник'], 7),
      ],
      places: 3,
      says: [
        'Если найти одного наставника: татарский язык, 8–11 класс, свободен во вторник – пара появится у 3 наставляемых. Рустам, Вера, Тимур',
      ],
    },
    {
      given: 'их больше, чем может вести один',
      unmatched: ['Рустам', 'Вера', 'Тимур'].map(name => one(name, ['физика'], ['вторник'], 11)),
      says: [
        'Если найти 2 наставников: физика, 11 класс, свободен во вторник – пара появится у 3 наставляемых. Рустам, Вера, Тимур',
      ],
    },
    {
      given: 'два разных запроса: два профиля, у одного только запрос',
      unmatched: [
        one('Рустам', ['физика'], []),
        one('Вера', ['спорт'], ['вторник']),
        one('Тимур', ['спорт'], ['вторник']),
        one('Соня', ['физика'], []),
        one('Марат', ['театр'], ['среда']),
      ],
      says: [
        'Если найти одного наставника: спорт, свободен во вторник – пара появится у 2 наставляемых. Вера, Тимур',
        'Если найти одного наставника: физика – пара появится у 2 наставляемых. Рустам, Соня',
      ],
    },
    {
      given: 'никто ничего не указал: подойдёт любой',
      unmatched: [one('Рустам', [], []), one('Вера', [], [])],
      says: ['Если найти одного наставника – пара появится у 2 наставляемых. Рустам, Вера'],
    },
    {
      given: 'нужен тот же пол и общий формат: девочкам и мальчикам порознь',
      unmatched: [
        one('Вера', ['физика'], [], 0, { genders: ['2'], formats: ['очно', 'дистанционно'] }),
        one('Тимур', ['физика'], [], 0, { genders: ['1'], formats: ['дистанционно'] }),
        one('Соня', ['физика'], [], 0, { genders: ['2'], formats: ['дистанционно'] }),
      ],
      says: [
        'Если найти одного наставника: физика, женского пола, формат встреч: дистанционно – пара появится у 2 наставляемых. Вера, Соня',
      ],
    },
    {
      given: 'нужен старше школьников',
      unmatched: ['Вера', 'Соня'].map(name => one(name, ['физика'], [], 0, { classes: [12] })),
      says: [
        'Если найти одного наставника: физика, старше 11 класса – пара появится у 2 наставляемых. Вера, Соня',
      ],
    },
    {
      given: 'общего нет ни у кого',
      unmatched: [one('Рустам', ['физика'], ['вторник']), one('Вера', ['физика'], ['среда'])],
      says: [],
    },
  ])('$given', ({ unmatched, places, says }) => {
    // Which of two equal profiles comes first is told by the alphabet.
    expect(told(unmatched, places)).toEqual(says)
  })
})

describe('for any people without a pair', () => {
  const some = <V>(...values: V[]) => fc.subarray(values)
  const anybody = fc.array(
    fc.tuple(some('физика', 'спорт', 'театр'), some('вторник', 'среда'), fc.constantFrom(0, 5, 8, 11)),
    { maxLength: 7 },
  )
  const people = anybody.map(all => all.map(([needs, times, own], at) => one(`n${at}`, needs, times, own)))

  const serves = (need: string, time: string, schoolClass: number) => (each: Unplaced) =>
    (each.seek.needs.length === 0 || each.seek.needs.includes(need)) &&
    (each.seek.times.length === 0 || each.seek.times.includes(time)) &&
    (each.seek.classes.length === 0 || each.seek.classes.includes(schoolClass))

  test('no one mentor would serve more than the first profile', () => {
    fc.assert(
      fc.property(people, unmatched => {
        const most = Math.max(
          ...['физика', 'спорт', 'театр'].flatMap(need =>
            ['вторник', 'среда'].flatMap(time =>
              from(1).map(schoolClass => unmatched.filter(serves(need, time, schoolClass)).length),
            ),
          ),
        )
        expect(whomToSeekTogether(unmatched, 2)[0]?.mentees.length ?? 0).toBe(most > 1 ? most : 0)
      }),
    )
  })

  test('everybody is named once at most, and the order of people makes no difference', () => {
    fc.assert(
      fc.property(people, unmatched => {
        const found = whomToSeekTogether(unmatched, 2)
        const named = found.flatMap(({ mentees }) => mentees)
        expect(new Set(named).size).toBe(named.length)
        const turned = whomToSeekTogether([...unmatched].reverse(), 2)
        expect(turned.map(({ sentence }) => sentence)).toEqual(found.map(({ sentence }) => sentence))
      }),
    )
  })
})
