import { describe, expect, test } from 'vitest'
import type { AnswersFileInput } from '#addon/features/answersFileInput.ts'
import { importAnswersFile } from '#addon/features/importAnswersFile.ts'
import { readAnswersFile } from '#addon/features/readAnswersFile.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { readWorkbookLists } from '#shared/programme/lists/readWorkbookLists.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'
import { foreignWorkbook } from '#tests/shared/intake/foreign/foreignWorkbook.ts'

let draws = 0
const given = (programme: WholeProgramme, input: AnswersFileInput) => ({
  programme,
  input,
  today: day('2026-11-23'),
  newId: newIdFrom(`sixteen letters! ${draws++}`),
  who: 'curator',
})

function look(programme: WholeProgramme, input: AnswersFileInput) {
  const outcome = readAnswersFile.run(given(programme, input))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}

function bring(programme: WholeProgramme, input: AnswersFileInput) {
  const outcome = importAnswersFile.run(given(programme, input))
  return isRefused(outcome)
    ? { after: programme, said: outcome.refusal.message }
    : { after: apply(programme, outcome.edits ?? []), said: outcome.said }
}

const head = 'ID;Время создания;Фамилия;Имя;Отчество;Класс;С чем нужна помощь?;Дата рождения'
const artem = '1;2026-11-20 09:15:02;Лисин;Артём;Олегович;7 Б;Дроби;28.02.2013'
const sonya = '2;2026-11-20 10:00:00;Рудь;Соня;Павловна;8 А;Чтение;01.09.2012'
const timur = '3;2026-11-21 08:00:00;Валеев;Тимур;;5 В;Физика;31.02.2015'
const file = (...rows: string[]): AnswersFileInput => ({
  text: [head, ...rows].join('\n'),
  name: 'Анкета наставляемого.csv',
})
const empty = () => school().build()
const statuses = (programme: WholeProgramme, input: AnswersFileInput) =>
  look(programme, input).rows.map(({ status }) => status)

describe('every row says what will become of it', () => {
  test('somebody new, and an answer that can’t be', () => {
    const view = look(empty(), file(artem, timur))
    expect(view.questionnaire).toMatch(/^application\.mentee\./)
    expect(view.rows).toMatchObject([
      { line: 2, who: 'Лисин Артём Олегович, 7 «Б»', status: 'added' },
      { line: 3, who: 'Валеев Тимур', status: 'quarantine' },
    ])
    expect(view.rows[1]?.says.join()).toContain('31 февраля не бывает')
  })

  test('a known person who differs waits, one who merely resembles is asked about', () => {
    const known = school()
      .mentee('Лисин Артём Олегович', {
        schoolClass: '7 «Б»',
        birthDate: day('2013-02-28'),
        request: 'Алгебра',
      })
      .mentee('Рудь Соня', { schoolClass: '3 «Г»', request: 'Чтение' })
      .build()
    expect(statuses(known, file(artem, sonya))).toEqual(['fields', 'who'])
  })
})

describe('nothing comes twice', () => {
  const { after } = bring(empty(), file(artem, sonya))

  test('both are in the base «на рассмотрении», the source is remembered', () => {
    expect(after.mentees.map(({ lastName, status }) => [lastName, status])).toEqual([
      ['Лисин', 'pending'],
      ['Рудь', 'pending'],
    ])
    expect(after.webForms).toMatchObject([{ channel: 'file', state: 'closed' }])
  })

  test('the same file brings nothing', () => {
    expect(statuses(after, file(artem, sonya))).toEqual(['same', 'same'])
    expect(bring(after, file(artem, sonya)).said).toBe('Все эти ответы уже внесены')
  })

  test('a longer file brings only the new ones', () => {
    const longer = file(artem, sonya, '4;2026-11-22 08:00:00;Ильин;Пётр;;9 А;Химия;01.01.2011')
    expect(statuses(after, longer)).toEqual(['same', 'same', 'added'])
    const then = bring(after, longer).after
    expect(then.mentees).toHaveLength(3)
    expect(then.responses).toHaveLength(3)
    expect(then.webForms).toHaveLength(1)
  })

  test('nor does it with its columns in another order', () => {
    const turned = file(artem, sonya)
    const text = turned.text
      .split('\n')
      .map(line => line.split(';').reverse().join(';'))
      .join('\n')
    expect(statuses(after, { ...turned, text })).toEqual(['same', 'same'])
  })

  test('an edited answer is one answer still', () => {
    const edited = bring(after, file(artem.replace('Дроби', 'Дроби и проценты'), sonya)).after
    expect(edited.responses).toHaveLength(2)
    expect(edited.mentees[0]?.request).toBe('Дроби и проценты')
  })
})

