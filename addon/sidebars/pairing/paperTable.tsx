import { noBreak } from '#shared/language/noBreak.ts'
import type { BookTable } from '#shared/xlsx/tableParts.ts'

type PaperTableProps = Pick<BookTable, 'columns' | 'rows'> & {
  /** Room to write by hand. */
  tall?: boolean
}

/** The same table on paper as in the file that the curator takes away. */
export function PaperTable({ columns, rows, tall }: PaperTableProps) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table class={tall ? 'tall' : undefined}>
      <thead>
        <tr>
          {columns.map(({ title, width }) => (
            <th key={title} scope="col" style={{ width: `${(100 * width) / whole}%` }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, at) => (
              <td key={at}>{typeof cell === 'string' ? noBreak(cell) : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
