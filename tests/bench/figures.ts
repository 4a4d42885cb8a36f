import { performance } from 'node:perf_hooks'

/** Whether the figures go into a page instead of the terminal. */
export const markdown = process.argv.includes('--markdown')

export type Row = Record<string, string | number>

export function show(title: string, rows: Row[]): void {
  if (!markdown) {
    console.log(`\n${title}`)
    console.table(rows)
    return
  }
  const line = (cells: unknown[]) => `| ${cells.join(' | ')} |`
  const heads = Object.keys(rows[0] ?? {})
  const body = rows.map(row => line(Object.values(row)))
  console.log([`### ${title}`, '', line(heads), line(heads.map(() => '---')), ...body, ''].join('\n'))
}

/** Milliseconds, with as many digits as mean something. */
export const ms = (time: number) => Number(time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0))
const ascending = (times: readonly number[]) => [...times].sort((a, b) => a - b)
export const median = (times: readonly number[]) => ascending(times)[times.length >> 1] ?? 0
export const p90 = (times: readonly number[]) => ascending(times)[Math.ceil(times.length * 0.9) - 1] ?? 0
export const times = (ratio: number) => `${ratio.toFixed(1)}×`

export function timed(act: () => unknown): number {
  const began = performance.now()
  act()
  return performance.now() - began
}
