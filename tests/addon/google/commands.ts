import type { FeatureName, InputOf, Reply } from '#addon/features/call.ts'
import { type TableName, tableNames } from '#shared/programme/tables.ts'
import type { Host } from '#tests/addon/host.ts'

/** Every sheet but the machinery of «Отменить», where a refused plan may leave its trace. */
export const seenSheets = tableNames.filter(name => name !== 'undo')

/** A command as a sidebar sends it. */
export type Command = { [N in FeatureName]: { name: N; input: InputOf<N> } }[FeatureName]
export type Answer = Reply<unknown> & { roundTrips: number }

export const send = (host: Host, { name, input }: Command, more: object = {}): Answer =>
  host.call(name, input as never, more)
export const write = (host: Host, command: Command, more: object = {}): Answer =>
  send(host, command, { mode: 'write', ...more })

/** The reply's own parts; a refusal fails the test with its sentence. */
export function taken(reply: Answer) {
  if (!reply.ok) throw new Error([reply.refusal.message, ...(reply.refusal.details ?? [])].join('; '))
  return reply
}

export function refused(reply: Answer) {
  if (reply.ok) throw new Error('It was not refused')
  return reply.refusal
}

/** The sheets whose rows are people's own. */
export const dataSheets = tableNames.filter(name => name !== 'journal' && name !== 'undo')

export const newMentee: Command = {
  name: 'saveRow',
  input: {
    table: 'mentees',
    id: null,
    values: { lastName: 'Рудь', firstName: 'Соня', kind: 'обучающийся', request: 'чтение' },
    was: {},
  },
}

export const newContact = (contact: string): Command => ({
  name: 'saveRow',
  input: { table: 'mentees', id: 'н1', values: { contact }, was: {} },
})

/** Commands that write, of every kind, in a school of twenty. */
export const everyWrite: readonly Command[] = [
  { name: 'saveSettings', input: { values: { place: 'г. Казань', schoolYear: '2027/28' } } },
  newMentee,
  newContact('+7 900 111-22-33'),
  {
    name: 'saveRow',
    input: {
      table: 'representatives',
      id: null,
      person: 'н1',
      values: { lastName: 'Лосева', firstName: 'Анна', relation: 'мать' },
      was: {},
    },
  },
  {
    name: 'recordConsent',
    input: {
      kind: 'consent',
      on: '22.11.2026',
      validTo: '',
      edition: 'от 01.09.2026',
      channel: 'paper',
      separate: true,
      note: '',
      people: [
        { id: 'м9' },
        {
          id: 'н9',
          representative: { lastName: 'Лосева', firstName: 'Анна', middleName: '', relation: 'mother' },
        },
      ],
    },
  },
  { name: 'withdrawConsent', input: { person: 'н3', kinds: ['consent'], on: '22.11.2026' } },
  { name: 'archivePerson', input: { base: 'mentees', id: 'н3', archived: true } },
  {
    name: 'importList',
    input: {
      text: 'Фамилия;Имя;Роль;Предметы;Запрос\nНовиков;Пётр;наставник;шахматы;\nНовикова;Анна;наставляемый;;=1+1',
    },
  },
  {
    name: 'acceptSuggestion',
    input: {
      form: 'form.teacherPupil',
      from: '01.12.2026',
      to: '31.05.2027',
      pairs: [{ mentor: 'м3', mentee: 'н3', score: 7 }],
    },
  },
  {
    name: 'decidePair',
    input: { kind: 'forbid', pairs: [{ mentor: 'м9', mentee: 'н9' }], form: null, reason: 'соседи' },
  },
  {
    name: 'recordAgreement',
    input: {
      pairs: ['пара-0', 'пара-8'],
      sides: ['mentor', 'mentee', 'parent'],
      on: '22.11.2026',
      how: 'phone',
    },
  },
  { name: 'editQuestions', input: { questionnaire: 'interim.mentor' } },
  {
    name: 'publishForm',
    input: { questionnaire: 'preferences.mentee', form: null, personal: false, metOn: '20.11.2026' },
  },
  {
    name: 'importAnswers',
    input: {
      responses: [
        {
          key: 'ответ-1',
          webForm: 'фа-нет',
          at: '2026-11-20T09:15:02',
          answers: { lastName: 'Новиков', request: '=1+1' },
          strays: [],
        },
      ],
    },
  },
  {
    name: 'importAnswersFile',
    input: {
      name: 'Анкета наставляемого.csv',
      text: 'Фамилия;Имя;Класс;С чем нужна помощь?\nНовиков;Пётр;7 Б;=1+1\nНовикова;Анна;15;чтение',
    },
  },
  { name: 'recordRefusal', input: { pair: 'пара-8', by: 'mentee', reason: 'далеко ездить' } },
  { name: 'registerOrder', input: { order: 'приказ-2', number: '41-од', date: '23.11.2026' } },
  { name: 'cancelOrder', input: { order: 'приказ-2' } },
  { name: 'saveGender', input: { table: 'mentees', id: 'н3', gender: 'male' } },
  {
    name: 'saveDeclension',
    input: {
      part: 'last',
      gender: 'male',
      nom: 'Ланин',
      gen: 'Ланина',
      dat: 'Ланину',
      acc: 'Ланина',
      ins: 'Ланиным',
    },
  },
]

/** Where the column of this key stands, from 1. */
export const columnOf = (host: Host, name: TableName, key: string): number =>
  (host.snapshot([name])[name]?.[0] ?? []).indexOf(key) + 1

export function writeCells(
  host: Host,
  name: TableName,
  row: number,
  column: number,
  values: unknown[],
): void {
  const area = { sheetId: host.sheetId(name), row, column, rows: 1, columns: values.length }
  host.workbook.handle({ op: 'write', area, what: 'values', values: [values] })
}
