import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Editing } from './cellEditor.tsx'
import { GridRow } from './gridRow.tsx'
import { moveCell, type Place } from './moveCell.ts'
import { leftOf, NUMBER_WIDTH, pinnedColumns } from './pinnedColumns.ts'
import { letters, type Sheet } from './sheet.ts'
import { visibleRows } from './visibleRows.ts'

export const ROW_HEIGHT = 32

interface GridProps {
  sheet: Sheet
  selected: Place
  editing: Editing | null
  /** counts up when focus has to go to the selected cell */
  summons: number
  select(place: Place): void
  edit(editing: Editing | null): void
  commit(place: Place, text: string, then: Place | null): void
  toggle(place: Place): void
  clear(place: Place): void
  paste(place: Place, text: string): void
}

/** One sheet as a table that a keyboard and a screen reader can walk; rows out of sight are not drawn. */
export function Grid(props: GridProps) {
  const { sheet, selected, editing, summons, select, edit, commit } = props
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ first: 0, seen: 30 })
  const selectedIndex = sheet.bodyRows.indexOf(selected.row)
  const { pieces, rest } = visibleRows({ count: sheet.bodyRows.length, ...view, selected: selectedIndex })
  const columns = sheet.shownColumns
  const width = (column: number) => sheet.widths[column] ?? 120
  const lefts = pinnedColumns(sheet, width)

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () =>
      setView({
        first: Math.floor(element.scrollTop / ROW_HEIGHT),
        seen: Math.ceil(element.clientHeight / ROW_HEIGHT),
      })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])

  useLayoutEffect(() => {
    if (summons === 0) return
    const cell = box.current?.querySelector<HTMLElement>('[data-selected]')
    if (cell === null || cell === undefined || box.current === null) return
    if (editing === null) cell.focus({ preventScroll: true })
    reveal(box.current, cell, selectedIndex)
  }, [summons, selected.row, selected.column, sheet.sheetId])

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || event.altKey || event.isComposing) return
    const ctrl = event.ctrlKey || event.metaKey
    const { key, shiftKey: shift } = event
    const target =
      key === 'Enter' ? null : moveCell(sheet, selected, { key, shift, ctrl, page: view.seen - 2 })
    if (target !== null) select(target)
    else if (key === 'Enter' || key === 'F2') edit({ ...selected, first: null })
    else if (key === ' ') props.toggle(selected)
    else if (key === 'Delete' || key === 'Backspace') props.clear(selected)
    else if (key.length === 1 && !ctrl) edit({ ...selected, first: key })
    else return
    event.preventDefault()
  }

  const row = (number: number, isTitle: boolean) => (
    <GridRow
      key={`${sheet.sheetId} ${number}`}
      sheet={sheet}
      row={number}
      isTitle={isTitle}
      cells={sheet.cells[number - 1]}
      selectedColumn={selected.row === number ? selected.column : null}
      editing={editing?.row === number ? editing : null}
      lefts={lefts}
      select={select}
      edit={edit}
      finish={(place, text, key) => {
        const then = key === null ? null : moveCell(sheet, place, { ...key, ctrl: false, page: 1 })
        commit(place, text, then)
      }}
    />
  )

  const description = {
    role: 'grid',
    'aria-label': `Лист «${sheet.title}»`,
    'aria-rowcount': sheet.bodyRows.length + sheet.titleRows.length + 1,
    'aria-colcount': columns.length + 1,
  } as const

  return (
    <div class="grid" ref={box}>
      <table
        {...description}
        onKeyDown={onKeyDown}
        onCopy={event => copy(event, box.current)}
        onPaste={event => {
          if (editing !== null) return
          event.preventDefault()
          props.paste(selected, event.clipboardData?.getData('text/plain') ?? '')
        }}
        style={{ width: `${columns.reduce((sum, column) => sum + width(column), NUMBER_WIDTH)}px` }}
      >
        <colgroup>
          <col style={{ width: `${NUMBER_WIDTH}px` }} />
          {columns.map(column => (
            <col key={column} style={{ width: `${width(column)}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr class="letters" aria-rowindex={1}>
            <td />
            {columns.map(column => (
              <th
                key={column}
                scope="col"
                class={lefts.has(column) ? 'pinned' : ''}
                style={leftOf(lefts, column)}
              >
                {letters(column)}
              </th>
            ))}
          </tr>
          {sheet.titleRows.map(number => row(number, true))}
        </thead>
        <tbody>
          {pieces.flatMap(({ from, to, skipped }) => [
            <Gap key={`gap ${from}`} rows={skipped} />,
            ...sheet.bodyRows.slice(from, to).map(number => row(number, false)),
          ])}
          <Gap rows={rest} />
        </tbody>
      </table>
    </div>
  )
}

function Gap({ rows }: { rows: number }) {
  if (rows === 0) return null
  return (
    <tr class="gap">
      <td style={{ height: `${rows * ROW_HEIGHT}px` }} />
    </tr>
  )
}

/** Scrolls as little as needed to bring the cell out from under the titles and the frozen columns. */
function reveal(box: HTMLElement, cell: HTMLElement, index: number): void {
  if (index < 0) return
  const head = box.querySelector('thead')?.offsetHeight ?? 0
  const top = index * ROW_HEIGHT
  const room = box.clientHeight - head - ROW_HEIGHT
  if (top < box.scrollTop) box.scrollTop = top
  else if (top > box.scrollTop + room) box.scrollTop = top - room
  if (cell.classList.contains('pinned')) return
  const pinned = [...box.querySelectorAll<HTMLElement>('.letters .pinned')]
  const left = pinned.reduce((sum, element) => sum + element.offsetWidth, NUMBER_WIDTH)
  if (cell.offsetLeft - left < box.scrollLeft) box.scrollLeft = cell.offsetLeft - left
  else if (cell.offsetLeft + cell.offsetWidth > box.scrollLeft + box.clientWidth)
    box.scrollLeft = cell.offsetLeft + cell.offsetWidth - box.clientWidth
}

function copy(event: ClipboardEvent, box: HTMLElement | null): void {
  const cell = box?.querySelector<HTMLElement>('[data-selected]')
  if (cell === null || cell === undefined || !document.getSelection()?.isCollapsed) return
  event.clipboardData?.setData('text/plain', cell.dataset.selected ?? '')
  event.preventDefault()
}
