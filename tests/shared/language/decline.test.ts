import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASES } from '#shared/language/case.ts'
import { type DeclensionException, decline } from '#shared/language/decline.ts'
import { fullName } from '#shared/language/name.ts'
import { declensionRows, nameOf } from './declensionTable.ts'
import { DECLINED } from './declinedNames.ts'
import { UNSEEN } from './declinedUnseen.ts'

const rows = [...declensionRows(DECLINED), ...declensionRows(UNSEEN)]

describe('золотая таблица', () => {
  test('в ней не меньше 120 редких имён и 60 обычных', () => {
    expect(declensionRows(DECLINED).length).toBeGreaterThanOrEqual(120)
    expect(declensionRows(UNSEEN)).toHaveLength(60)
  })

  test.each(rows)('$nom', ({ expected, got }) => {
    expect(got).toEqual(expected)
  })
})

describe('предложный падеж', () => {
  test.each([
    ['male', 'Ткач Кузьма Фомич', 'Ткаче Кузьме Фомиче'],
    ['male', 'Толстой Лев Николаевич', 'Толстом Льве Николаевиче'],
    ['male', 'Белый Дмитрий Ильич', 'Белом Дмитрии Ильиче'],
    ['male', 'Лисин Артём Игоревич', 'Лисине Артёме Игоревиче'],
    ['male', 'Воробей Илья Силыч', 'Воробье Илье Силыче'],
    ['female', 'Белая Мария Ильинична', 'Белой Марии Ильиничне'],
    ['female', 'Королёва Любовь Львовна', 'Королёвой Любови Львовне'],
    ['female', 'Черных Зоя Фоминична', 'Черных Зое Фоминичне'],
  ] as const)('%s: о ком? %s → %s', (gender, nom, expected) => {
    expect(fullName(decline(nameOf(nom), gender, 'pre').name)).toBe(expected)
  })
})

describe('написание имени сохраняется', () => {
  test.each([
    ['male', 'ИВАНОВ Пётр Ильич', 'ИВАНОВА Петра Ильича'],
    ['female', 'ЛУЧНИКОВА ЕЛЕНА ВИКТОРОВНА', 'ЛУЧНИКОВОЙ ЕЛЕНЫ ВИКТОРОВНЫ'],
    ['female', 'Иванова(Белая) Анна Павловна', 'Ивановой(Белой) Анны Павловны'],
    ['male', 'О’Коннор Шон', 'О’Коннора Шона'],
    ['male', 'Иванов А. П.', 'Иванова А. П.'],
    ['male', 'Фон-Визин Денис Иванович', 'Фон-Визина Дениса Ивановича'],
  ] as const)('%s: нет кого? %s → %s', (gender, nom, expected) => {
    expect(decline(nameOf(nom), gender, 'gen')).toEqual({ name: nameOf(expected), declined: true, kept: [] })
  })
})

describe('что не склоняется, то названо', () => {
  test('пол не указан: всё имя в именительном', () => {
    const name = nameOf('Ли Саша')
    expect(decline(name, null, 'dat')).toEqual({
      name,
      declined: false,
      reason: 'genderUnknown',
      kept: ['last', 'first'],
    })
  })

  test.each([
    ['Smith Анна Павловна', 'Smith Анне Павловне', ['last'], 'notRussianLetters'],
    ['Иванова Aнна Павловна', 'Ивановой Aнна Павловне', ['first'], 'notRussianLetters'],
    ['Иванова2 Анна Павловна', 'Иванова2 Анне Павловне', ['last'], 'notRussianLetters'],
    ['Нгуен Анна Минь', 'Нгуен Анне Минь', ['middle'], 'unknownPatronymic'],
    ['Иванова Анна Павлович', 'Ивановой Анне Павлович', ['middle'], 'unknownPatronymic'],
  ])('%s → %s', (nom, expected, kept, reason) => {
    expect(decline(nameOf(nom), 'female', 'dat')).toEqual({
      name: nameOf(expected),
      declined: false,
      reason,
      kept,
    })
  })
})

describe('исключения куратора сильнее правил', () => {
  const zhuravel: DeclensionException = {
    part: 'last',
    gender: 'male',
    nom: 'Журавель',
    gen: 'Журавеля',
    dat: 'Журавелю',
    acc: 'Журавеля',
    ins: '',
    pre: 'Журавеле',
  }

  test.each([
    ['форма из таблицы', 'Журавель Пётр Ильич', 'male', 'gen', 'Журавеля Петра Ильича'],
    ['пустая ячейка: форма по правилу', 'Журавель Пётр Ильич', 'male', 'ins', 'Журавлём Петром Ильичом'],
    ['прописные буквы', 'ЖУРАВЕЛЬ Пётр Ильич', 'male', 'dat', 'ЖУРАВЕЛЮ Петру Ильичу'],
    ['часть двойной фамилии', 'Журавель-Белый Пётр Ильич', 'male', 'gen', 'Журавеля-Белого Петра Ильича'],
    ['другой пол: строка не подходит', 'Журавель Анна Львовна', 'female', 'gen', 'Журавель Анны Львовны'],
    ['другая часть имени', 'Иванов Журавель Ильич', 'male', 'gen', 'Иванова Журавеля Ильича'],
  ] as const)('%s', (_given, nom, gender, into, expected) => {
    const result = decline(nameOf(nom), gender, into, [zhuravel])
    expect(fullName(result.name)).toBe(expected)
    expect(result.declined).toBe(true)
  })

  test('и там, где правила отступают: имя латиницей', () => {
    const smith: DeclensionException = { ...zhuravel, nom: 'Smith', gen: 'Смита' }
    expect(decline(nameOf('Smith Пётр Ильич'), 'male', 'gen', [smith])).toEqual({
      name: nameOf('Смита Петра Ильича'),
      declined: true,
      kept: [],
    })
  })
})

const word = fc
  .array(fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'), { minLength: 1, maxLength: 9 })
  .map(letters => letters.join(''))
  .map(letters => letters.charAt(0).toUpperCase() + letters.slice(1))
const name = fc.record({ last: word, first: word, middle: word })
const gender = fc.constantFrom('male' as const, 'female' as const)

describe('свойства', () => {
  test('именительный падеж ничего не меняет', () => {
    fc.assert(
      fc.property(name, gender, (any, its) => fullName(decline(any, its, 'nom').name) === fullName(any)),
    )
  })

  test('в любом падеже ни одна часть не пуста и начинается с прежней буквы', () => {
    fc.assert(
      fc.property(name, gender, fc.constantFrom(...CASES), (any, its, into) => {
        const form = decline(any, its, into).name
        for (const part of ['last', 'first', 'middle'] as const) {
          expect(form[part]).not.toBe('')
          expect(form[part].charAt(0)).toBe(any[part].charAt(0))
        }
      }),
    )
  })

  test('«ё» основы остаётся: Королёв, Семён, Фёдоровна', () => {
    fc.assert(
      fc.property(fc.constantFrom('gen', 'dat', 'ins', 'pre'), into => {
        expect(fullName(decline(nameOf('Королёв Семён Фёдорович'), 'male', into).name)).toMatch(
          /^Королёв\S+ Семён\S+ Фёдорович\S+$/,
        )
        expect(fullName(decline(nameOf('Ковалёва Алёна Семёновна'), 'female', into).name)).toMatch(
          /^Ковалёв\S+ Алён\S+ Семёновн\S+$/,
        )
      }),
    )
  })
})
