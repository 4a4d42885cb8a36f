import { describe, expect, test } from 'vitest'
import { labelIn } from '#shared/programme/labelIn.ts'
import { school } from '#tests/school/build.ts'

const programme = school()
  .pair('Тихонова Дарья Ильинична', 'с 01.09 по 31.12', { mentee: 'Лисин Артём Олегович' })
  .order('приказ-1', '2026-09-01')
  .row('events', { id: 'мер-1', title: 'Форум наставников' })
  .build()

describe('подпись к ссылке', () => {
  test.each([
    ['м1', 'Тихонова Дарья Ильинична'],
    ['н1', 'Лисин Артём Олегович'],
    ['приказ-1', 'проект'],
    ['пара-1', 'Тихонова Дарья – Лисин Артём'],
    ['мер-1', 'Форум наставников'],
    ['никто', ''],
  ])('%s: «%s»', (id, label) => {
    expect(labelIn(programme)(id)).toBe(label)
  })

  test('пары, имена в которой ещё не записаны, – по её людям', () => {
    const [pair] = programme.pairs
    const pairs = [{ ...pair, mentorName: '', menteeName: '' }]
    expect(labelIn({ ...programme, pairs })('пара-1')).toBe('Тихонова Дарья – Лисин Артём')
    expect(labelIn({ pairs: programme.pairs })('пара-1')).toBe('Тихонова Дарья – Лисин Артём')
  })
})
