import { render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
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
  const columns = sheet.shownColumns.filter(column =>
    [...sheet.titleRows, ...rows].some(row => shownText(sheet, row, column) !== ''),
  )
  const widths = columns.map(column => printedWidth(sheet, [...sheet.titleRows, ...rows], column))
  const total = widths.reduce((sum, width) => sum + width, 0)
  return (
    <table class={`printed ${density(total)}`}>
      <colgroup>
        {columns.map((column, index) => (
          <col key={column} style={{ width: `${((widths[index] ?? 0) / total) * 100}%` }} />
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
                {noBreak(shownText(sheet, row, column))}
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
                  {printedText(sheet, row, column)}
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
  return validationAt(sheet, row, column)?.kind === 'checkbox' && text === 'Нет' ? '' : noBreak(text)
}

/**
 * How much room a column asks for, in letters: its longest word is never broken where that can be helped, and long
 * texts get more room than short ones.
 */
function printedWidth(sheet: Sheet, rows: number[], column: number): number {
  const texts = rows.map(row => shownText(sheet, row, column))
  const word = Math.max(...texts.flatMap(text => text.split(/[\s-]+/)).map(({ length }) => length))
  const text = Math.max(...texts.map(({ length }) => length))
  return Math.min(Math.max(word, text / 4) + 2, 40)
}

/** A wide sheet is printed smaller: all of it has to fit across the paper, which takes about 160 letters of 9 pt. */
const density = (letters: number): string => (letters <= 160 ? '' : letters <= 200 ? 'dense' : 'densest')
