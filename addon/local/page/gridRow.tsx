import { memo } from 'preact/compat'
import { CellEditor, type Editing, type KeyThatEnded } from './cellEditor.tsx'
import { Icon } from './icon.tsx'
import type { Place } from './moveCell.ts'
import { leftOf } from './pinnedColumns.ts'
import {
  backgroundAt,
  type Cell,
  cellAt,
  isYes,
  letters,
  type Sheet,
  shownText,
  validationAt,
} from './sheet.ts'

interface RowProps {
  sheet: Sheet
  row: number
  isTitle: boolean
  cells: Cell[] | undefined
  selectedColumn: number | null
  editing: Editing | null
  lefts: Map<number, number>
  select(place: Place): void
  edit(editing: Editing | null): void
  finish(place: Place, text: string, key: KeyThatEnded | null): void
}

function Row({ sheet, row, isTitle, selectedColumn, editing, lefts, select, edit, finish }: RowProps) {
  const isNew = row > sheet.lastRow
  return (
    <tr
      class={isTitle ? 'titles' : isNew ? 'new' : ''}
      aria-rowindex={
        (isTitle ? sheet.titleRows.indexOf(row) : sheet.titleRows.length + sheet.bodyRows.indexOf(row)) + 2
      }
    >
      <th scope="row" class={selectedColumn === null ? '' : 'here'}>
        {row}
      </th>
      {sheet.shownColumns.map((column, index) => {
        const cell = cellAt(sheet, row, column)
        const background = backgroundAt(sheet, row, column)
        const place = { row, column }
        const isSelected = selectedColumn === column
        const isEdited = editing?.column === column
        const text = shownText(sheet, row, column)
        const tick = validationAt(sheet, row, column)?.kind === 'checkbox'
        // A title without a word heads nothing: to a reader it is a cell like any other.
        const heads = isTitle && text !== ''
        const Tag = heads ? 'th' : 'td'
        return (
          <Tag
            key={column}
            role={heads ? 'columnheader' : 'gridcell'}
            aria-colindex={index + 2}
            aria-selected={isSelected}
            tabIndex={isSelected ? 0 : -1}
            data-selected={isSelected ? text : undefined}
            class={[
              `is-${cell.kind}`,
              cell.bold ? 'bold' : '',
              cell.note ? 'noted' : '',
              lefts.has(column) ? 'pinned' : '',
              isEdited ? 'edited' : '',
            ]
              .filter(Boolean)
              .join(' ')}
            style={{ ...leftOf(lefts, column), ...(background === undefined ? {} : { background }) }}
            title={isEdited ? undefined : cell.note || undefined}
            onPointerDown={() => !isEdited && select(place)}
            onDblClick={() => !isEdited && edit({ ...place, first: null })}
          >
            {isEdited ? (
              <CellEditor
                name={`${letters(column)}${row}`}
                text={cell.formula ?? cell.text}
                first={editing.first}
                validation={validationAt(sheet, row, column)}
                end={(typed, key) => (typed === null ? edit(null) : finish(place, typed, key))}
              />
            ) : (
              <span class="shown">
                {tick && !isNew && (isYes(cell) ? <Icon name="check" /> : null)}
                {tick && isNew && !isYes(cell) ? '' : text}
                {cell.note && <span class="sr">. Примечание: {cell.note}</span>}
              </span>
            )}
          </Tag>
        )
      })}
    </tr>
  )
}

/** A row is drawn anew only when it, the selection in it or the sheet's make-up has changed. */
export const GridRow = memo(
  Row,
  (before, after) =>
    before.cells === after.cells &&
    before.selectedColumn === after.selectedColumn &&
    before.editing === after.editing &&
    before.sheet.shownColumns.length === after.sheet.shownColumns.length &&
    before.sheet.validations.length === after.sheet.validations.length &&
    before.row > before.sheet.lastRow === after.row > after.sheet.lastRow,
)
