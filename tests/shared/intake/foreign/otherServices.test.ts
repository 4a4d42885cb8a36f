import { describe, expect, test } from 'vitest'
import { columnNames } from '#shared/intake/foreign/columnNames.ts'
import { foreignResponses } from '#shared/intake/foreign/foreignResponses.ts'
import { foreignTargets } from '#shared/intake/foreign/foreignTargets.ts'
import { proposeMapping } from '#shared/intake/foreign/proposeMapping.ts'
import { rankQuestionnaires } from '#shared/intake/foreign/rankQuestionnaires.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { splitTable } from '#shared/programme/lists/splitTable.ts'
import { publishedOf } from '#shared/questionnaires/publishedOf.ts'
import { questionnairesFor } from '#shared/questionnaires/questionnairesOfForm.ts'

const dictionary = dictionaryOf({ dictionaries: dictionaryEntries })
const proposals = questionnairesFor(dictionary).map(questionnaire => {
  const { published } = publishedOf(questionnaire, {
    dictionary,
    settings: { schoolShort: '', noticeUrl: '' },
    own: [],
    version: 1,
    personal: false,
  })
  return {
    id: questionnaire.id,
    title: published.title,
    published,
    targets: foreignTargets(questionnaire, published),
  }
})

/** What a table is taken for, and where its columns go. */
function recognise(text: string, name = '') {
  const [head, ...rows] = splitTable(text).rows
  const names = columnNames(head?.cells ?? [])
  const [first] = rankQuestionnaires(names, name, proposals)
  const targets = first?.targets ?? []
  const mapping = proposeMapping(names, rows, targets)
  const columns = Object.fromEntries(names.map((each, at) => [each, mapping[at]]))
  const responses = foreignResponses(
    { names, rows, mapping, targets, source: { id: 'фа-1', columns: names } },
    () => '2026-11-23',
  )
  return {
    id: first?.id,
    columns,
    answers: responses.map(({ raw }) => raw.answers),
    at: responses[0]?.raw.at,
  }
}

const table = (...lines: string[]) => lines.map(line => line.replaceAll(' | ', '\t')).join('\n')

test('Google Формы: анкета ученика, которому нужна помощь', () => {
  const { columns, answers, at } = recognise(
    table(
      'Отметка времени | Адрес электронной почты | Фамилия и имя | Класс | С чем нужна помощь? | По каким предметам нужна помощь? | Когда удобно встречаться | Дата рождения',
      '2026/11/20 9:15:02 AM GMT+3 | artem@school.example | Лисин Артём | 7 Б | Не понимаю дроби | математика | после уроков | 28.02.2013',
    ),
    'Хочу наставника (Ответы)',
  )
  expect(columns).toEqual({
    'Отметка времени': '@at',
    'Адрес электронной почты': 'contact',
    'Фамилия и имя': '@name',
    Класс: 'schoolClass',
    'С чем нужна помощь?': 'request',
    'По каким предметам нужна помощь?': 'needs',
    'Когда удобно встречаться': 'availability',
    'Дата рождения': 'birthDate',
  })
  expect(answers[0]).toMatchObject({
    lastName: 'Лисин',
    firstName: 'Артём',
    schoolClass: '7 Б',
    birthDate: '2013-02-28',
  })
  expect(at).toBe('2026-11-20T09:15:02')
})

test('Яндекс Формы: анкета наставника-учителя', () => {
  const { id, columns } = recognise(
    table(
      'ID | Время создания | Фамилия | Имя | Отчество | Должность | В чём вы можете помочь? | Скольких готовы вести? | Важные достижения',
      '101 | 2026-11-20 09:15:02 | Садыкова | Алина | Ренатовна | учитель физики | физика | 2 | призёр конкурса',
    ),
    'Анкета наставника',
  )
  expect(id).toMatch(/^application\.mentor\./)
  expect(columns).toMatchObject({
    ID: '@id',
    'Время создания': '@at',
    Фамилия: 'lastName',
    Имя: 'firstName',
    Отчество: 'middleName',
    Должность: 'post',
    'В чём вы можете помочь?': 'competences',
    'Скольких готовы вести?': 'capacity',
  })
})

describe.each(
  proposals
    .filter(
      ({ id, published }) =>
        published.steps.length > 0 && !id.startsWith('agreement') && !id.startsWith('preferences'),
    )
    .map(({ id, title, published }) => ({
      id,
      title,
      titles: published.steps.flatMap(step => step.questions.map(question => question.title)),
      ids: published.steps.flatMap(step => step.questions.map(question => question.id)),
    })),
)('our own words come back: $title', ({ id, title, titles, ids }) => {
  test('each column finds its question, in any order', () => {
    const turned = [...titles].reverse()
    const [first] = rankQuestionnaires(turned, title, proposals)
    expect(first?.id).toBe(id)
    const mapping = proposeMapping(columnNames(turned), [], first?.targets ?? [])
    expect(mapping).toEqual([...ids].reverse())
  })
})
