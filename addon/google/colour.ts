import type { Tone } from '#shared/programme/column.ts'
import { firstDataRow } from '#shared/programme/layout.ts'
import { type Mark, marks } from '#shared/programme/mark.ts'
import type { Table } from '#shared/programme/table.ts'
import { columnLetters } from '#shared/xlsx/a1.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule

/** Background and text of a state, as chips in the sidebars have them. */
const palette: Readonly<Record<Tone, readonly [background: string, text: string]>> = {
  ok: ['#e7f3ec', '#1f6b43'],
  info: ['#edf1fb', '#2b4a9f'],
  warn: ['#fbf1dc', '#7d4e00'],
  bad: ['#fcecea', '#a82a22'],
  quiet: ['#f6f5f1', '#485064'],
}
const backgrounds = Object.values(palette).map(([background]) => background)

interface Coloured {
  /** Column from 1. */
  place: number
  word: string
  tone: Tone
}

/**
 * Colours the states of a table by their words, and whole rows by the mark of the last check. Rules of the curator's own
 * stay and come first; ours, known by word, column and colour, are made anew. The colours of her cells are never changed.
 */
export function colour(sheet: Sheet, table: Table, at: ReadonlyMap<string, number>): void {
  const wanted = Object.entries(table.columns).flatMap(([key, column]): Coloured[] => {
    const index = at.get(key)
    if (column.kind !== 'choice' || column.tones === undefined || index === undefined) return []
    const { options } = column
    return Object.entries(column.tones).flatMap(([option, tone]) =>
      tone === undefined ? [] : { place: index + 1, word: options[option] ?? option, tone },
    )
  })
  const marked = at.get('mark')
  if (wanted.length === 0 && marked === undefined) return
  const kept = sheet.getConditionalFormatRules().filter(rule => !isOurs(rule, wanted))
  sheet.setConditionalFormatRules([
    ...kept,
    ...wanted.map(each => ruleOf(sheet, each)),
    ...(marked === undefined ? [] : markRules(sheet, marked + 1)),
  ])
}

/** The row of a mark in its light colour: what it means is said in «Проверка правил» and in the column itself. */
const markRules = (sheet: Sheet, place: number): Rule[] =>
  (Object.keys(marks) as Mark[]).map(mark =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=$${columnLetters(place)}${firstDataRow}="${marks[mark]}"`)
      .setBackground(palette[mark][0])
      .setRanges([
        sheet.getRange(firstDataRow, 1, sheet.getMaxRows() - firstDataRow + 1, sheet.getMaxColumns()),
      ])
      .build(),
  )

const markFormula = new RegExp(`^=\\$[A-Z]+\\d+="(${Object.values(marks).join('|')})"$`)

function ruleOf(sheet: Sheet, { place, word, tone }: Coloured): Rule {
  const [background, text] = palette[tone]
  return SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo(word)
    .setBackground(background)
    .setFontColor(text)
    .setRanges([sheet.getRange(firstDataRow, place, sheet.getMaxRows() - firstDataRow + 1, 1)])
    .build()
}

function isOurs(rule: Rule, wanted: readonly Coloured[]): boolean {
  const condition = rule.getBooleanCondition()
  if (condition === null || !backgrounds.includes((condition.getBackground() ?? '').toLowerCase()))
    return false
  const word: unknown = condition.getCriteriaValues()[0]
  if (markFormula.test(String(word))) return true
  const places = wanted.filter(each => each.word === word).map(({ place }) => place)
  return rule.getRanges().every(range => places.includes(range.getColumn()) && range.getNumColumns() === 1)
}
