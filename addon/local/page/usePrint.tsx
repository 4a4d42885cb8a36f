import { render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { paperWidths } from './paperWidths.ts'
import { backgroundAt, cellAt, type Sheet, shownText, validationAt } from './sheet.ts'

/** The browser's own print, from the menu or by Ctrl+P, puts the open sheet on paper instead of the window. */
export function usePrint(sheet: Sheet | null, school: string): void {
  const latest = useRef({ sheet, school })
  latest.current = { sheet, school }
  useEffect(() => {
    const paper = document.createElement('div')
    paper.className = 'paper'
    document.body.append(paper)
    const fill = () => {
      const { sheet, school } = latest.current
      if (sheet !== null) render(<PrintedSheet sheet={sheet} school={school} date={new Date()} />, paper)
    }
    const empty = () => render(null, paper)
    addEventListener('beforeprint', fill)
    addEventListener('afterprint', empty)
    return () => {
      removeEventListener('beforeprint', fill)
      removeEventListener('afterprint', empty)
      paper.remove()
    }
  }, [])
}

interface PrintedProps {
  sheet: Sheet
  school: string
  date: Date
}

/** A sheet as a plain table: shown rows and columns only, its titles again on every page. */
function PrintedSheet({ sheet, school, date }: PrintedProps) {
  const rows = sheet.bodyRows.filter(row => row <= sheet.lastRow)
  // An empty column of one's own may be there to be filled by hand; those of the programme are filled on the screen.
  const columns = sheet.shownColumns.filter(column => {
    const asked = sheet.managed.columns.includes(column) ? rows : [...sheet.titleRows, ...rows]
    return asked.some(row => printedText(sheet, row, column) !== '')
  })
  // «40-од» is one word: on paper its hyphen does not end a line.
  const text = (row: number, column: number) =>
    noBreak(printedText(sheet, row, column)).replace(/(?<=\d)-(?=\p{L})/gu, '\u2011')
  const { points, shares } = paperWidths(
    columns.map(column => [...sheet.titleRows, ...rows].map(row => text(row, column))),
  )
  return (
    <table class="printed" style={{ fontSize: `${points}pt` }}>
      <colgroup>
        {columns.map((column, index) => (
          <col key={column} style={{ width: `${shares[index]}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td colSpan={columns.length}>
            <b>{sheet.title}</b>
            <span>{noBreak(`${school} · ${date.toLocaleDateString('ru')}`)}</span>
          </td>
        </tr>
        {sheet.titleRows.map(row => (
          <tr key={row}>
            {columns.map(column => (
              <th key={column} scope="col">
                {text(row, column)}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row}>
            {columns.map(column => {
              const background = backgroundAt(sheet, row, column)
              return (
                <td
                  key={column}
                  class={cellAt(sheet, row, column).kind === 'number' ? 'is-number' : ''}
                  style={background === undefined ? {} : { background }}
                >
                  {text(row, column)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** An empty box in the column of ticks says nothing on paper. */
function printedText(sheet: Sheet, row: number, column: number): string {
  const text = shownText(sheet, row, column)
  return validationAt(sheet, row, column)?.kind === 'checkbox' && text === 'Нет' ? '' : text
}
