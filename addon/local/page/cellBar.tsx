import { Icon } from './icon.tsx'
import type { Place } from './moveCell.ts'
import { cellAt, letters, protectionAt, type Sheet, shownText, validationAt } from './sheet.ts'

interface CellBarProps {
  sheet: Sheet
  selected: Place
  addRow(): void
  /** read out at every step: the table itself says nothing to a screen reader */
  live: boolean
}

/** The line above the table: the selected cell in full, with its note and what it takes. */
export function CellBar({ sheet, selected, addRow, live }: CellBarProps) {
  const { row, column } = selected
  const cell = cellAt(sheet, row, column)
  const titleRow = sheet.titleRows.at(-1)
  const heading = titleRow === undefined || titleRow === row ? null : cellAt(sheet, titleRow, column)
  const help = cell.note ?? heading?.note ?? validationAt(sheet, row, column)?.help ?? null
  const guarded = protectionAt(sheet, row, column)
  return (
    <div class="cell-bar">
      <div class="cell-words" aria-live={live ? 'polite' : 'off'} aria-atomic="true">
        <b class="num">
          {letters(column)}
          {row}
        </b>
        {heading?.text && <span class="dim">{heading.text}</span>}
        {guarded !== null && (
          <span class="chip" title={guarded.description}>
            <Icon name="lock" />
            заполняет программа
          </span>
        )}
        <span class="value">{cell.formula ?? shownText(sheet, row, column)}</span>
      </div>
      {help !== null && (
        <span class="help" title={help}>
          <Icon name="help" />
          <span>{help}</span>
        </span>
      )}
      <button type="button" class="btn quiet slim" onClick={addRow}>
        <Icon name="plus" />
        Добавить строку
      </button>
    </div>
  )
}
