import { type Cell, cellText, type Parsed } from './cell.ts'
import type { Column, Value } from './column.ts'
import { type Dictionary, titleKey } from './dictionary.ts'
import { type DictionaryName, dictionaryNames } from './dictionaryNames.ts'
import { type CivilDateOf, parseDate } from './parseDate.ts'
import { parseList } from './parseList.ts'
import { parseNumber } from './parseNumber.ts'
import { parseSchoolClass } from './parseSchoolClass.ts'
import { parseYesNo } from './parseYesNo.ts'

/** What reading a cell needs besides the cell. */
export interface ReadContext {
  dictionary: Dictionary
  civilDateOf: CivilDateOf
}

const blankAsNull = (cell: Cell): Cell => (typeof cell === 'string' && cell.trim() === '' ? null : cell)
const listed = (titles: readonly string[]) => titles.map(title => `«${title}»`).join(', ')

function pickFrom(options: Readonly<Record<string, string>>, text: string): Parsed<string> {
  const key = Object.keys(options).find(each => titleKey(options[each] ?? '') === titleKey(text))
  return key === undefined
    ? { problem: `«${text}» — такого значения нет. Выберите: ${listed(Object.values(options))}` }
    : { value: key }
}

function pickEntry(
  column: { dictionary: DictionaryName },
  text: string,
  dictionary: Dictionary,
): Parsed<string> {
  const found = dictionary.byTitle(column.dictionary, text)
  if (found) return { value: found.id }
  return {
    problem: `«${text}» нет в справочнике «${dictionaryNames[column.dictionary]}». Выберите из списка или добавьте запись на лист «Справочники»`,
  }
}

/**
 * The typed value of a cell, or the sentence about it. Blank cells give the column's blank value; whether a blank is
 * allowed is not a matter of reading.
 */
export function readCell(column: Column, raw: Cell, context: ReadContext): Parsed<Value> {
  const cell = blankAsNull(raw)
  if (cell === null) return { value: column.blank }
  switch (column.kind) {
    case 'id':
    case 'code':
    case 'ref':
    case 'label':
    case 'text':
      return { value: cellText(cell) }
    case 'number':
      return parseNumber(cell, column)
    case 'date':
      return parseDate(cell, context.civilDateOf)
    case 'yesNo':
      return parseYesNo(cell)
    case 'schoolClass':
      return parseSchoolClass(cell)
    case 'choice':
      return pickFrom(column.options, cellText(cell))
    case 'entry':
      return pickEntry(column, cellText(cell), context.dictionary)
    case 'entries': {
      // A single entry is written without «;», and its title may hold commas.
      const single = context.dictionary.byTitle(column.dictionary, cellText(cell))
      if (single) return { value: [single.id] }
      const ids: string[] = []
      for (const item of parseList(cell)) {
        const picked = pickEntry(column, item, context.dictionary)
        if (picked.problem !== undefined) return picked
        ids.push(picked.value)
      }
      return { value: ids }
    }
  }
}
