import { describe, expect, test } from 'vitest'
import { genderOf } from '#shared/language/genderOf.ts'
import { declensionRows } from './declensionTable.ts'
import { DECLINED } from './declinedNames.ts'
import { UNSEEN } from './declinedUnseen.ts'

test.each([
  ['Любовь', 'Ильинична', 'female', 'patronymic'],
  ['Саша', 'Игоревич', 'male', 'patronymic'],
  ['Алексей', 'Силыч', 'male', 'patronymic'],
  ['Рауф', 'Ильгар оглы', 'male', 'patronymic'],
  ['Севиль', 'Ильгар кызы', 'female', 'patronymic'],
  ['Любовь', '', 'female', 'firstName'],
  ['Нинель', '', 'female', 'firstName'],
  ['Гульназ', '', 'female', 'firstName'],
  ['Никита', '', 'male', 'firstName'],
  ['Илья', ' ', 'male', 'firstName'],
  ['Важа', '', 'male', 'firstName'],
  ['Муртаза', '', 'male', 'firstName'],
  ['Зайдулла', '', 'male', 'firstName'],
  ['Серёжа', '', 'male', 'firstName'],
  ['Гульшат', '', 'female', 'firstName'],
  ['Айгуль', '', 'female', 'firstName'],
  ['Ия', '', 'female', 'firstName'],
  ['Злата', '', 'female', 'firstName'],
  ['Айнур', '', null, null],
  ['Джохар', '', null, null],
  ['А', '', null, null],
  ['Я', 'А', null, null],
  ['Святополк-Мирослав', '', null, null],
  ['Анна-Мария', '', 'female', 'firstName'],
  ['Нгуен', 'Ван', null, null],
  ['Саша', '', null, null],
  ['Женя', '', null, null],
  ['Е.', 'В.', null, null],
  ['', '', null, null],
])('%s %s: %s по признаку %s', (first, middle, gender, by) => {
  expect(genderOf({ first, middle })).toEqual({ gender, by })
})

describe('по золотой таблице', () => {
  const rows = [...declensionRows(DECLINED), ...declensionRows(UNSEEN)]

  test('пол не угадан неверно ни по отчеству, ни по одному имени', () => {
    const wrong = rows.filter(({ name, gender }) =>
      [name.middle, ''].some(middle => {
        const guess = genderOf({ first: name.first, middle }).gender
        return guess !== null && guess !== gender
      }),
    )
    expect(wrong.map(({ nom }) => nom)).toEqual([])
  })

  test('по отчеству пол находится у всех, кроме имени без русского отчества', () => {
    const unknown = rows.filter(({ name }) => genderOf(name).gender === null)
    expect(unknown.map(({ nom }) => nom)).toEqual(['Нгуен Ван Минь'])
  })
})
