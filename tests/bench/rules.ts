import { cpus } from 'node:os'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { type Judged, judge } from '#shared/rules/findBreaches.ts'
import { rules } from '#shared/rules/index.ts'
import { markdown, median, ms, p90, show, timed, times } from './figures.ts'
import { rulesSchool, today } from './rulesSchool.ts'

// What checking all rules costs on this machine: 1,500 people and 800 pairs in force with three years of history, and
// how the time grows with the school. What must hold on a quiet machine: 50 ms, and growth no worse than n log n.
// Growth is told by the fastest rounds: they are the least disturbed. `--markdown` prints the tables for a page.

const rounds = 31

console.log(
  [
    `Node ${process.versions.node}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`,
    `${cpus()[0]?.model.trim() || 'nameless processor'} × ${cpus().length}`,
    `${rules.length} rules, median of ${rounds}`,
  ].join(' · '),
)
if (markdown) console.log('')

/** The same rows as just read: nothing that was made of them before is at hand. */
const readAgain = (programme: WholeProgramme): WholeProgramme => ({
  ...programme,
  ...Object.fromEntries(
    Object.entries(programme).flatMap(([name, rows]) => (Array.isArray(rows) ? [[name, [...rows]]] : [])),
  ),
})

const rowsOf = (programme: WholeProgramme): number =>
  Object.values(programme).reduce((sum: number, rows) => sum + (Array.isArray(rows) ? rows.length : 0), 0)

function timesOf(programme: WholeProgramme, asked: readonly (typeof rules)[number][] = rules): number[] {
  const ask = () => {
    const snapshot = readAgain(programme)
    return timed(() => judge(asked, snapshot, today))
  }
  for (let n = 0; n < 10; n++) ask()
  return Array.from({ length: rounds }, ask)
}

const sizes = [1, 2, 4].map(fold => {
  const programme = rulesSchool(fold)
  const all = timesOf(programme)
  return {
    fold,
    programme,
    rows: rowsOf(programme),
    fastest: Math.min(...all),
    middle: median(all),
    slow: p90(all),
  }
})
const [whole] = sizes as [(typeof sizes)[number]]
const growth = (n: number) => n * Math.log(n)

show(
  'All rules, warm',
  sizes.map(({ fold, programme, rows, fastest, middle, slow }) => {
    const found: Judged[] = judge(rules, programme, today)
    return {
      school: fold === 1 ? '1,500 people' : `${fold} times as large`,
      people: programme.mentors.length + programme.mentees.length,
      'pairs in force': programme.pairs.filter(({ status }) => status === 'active').length,
      'pairs of 3 years': programme.pairs.length,
      rows,
      breaches: found.length,
      'fastest, ms': ms(fastest),
      'median, ms': ms(middle),
      'p90, ms': ms(slow),
      grows: times(fastest / whole.fastest),
      'n log n': times(growth(rows) / growth(whole.rows)),
    }
  }),
)

show(
  'The slowest rules, each alone, 1,500 people',
  rules
    .map(rule => ({ rule: rule.id, 'median, ms': ms(median(timesOf(whole.programme, [rule]))) }))
    .sort((a, b) => b['median, ms'] - a['median, ms'])
    .slice(0, 10),
)