test('where the curator has sent a column it goes the next time, too', () => {
  const lines = (who: string) => ({ text: `Фамилия;Имя;Класс;Мечта\n${who}`, name: 'мечты.csv' })
  const questionnaire = 'application.mentee.pupilPupil'
  const first = look(empty(), { ...lines('Лисин;Артём;7 Б;Понимать дроби'), questionnaire })
  expect(first.columns.at(-1)?.target).toBe('@keep')
  const mapping = first.columns.map(({ target }, at) => (at === 3 ? 'request' : target))
  const input = { ...lines('Лисин;Артём;7 Б;Понимать дроби'), questionnaire, mapping }
  const { after } = bring(empty(), input)
  expect(after.mentees[0]?.request).toBe('Понимать дроби')
  const second = look(after, lines('Рудь;Соня;8 А;Читать быстрее'))
  expect(second.known).toBe(true)
  expect(second.columns.at(-1)?.target).toBe('request')
})

test('columns that nobody asked about are kept with the answer', () => {
  const { after } = bring(empty(), { text: `${head};Любимый цвет\n${artem};синий`, name: '' })
  expect(JSON.stringify(after.responses)).toContain('Любимый цвет')
})

test('a name that no column tells is missed before anything is taken in', () => {
  const input = {
    text: 'Класс;С чем нужна помощь?\n7 Б;Дроби',
    name: 'Анкета наставляемого',
  }
  expect(look(empty(), input)).toMatchObject({ lacking: ['Ваша фамилия', 'Ваше имя'], rows: [] })
  expect(bring(empty(), input).said).toBe('Не найдены столбцы: Ваша фамилия, Ваше имя')
})

test('a survey without names takes each answer in', () => {
  const text =
    'Насколько полезна программа вашему ребёнку?;Видите ли вы перемены к лучшему?\n9;да\n9;да\n3;нет'
  const view = look(empty(), { text, name: 'Отзыв родителя.csv' })
  expect(view.questionnaire).toBe('feedback.parent')
  expect(view.rows.map(({ status }) => status)).toEqual(['taken', 'taken', 'taken'])
  expect(bring(empty(), { text, name: 'Отзыв родителя.csv' }).after.responses).toHaveLength(3)
})

test('a formula stays a text', () => {
  const { after } = bring(empty(), file(artem.replace('Дроби', '=HYPERLINK(A1)')))
  expect(after.mentees[0]?.request).toBe('=HYPERLINK(A1)')
})

test.each([
  { what: 'ничего', text: '', says: 'В таблице нет ни одной строки' },
  { what: 'одни вопросы', text: head, says: 'В таблице только одна строка' },
  {
    what: 'слишком много столбцов',
    text: `${Array.from({ length: 400 }, (_, at) => `Вопрос ${at} ${'о'.repeat(150)}`).join(';')}\n${'да;'.repeat(399)}да`,
    says: 'В таблице слишком много столбцов, чтобы их запомнить',
  },
  {
    what: 'слишком много',
    text: [head, ...Array.from({ length: 2001 }, () => artem)].join('\n'),
    says: 'В таблице 2001 ответов, за один раз берётся не больше 2000',
  },
])('$what: отказ с причиной', ({ text, says }) => {
  expect(bring(empty(), { text, name: '' }).said).toBe(says)
})

test('a workbook made by another program is taken in, its days as days', async () => {
  const bytes = await foreignWorkbook([
    ['Отметка времени', 'Фамилия', 'Имя', 'Класс', 'Дата рождения', 'С чем нужна помощь?'],
    [{ moment: '2026-11-20T09:15:02' }, 'Лисин', 'Артём', '7 Б', { day: '2013-02-28' }, 'Дроби'],
    [{ moment: '2026-11-20T09:17:40' }, 'Рудь', 'Соня', 8, { day: '2012-09-01' }, 'Чтение'],
  ])
  const [sheet] = readWorkbookLists(bytes, { times: true })
  const { after, said } = bring(empty(), {
    text: sheet?.text ?? '',
    name: 'Анкета наставляемого (Ответы).xlsx',
  })
  expect(said).toMatch(/^Внесено: 2\sответа$/)
  expect(after.mentees).toMatchObject([
    { lastName: 'Лисин', schoolClass: '7 «Б»', birthDate: '2013-02-28', request: 'Дроби' },
    { lastName: 'Рудь', schoolClass: '8', birthDate: '2012-09-01', request: 'Чтение' },
  ])
  expect(after.responses.map(({ receivedAt }) => receivedAt)).toEqual([
    '20.11.2026 09:15:02',
    '20.11.2026 09:17:40',
  ])
})
