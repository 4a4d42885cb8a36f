import { describe, expect, test } from 'vitest'
import { checkAnswers, tooMuch } from '#addon/local/forms/checkAnswers.ts'
import type { ItemRecord } from '#addon/local/forms/formRecord.ts'
import { readAnswers } from '#addon/local/forms/readAnswers.ts'
import { item } from './formOf.ts'

const name = item(1, 'TEXT', 'Фамилия', { required: true, longest: 200 })
const story = item(2, 'PARAGRAPH_TEXT', 'Чего вы ждёте?', { longest: 10_000 })
const yesNo = item(3, 'MULTIPLE_CHOICE', 'Вам помогал наставник?', { required: true, choices: ['да', 'нет'] })
const days = item(4, 'CHECKBOX', 'Когда?', { required: true, choices: ['Вторник', 'Среда'] })
const many = item(5, 'LIST', 'Предмет', { required: true, choices: ['Физика', 'Химия'] })
const scale = item(6, 'SCALE', 'Насколько?', { required: true })
const born = item(7, 'DATE', 'Дата рождения', { required: true })
const hours = item(8, 'TEXT', 'Часов в неделю', { required: true, between: [1, 10] })
const thousands = item(9, 'TEXT', 'Учеников в школе', { between: [1, 5000] })

/** What is said of these texts as the answers to one question. */
const said = (question: ItemRecord, ...texts: string[]) => {
  const sent = new URLSearchParams(texts.map(text => [`entry.${question.id}`, text]))
  return checkAnswers([question], readAnswers([question], sent)).map(({ says }) => says)
}

describe('without an answer', () => {
  test.each([
    [name, 'Напишите ответ'],
    [yesNo, 'Отметьте один ответ'],
    [days, 'Отметьте хотя бы один ответ'],
    [many, 'Выберите ответ из списка'],
    [scale, 'Отметьте одно число'],
    [born, 'Укажите день, месяц и год'],
  ])('$title', (question, says) => {
    expect(said(question)).toEqual([says])
    expect(said(question, '')).toEqual([says])
    expect(said(question, ' \u200b\n ')).toEqual([says])
    expect(said({ ...question, required: false })).toEqual([])
  })
})

describe('an answer that can be taken', () => {
  test.each<[ItemRecord, string[]]>([
    [name, ['Иванова-Петрова А. П.']],
    [name, ['а'.repeat(200)]],
    [name, ['👩‍👩‍👧‍👦 محمد']],
    [story, ['слово '.repeat(1666)]],
    [story, ['=IMPORTXML("https://example.org")']],
    [yesNo, ['да']],
    [days, ['Вторник', 'Среда']],
    [days, ['Среда', 'Среда']],
    [many, ['Химия']],
    [scale, ['1']],
    [scale, ['10']],
    [born, ['2012-02-29']],
    [hours, ['1']],
    [hours, ['2,5']],
    [hours, [' 10 ']],
    [thousands, ['5000']],
  ])('$title: %j', (question, texts) => {
    expect(said(question, ...texts)).toEqual([])
  })
})

const noSuch = 'Такого ответа в списке больше нет. Отметьте другой'
const noDate = 'Такой даты нет в календаре. Проверьте день, месяц и год'
describe('an answer that cannot be taken', () => {
  test.each<[ItemRecord, string[], string]>([
    [name, ['а'.repeat(201)], 'В ответе 201\u00a0знак, а поместится 200. Сократите его'],
    [story, ['а'.repeat(10_001)], 'В ответе 10\u00a0001\u00a0знак, а поместится 10\u00a0000. Сократите его'],
    [yesNo, ['Да'], noSuch],
    [yesNo, ['может быть'], noSuch],
    [days, ['Вторник', 'Суббота'], noSuch],
    [many, ['Физика<script>'], noSuch],
    [scale, ['0'], 'Отметьте число от 1 до 10'],
    [scale, ['11'], 'Отметьте число от 1 до 10'],
    [scale, ['5.5'], 'Отметьте число от 1 до 10'],
    [scale, ['пять'], 'Отметьте число от 1 до 10'],
    [born, ['2013-02-29'], noDate],
    [born, ['2012-13-01'], noDate],
    [born, ['31.02.2012'], noDate],
    [born, ['0212-05-06'], noDate],
    [born, ['вчера'], noDate],
    [hours, ['0'], 'Здесь подойдёт число от 1 до 10'],
    [hours, ['10,1'], 'Здесь подойдёт число от 1 до 10'],
    [hours, ['-3'], 'Здесь подойдёт число от 1 до 10'],
    [hours, ['десять'], 'Напишите число цифрами: от 1 до 10'],
    [hours, ['1e1'], 'Напишите число цифрами: от 1 до 10'],
    [hours, ['Infinity'], 'Напишите число цифрами: от 1 до 10'],
    [thousands, ['5001'], 'Здесь подойдёт число от 1 до 5\u00a0000'],
  ])('$title: %j', (question, texts, says) => {
    expect(said(question, ...texts)).toEqual([says])
  })
})

test('one person stands on one place only', () => {
  const people = { choices: ['Иванова', 'Ким'] }
  const places = [1, 2, 3].map(n => item(n, 'LIST', `${n}-е место`, people))
  const check = (answers: Record<string, string>) =>
    checkAnswers(places, answers).map(({ item, says }) => [item.id, says])
  expect(check({ 1: 'Иванова', 2: 'Ким' })).toEqual([])
  expect(check({ 1: 'Иванова', 3: 'Иванова' })).toEqual([
    [3, 'Этот ответ уже стоит на 1-м месте. Выберите другой'],
  ])
})

test('one person may stand first in each of two rankings', () => {
  const asked = (id: number) => item(id, 'SECTION_HEADER', 'Кого вы выбираете?')
  const place = (id: number) => item(id, 'LIST', '1-е место', { choices: ['Ким'] })
  expect(checkAnswers([asked(1), place(2), asked(3), place(4)], { 2: 'Ким', 4: 'Ким' })).toEqual([])
})

test('two questions with one list are answered alike', () => {
  const lists = [1, 2].map(id => item(id, 'LIST', `Предмет ${id}`, { choices: ['Физика'] }))
  expect(checkAnswers(lists, { 1: 'Физика', 2: 'Физика' })).toEqual([])
})

test('all the answers together: the longest is named', () => {
  const stories = [1, 2, 3, 4].map(id => item(id, 'PARAGRAPH_TEXT', `Рассказ ${id}`))
  const full = { 1: 'а'.repeat(10_000), 2: 'б'.repeat(9_999), 3: 'в'.repeat(10_000) }
  expect(tooMuch(stories, full)).toEqual([])
  expect(tooMuch(stories, { ...full, 4: 'гг' })).toMatchObject([
    {
      item: { id: 1 },
      says: 'Все ответы вместе занимают 30\u00a0001\u00a0знак, а поместится 30\u00a0000. Сократите этот ответ',
    },
  ])
})

test('an answer in invisible marks is the choice that it looks like', () => {
  const soft = item(1, 'MULTIPLE_CHOICE', 'Предмет', { choices: ['Физи\u00adка '] })
  const sent = new URLSearchParams([['entry.1', 'Физи\u00adка ']])
  expect(readAnswers([soft], sent)).toEqual({ 1: 'Физи\u00adка ' })
})
