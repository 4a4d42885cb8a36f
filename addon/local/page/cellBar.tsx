import { Icon } from './icon.tsx'
import type { Place } from './moveCell.ts'
import { cellAt, letters, protectionAt, type Sheet, shownText, validationAt } from './sheet.ts'

/** The line above the table: the selected cell in full, with its note and what it takes. */
export function CellBar({ sheet, selected, addRow }: { sheet: Sheet; selected: Place; addRow: () => void }) {
  const { row, column } = selected
  const cell = cellAt(sheet, row, column)
  const titleRow = sheet.titleRows.at(-1)
  const heading = titleRow === undefined || titleRow === row ? null : cellAt(sheet, titleRow, column)
  const help = cell.note ?? heading?.note ?? validationAt(sheet, row, column)?.help ?? null
  const guarded = protectionAt(sheet, row, column)
  return (
    <div class="cell-bar">
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
