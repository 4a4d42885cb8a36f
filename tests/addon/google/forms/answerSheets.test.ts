import { beforeEach, expect, test } from 'vitest'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost, writeAs } from '#tests/addon/sidebars/liveAddon.ts'
import { callForms, formsDone } from './publish.ts'

let host: Host
beforeEach(async () => {
  host = await schoolHost()
})

function addSheet(title: string, rows: readonly (readonly string[])[]): number {
  const sheetId = host.workbook.handle({ op: 'insertSheet', title, index: null }) as number
  write(sheetId, 1, rows)
  return sheetId
}
function write(sheetId: number, row: number, rows: readonly (readonly string[])[]): void {
  const area = { sheetId, row, column: 1, rows: rows.length, columns: rows[0]?.length ?? 0 }
  host.workbook.handle({ op: 'write', area, what: 'values', values: rows.map(line => [...line]) })
}

const head = ['Отметка времени', 'ФИО', 'Класс', 'С чем нужна помощь?']
const artem = ['20.11.2026 9:15:02', 'Лисин Артём Олегович', '7 Б', 'Дроби\n«и проценты»\tвсе']
const sonya = ['20.11.2026 10:00:00', 'Рудь Соня Павловна', '8 А', 'Чтение']

test('only sheets of others that hold a table are offered', () => {
  addSheet('Ответы на форму (1)', [head, artem])
  addSheet('Черновик', [['заметка']])
  expect(formsDone(host, { do: 'sheets' }).sheets).toEqual([
    { title: 'Ответы на форму (1)', rows: 2, hidden: false },
  ])
})

test('a sheet of ours and one that is gone are not read', () => {
  for (const title of ['Наставники', 'Нет такого'])
    expect(callForms(host, { do: 'sheet', title })).toMatchObject({
      ok: false,
      refusal: { message: `Листа «${title}» больше нет` },
    })
})

test('a sheet is taken in once; what comes to it later is found by the scan, and no more once it is ended', () => {
  const sheetId = addSheet('Ответы на форму (1)', [head, artem])
  const sheet = 'Ответы на форму (1)'
  const { text } = formsDone(host, { do: 'sheet', title: sheet })
  const input = { text, name: sheet, sheet, questionnaire: 'application.mentee.pupilPupil' }
  writeAs(host, 'importAnswersFile', input)
  expect(host.rows('mentees').map(({ lastName }) => lastName)).toEqual(['Лисин'])
  expect(host.rows('webForms')).toMatchObject([{ channel: 'лист ответов', state: 'открыта' }])
  expect(host.rows('mentees')[0]?.request).toContain('Дроби')

  const scan = () => formsDone(host, { do: 'scan' }).taken
  expect(scan()).toBe(0)
  write(sheetId, 3, [sonya])
  expect(scan()).toBe(1)
  expect(scan()).toBe(0)
  expect(host.rows('mentees').map(({ lastName }) => lastName)).toEqual(['Лисин', 'Рудь'])

  const webForm = host.rows('webForms')[0]?.id ?? ''
  writeAs(host, 'turnSource', { webForm, open: false })
  expect(host.rows('webForms')[0]?.state).toBe('закрыта')
})

test('a column that is called otherwise now is told of, and no answer comes twice', () => {
  const asked = [
    'Отметка времени',
    'Насколько полезна программа вашему ребёнку?',
    'Видите ли вы перемены к лучшему?',
  ]
  const sheet = 'Отзывы'
  const sheetId = addSheet(sheet, [
    asked,
    ['20.11.2026 9:15:02', '9', 'да'],
    ['20.11.2026 9:16:02', '3', 'нет'],
  ])
  const { text } = formsDone(host, { do: 'sheet', title: sheet })
  writeAs(host, 'importAnswersFile', { text, name: sheet, sheet, questionnaire: 'feedback.parent' })
  write(sheetId, 1, [asked.with(2, 'Есть ли перемены?')])
  expect(formsDone(host, { do: 'scan' })).toMatchObject({
    taken: 0,
    troubles: [{ message: 'на листе ответов нет столбцов: «Видите ли вы перемены к лучшему?»' }],
  })
  expect(host.rows('responses')).toHaveLength(2)
  write(sheetId, 1, [asked])
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 0, troubles: [] })
})

const give = (sheet: string) => {
  const { text } = formsDone(host, { do: 'sheet', title: sheet })
  writeAs(host, 'importAnswersFile', {
    text,
    name: sheet,
    sheet,
    questionnaire: 'application.mentee.pupilPupil',
  })
}
const later = ['21.11.2026 8:00:00', 'Тиль Пётр Олегович', '7 А', 'Физика']

test('of two sheets with the same columns both go on being read', () => {
  const first = addSheet('7 А', [head, artem])
  addSheet('8 А', [head, sonya])
  give('7 А')
  give('8 А')
  expect(host.rows('webForms').map(({ sheet, state }) => [sheet, state])).toEqual([
    ['7 А', 'открыта'],
    ['8 А', 'открыта'],
  ])
  write(first, 3, [later])
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 1, troubles: [] })
  expect(host.rows('mentees').map(({ lastName }) => lastName)).toEqual(['Лисин', 'Рудь', 'Тиль'])
})

test('a sheet that was renamed is the same source still', () => {
  const sheetId = addSheet('7 А', [head, artem])
  give('7 А')
  host.workbook.handle({ op: 'changeSheet', sheetId, set: { title: 'Седьмой А' } })
  write(sheetId, 3, [sonya])
  give('Седьмой А')
  expect(host.rows('webForms').map(({ sheet }) => sheet)).toEqual(['Седьмой А'])
  expect(host.rows('responses')).toHaveLength(2)
})

test('a sheet given again with other columns is read by one source only', () => {
  const sheetId = addSheet('7 А', [head, artem])
  give('7 А')
  write(sheetId, 1, [head.with(3, 'Какая помощь нужна?')])
  write(sheetId, 3, [sonya])
  give('7 А')
  expect(host.rows('webForms').map(({ state }) => state)).toEqual(['закрыта', 'открыта'])
  const before = host.rows('responses').length
  write(sheetId, 4, [later])
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 1, imported: 1 })
  expect(host.rows('responses')).toHaveLength(before + 1)
})
