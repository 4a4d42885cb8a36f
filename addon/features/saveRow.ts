import * as z from 'zod/mini'
import { genderOf } from '#shared/language/genderOf.ts'
import { fullName } from '#shared/people/personName.ts'
import type { Value } from '#shared/programme/column.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { append, update } from '#shared/programme/edit.ts'
import { indexPeople } from '#shared/programme/lists/samePerson.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { readCell } from '#shared/programme/readCell.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { genders } from '#shared/programme/tables/person.ts'
import { type Representative, tableOf } from '#shared/programme/tables.ts'
import { feature } from './feature.ts'
import { cellShown, formKeys, formTables } from './rowForm.ts'
import { rowId } from './pairInput.ts'
import { checkRow } from './checkRow.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'

const texts = z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(5000)))

export interface SavedRow {
  /** ID of the row, the new one too. */
  id: string
  /** People of this name who are in the base already: nothing is written before the curator has said it is another one. */
  twins: readonly { id: string; name: string }[]
  /** The gender that the patronymic tells, where none is chosen: a proposal for the field. */
  genderGuess: string
}

type AnyRow = Record<string, unknown> & { id: string; row: number; unread: readonly string[] }

/** Writes a row of people, representatives or documents as a form was filled in: a new one, or what was changed. */
export const saveRow = feature({
  name: 'saveRow',
  title: 'Запись карточки',
  reads: ['mentors', 'mentees', 'representatives', 'participantDocuments'],
  input: z.strictObject({
    table: z.enum(formTables),
    /** Null for a new row. */
    id: z.nullable(rowId),
    /** Of a new document or representative: whose it is. */
    person: z.optional(rowId),
    /** Texts by column key: what the curator has changed. */
    values: texts,
    /** The same fields as the form was opened with. */
    was: texts,
    /** «Это другой человек»: somebody of this name is in the base already. */
    confirmTwin: z.optional(z.boolean()),
  }),
  run: ({ programme, input, today, newId }) => {
    const { table, id } = input
    const { title: sheet, columns } = tableOf(table)
    const dictionary = dictionaryOf(programme)
    const rows = programme[table] as unknown as readonly AnyRow[]
    const row = id === null ? null : (rows.find(each => each.id === id) ?? null)
    if (id !== null && row === null)
      return refuse('gone', 'Этой строки больше нет в таблице', 'Ваша правка не записана. Обновите список')
    const allowed = new Set(formKeys(table))
    const stray = Object.keys(input.values).find(key => !allowed.has(key))
    if (stray !== undefined)
      return refuse('badInput', 'Такого поля нет', 'Закройте панель и откройте её снова', { at: stray })

    const changed = Object.entries(input.was).flatMap(([key, was]) => {
      const now = cellShown(table, key, row, programme, dictionary)
      return row === null || now === was
        ? []
        : [`В «${columns[key]?.title ?? key}» теперь ${now === '' ? 'пусто' : `«${now}»`}`]
    })
    if (row !== null && changed.length > 0)
      return refuse(
        'changedMeanwhile',
        `Строку ${row.row} уже изменили`,
        'Ваша правка не записана. Сравните и сохраните снова',
        { details: changed },
      )

    const read = readValues(input, dictionary)
    if (isRefused(read)) return read
    const person = row === null ? input.person : String(row.person ?? '')
    const signed = withSigner(
      read,
      programme.representatives.filter(each => each.person === person),
    )
    if (isRefused(signed)) return signed
    const values = signed
    const after = { ...(row ?? {}), ...values } as Record<string, Value>
    const wrong = checkRow(table, values, after, { maxMentees: settingsOf(programme).maxMentees, today })
    if (wrong) return wrong
    const guess = genderOf({ first: String(after.firstName ?? ''), middle: String(after.middleName ?? '') })
    const genderGuess =
      (after.gender ?? null) === null && guess.by === 'patronymic' && guess.gender
        ? genders[guess.gender]
        : ''

    if (row !== null) {
      const edit = update(table, row as never, values as never)
      if (edit === null) return refuse('nothingToDo', 'Ничего не изменено', 'Таблица осталась прежней')
      return {
        view: { id: row.id, twins: [], genderGuess } satisfies SavedRow,
        edits: [edit],
        said: `${sheet}: строка ${row.row} записана`,
      }
    }

    const column = columns.id
    const newRow = { ...values, id: newId(column?.kind === 'id' ? column.prefix : '') }
    if (table === 'mentors' || table === 'mentees') {
      const name = {
        lastName: String(after.lastName ?? ''),
        firstName: String(after.firstName ?? ''),
        middleName: String(after.middleName ?? ''),
      }
      const twins = indexPeople(programme[table] as readonly Twin[])
        .candidates(name)
        .map(each => ({ id: each.id, name: [fullName(each), each.schoolClass].filter(Boolean).join(', ') }))
      if (twins.length > 0 && !input.confirmTwin)
        return { view: { id: '', twins, genderGuess } satisfies SavedRow }
      const born = { code: newId.code(), status: 'active', joinedOn: today }
      return {
        view: { id: newRow.id, twins: [], genderGuess } satisfies SavedRow,
        edits: [append(table, { ...born, ...withoutBlanks(newRow) } as never)],
        said: `Записано: ${fullName(name)}`,
      }
    }
    const owner = [...programme.mentees, ...programme.mentors].find(each => each.id === person)
    if (owner === undefined)
      return refuse('gone', 'Этого человека больше нет в таблице', 'Обновите список и выберите его снова')
    return {
      view: { id: newRow.id, twins: [], genderGuess } satisfies SavedRow,
      edits: [
        append(table, {
          ...withoutBlanks(newRow),
          person: owner.id,
          personName: fullName(owner),
        } as never),
      ],
      said: table === 'representatives' ? 'Представитель записан' : 'Документ записан',
    }
  },
})

