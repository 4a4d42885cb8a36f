import { describe, expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { done, pairingSchool } from './pairingSchool.ts'
import { suggest, suggestInput } from './runSuggestion.ts'

const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ')

describe('groups', () => {
  const led = (set: object) =>
    pairingSchool()
      .mentor('Воронцова Дарья Алексеевна', { capacity: 0, groupFrom: 2, groupTo: 4, ...set })
      .mentor('Панин Глеб Юрьевич', { capacity: 0 })
      .build()
  const asking = { ...suggestInput, groups: true }
  const planned = (programme: WholeProgramme, later = programme, input = asking) =>
    done(suggest(programme, later, input)).view

  test('whom nobody can take alone, a group takes', () => {
    const { pairs, free } = planned(led({}))
    expect(pairs.map(({ kind, mentor }) => [kind, mentor.name])).toEqual([
      ['group', 'Воронцова Дарья, 10 «А»'],
      ['group', 'Воронцова Дарья, 10 «А»'],
    ])
    expect(free).toMatchObject([{ kind: 'group', places: 2 }])
  })

  test.each([
    { given: 'группа больше, чем желающих', set: { groupFrom: 3 }, says: [] },
    {
      given: '«от» больше, чем «до»',
      set: { groupFrom: 5, capacity: 1 },
      says: [
        'Группа не учтена: Воронцова Дарья. На листе «Наставники» в строке 4 «Группа: от» больше, чем «Группа: до»: 5 и 4. Исправьте одно из чисел',
      ],
    },
  ])('$given: группы в плане нет', ({ set, says }) => {
    const { pairs, notKept } = planned(led(set))
    expect(pairs.filter(({ kind }) => kind === 'group')).toEqual([])
    expect(notKept.map(({ sentence }) => plain(sentence))).toEqual(says)
  })

  test('who leads no group any more takes nobody of a late plan', () => {
    const { pairs, changed } = planned(led({}), led({ groupTo: null, capacity: 1 }))
    expect(pairs).toEqual([])
    expect(plain(changed)).toBe(
      'Список изменился с начала подбора: нет мест в группе: Воронцова Дарья. Чтобы всё учесть, подберите пары заново.',
    )
  })

  test.each([
    {
      given: 'групп не просили',
      set: { groups: false },
      next: 'Здесь ведут только группы. Отметьте в условиях «Подбирать и группы»',
    },
    {
      given: 'цель – выбор участников',
      set: { objective: 'stable' as const },
      next: 'Здесь ведут только группы, а по выбору участников подбираются только пары. Выберите другую цель',
    },
  ])('$given: сказано, что сделать', ({ set, next }) => {
    const outcome = suggest(led({}), led({}), { ...asking, ...set })
    if (!isRefused(outcome)) throw new Error('taken')
    expect(outcome.refusal.next).toBe(next)
  })

  test('participants’ own choice knows no groups', () => {
    const alone = led({ capacity: 1 })
    const { pairs } = planned(alone, alone, { ...asking, objective: 'stable' })
    expect(pairs.map(({ kind }) => kind)).toEqual(['single'])
  })
})
