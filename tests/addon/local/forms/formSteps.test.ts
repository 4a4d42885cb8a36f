import { expect, test } from 'vitest'
import type { ItemRecord } from '#addon/local/forms/formRecord.ts'
import { formSteps } from '#addon/local/forms/formSteps.ts'
import { minutesLeft } from '#addon/local/forms/minutesLeft.ts'
import { item, menteeForm, notice, personalForm } from './formOf.ts'

const cut = (items: ItemRecord[]) =>
  formSteps({ items }).steps.map(
    ({ title, items }) => `${title}: ${items.map(({ title }) => title).join(', ')}`,
  )

const question = (id: number) => item(id, 'TEXT', `в${id}`)
const place = (id: number) => item(id, 'LIST', `${id}-е место`)

test.each<[string, ItemRecord[], string[]]>([
  ['без разрывов один шаг', [question(1), question(2)], [': в1, в2']],
  [
    'заголовок в начале называет первый шаг',
    [item(9, 'SECTION_HEADER', 'О вас'), question(1)],
    ['О вас: в1'],
  ],
  [
    'разрыв называет следующий',
    [question(1), item(9, 'PAGE_BREAK', 'Помощь'), question(2)],
    [': в1', 'Помощь: в2'],
  ],
  [
    'разрыв в начале и два подряд пустого шага не дают',
    [item(7, 'PAGE_BREAK', 'А'), item(8, 'PAGE_BREAK', 'Б'), question(1), item(9, 'PAGE_BREAK', 'В')],
    ['Б: в1'],
  ],
  [
    'заголовок, который спрашивает о местах, остаётся вопросом',
    [item(9, 'SECTION_HEADER', 'Кого вы выбираете?'), place(1), place(2)],
    [': Кого вы выбираете?, 1-е место, 2-е место'],
  ],
  ['сведения об ответах стоят отдельно', [question(1), notice], [': в1']],
  ['анкета без вопросов – один пустой шаг', [], [': ']],
])('%s', (_what, items, steps) => {
  expect(cut(items)).toEqual(steps)
})

test('the code of a personal link is no question of any step', () => {
  const { code, steps, notice } = formSteps(personalForm)
  expect([code?.id, notice?.id]).toEqual([70, 99])
  expect(steps.flatMap(({ items }) => items.map(({ id }) => id))).toEqual([71])
})

test.each([
  [[], 'осталась 1\u00a0минута'],
  [menteeForm.items, 'осталось 3\u00a0минуты'],
  [Array.from({ length: 40 }, (_, id) => item(id, 'SCALE', 'Шкала')), 'осталось 5\u00a0минут'],
])('minutes are rounded and said in Russian', (items, says) => {
  expect(minutesLeft(items)).toBe(says)
})
