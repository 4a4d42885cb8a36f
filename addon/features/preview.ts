import type { Column, Value } from '#shared/programme/column.ts'
import type { Dictionary } from '#shared/programme/dictionary.ts'
import { dictionaryAround } from '#shared/programme/dictionaryAround.ts'
import type { Edit } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { settingColumns, type SettingKey } from '#shared/programme/settings.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import { showValue } from '#shared/programme/writeCell.ts'
import type { SheetPreview } from './call.ts'

type AnyRow = Readonly<Record<string, unknown>>
const shownExamples = 3

/** «Будет записано»: per sheet how many rows and cells, and up to three of them in words. */
export function previewOf(edits: readonly Edit[], programme: Programme): SheetPreview[] {
  const dictionary = dictionaryAround(programme, edits)
  const rowsOf = (name: TableName) =>
    new Map(((programme[name] ?? []) as readonly AnyRow[]).map(row => [String(row.id), row]))
  const seen = [...new Set(edits.map(edit => edit.table))].filter(name => !tableOf(name).internal)
  return seen.map(name => {
    const own = edits.filter(edit => edit.table === name)
    const added = own.filter(edit => edit.kind === 'append')
    const rows = rowsOf(name)
    return {
      sheet: tableOf(name).title,
      added: added.length,
      removed: own.filter(edit => edit.kind === 'remove').length,
      changed: own
        .filter(edit => edit.kind === 'update' || edit.kind === 'archive')
        .reduce((sum, edit) => sum + Object.keys(edit.set).length, 0),
      examples: own
        .slice(0, shownExamples)
        .map(edit => example(edit, rows.get(edit.id), programme, dictionary)),
      more: Math.max(0, own.length - shownExamples),
    }
  })
}

/** How a row is called in an example: the person, or both sides of a pair, or the title. */
function called(row: AnyRow, programme: Programme): string {
  const person = (id: unknown): string => {
    const found = [
      ...((programme.mentors ?? []) as readonly AnyRow[]),
      ...((programme.mentees ?? []) as readonly AnyRow[]),
    ].find(each => each.id === id)
    return found ? [found.lastName, found.firstName].filter(Boolean).join(' ') : ''
  }
  if (row.mentee !== undefined && row.mentor !== undefined)
    return `${person(row.mentee)} – ${person(row.mentor)}`
  if (row.lastName) return [row.lastName, row.firstName].filter(Boolean).join(' ')
  if (row.person) return person(row.person)
  if (row.about) return `${row.about}, ${row.clause}`
  return String(row.title ?? row.name ?? row.nom ?? '')
}

function example(edit: Edit, row: AnyRow | undefined, programme: Programme, dictionary: Dictionary): string {
  const { columns, tells } = tableOf(edit.table)
  const name = called({ ...row, ...(edit.kind === 'remove' ? edit.was : edit.set) }, programme)
  if (edit.kind === 'append') {
    const told = tells.flatMap(key => {
      const column = columns[key]
      const shown = column ? showValue(column, (edit.set as AnyRow)[key] as Value, dictionary) : ''
      return column && shown !== '' ? [`${column.title.toLowerCase()} «${shown}»`] : []
    })
    return told.length === 0 ? name : `${name}: ${told.join(', ')}`
  }
  if (edit.kind === 'remove') return `${name}: строка будет убрана`
  const changes = Object.entries(edit.set)
    .filter(([key]) => !columns[key]?.hidden)
    .slice(0, 2)
    .map(([key, value]) => {
      const column = (edit.table === 'settings' ? settingColumns[edit.id as SettingKey] : columns[key]) as
        | Column
        | undefined
      return column
        ? change(
            column,
            edit.table === 'settings' ? columns.value : column,
            edit.was[key] ?? null,
            value,
            dictionary,
          )
        : ''
    })
  return `${name}${name ? ': ' : ''}${changes.join(', ')}`
}

function change(
  column: Column,
  shownAs: Column | undefined,
  was: Value,
  will: Value,
  dictionary: Dictionary,
): string {
  const show = (value: Value) =>
    shownAs === undefined ? String(value) : showValue(shownAs, value, dictionary)
  const before = show(was)
  const after = show(will)
  if (before === '') return `${column.title.toLowerCase()} «${after}»`
  return `${column.title.toLowerCase()} «${before}» → ${after === '' ? 'пусто' : `«${after}»`}`
}