/** The representative whom the form names by name, as the row that it means. */
function withSigner(
  values: Record<string, Value>,
  representatives: readonly Representative[],
): Record<string, Value> | Refused {
  if (values.signerName === undefined) return values
  if (values.signerName === '') return { ...values, signer: '' }
  const signer = representatives.find(each => fullName(each) === values.signerName)
  return signer === undefined
    ? refuse(
        'badInput',
        `«${values.signerName}» – среди представителей такого нет`,
        'Внесите представителя в карточке и выберите его снова',
        { at: 'signerName' },
      )
    : { ...values, signer: signer.id }
}

interface Twin {
  id: string
  lastName: string
  firstName: string
  middleName: string
  schoolClass: string
}

const withoutBlanks = <V extends Record<string, Value>>(values: V): V =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as V

/** Reads every field; the first that can't be read, or lacks, stops the whole. */
function readValues(
  {
    table,
    id,
    values,
  }: { table: (typeof formTables)[number]; id: string | null; values: Record<string, string> },
  dictionary: ReturnType<typeof dictionaryOf>,
): Record<string, Value> | Refused {
  const context = { dictionary, civilDateOf: civilDateIn('UTC') }
  const read: Record<string, Value> = {}
  for (const key of formKeys(table)) {
    const column = tableOf(table).columns[key]
    const text = values[key]
    if (column === undefined || (text === undefined && id !== null)) continue
    if (column.required && (text ?? '').trim() === '')
      return refuse(
        'badInput',
        `Не заполнено: ${column.title.toLowerCase()}`,
        'Заполните поле и сохраните снова',
        {
          at: key,
        },
      )
    if (text === undefined) continue
    const parsed = readCell(column, text, context)
    if (parsed.problem !== undefined)
      return refuse('badInput', parsed.problem, 'Исправьте поле и сохраните снова', { at: key })
    read[key] = parsed.value
  }
  return read
}
