import { deepStrictEqual } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import type { MatchRequest } from '#shared/contract/match.ts'
import { alternatives } from '#worker/matching/alternatives.ts'
import { pairing } from '#worker/matching/feasibility.ts'
import { market } from '#worker/matching/market.ts'
import { match } from '#worker/matching/match.ts'
import { plan } from '#worker/matching/plan.ts'
import { prove } from '#worker/matching/prove.ts'
import { solve } from '#worker/matching/solve.ts'
import { solvers } from './matchingPeers.ts'
import { markdown, median, ms, p90, type Row, show, timed, times } from './figures.ts'
import { density, matchingSchool } from './matchingSchool.ts'
import { inWorkerd } from './matchingWorkerd.ts'

// What pairing costs on this machine, beside other solvers in the same run: look at the ratios before the milliseconds.
// `--markdown` prints the tables of worker/matching/BENCH.md; `--from=N` draws other schools.

const from = Number(process.argv.find(one => one.startsWith('--from='))?.slice(7) ?? 1_001)

interface School {
  name: string
  mentees: number
  mentors: number
  places: number
}

const balanced: School = { name: '1,000 × 500 balanced', mentees: 1_000, mentors: 500, places: 1_000 }
const scarce: School = { name: '1,000 × 500 scarce', mentees: 1_000, mentors: 500, places: 750 }
const schools = ({ mentees, mentors, places }: School, seeds: number, first = 0) =>
  Array.from({ length: seeds }, (_, seed) => matchingSchool(mentees, mentors, places, from + first + seed))

const version = (name: string) => {
  const url = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
  return `${name} ${(JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version}`
}
const peers = solvers.slice(1)
console.log(
  [
    `Node ${process.versions.node}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`,
    `${cpus()[0]?.model.trim() || 'nameless processor'} × ${cpus().length}`,
    ...peers.map(({ name }) => version(name)),
    `schools ${from} and on`,
  ].join(' · '),
)
if (peers.length === 1) console.log('linear-sum-assignment is not installed: left out.')
if (markdown) console.log('')

/** The steps of one plan, in milliseconds. */
function steps(request: MatchRequest) {
  const begun = performance.now()
  const everybody = pairing(request)
  const scored = performance.now()
  const priced = market(everybody)
  const solution = solve(priced)
  const solved = performance.now()
  prove(priced, solution)
  const proven = performance.now()
  return { points: scored - begun, solve: solved - scored, proof: proven - solved, whole: proven - begun }
}

function ownFigures(school: School, seeds: number): Row {
  const requests = schools(school, seeds)
  // Warm by other schools: each of those that count is solved once.
  for (const request of schools(school, Math.min(seeds, 20), -2 * seeds)) steps(request)
  const all = requests.map(steps)
  const of = (step: keyof (typeof all)[number]) => all.map(one => one[step])
  const placed = requests
    .slice(0, 3)
    .map(request => match(request).totals.matched / request.mentees.id.length)
  return {
    school: school.name,
    seeds,
    'pairs that may meet, %': ms(100 * median(requests.map(density))),
    'placed, %': ms(100 * median(placed)),
    'points, ms': ms(median(of('points'))),
    'solve, ms': ms(median(of('solve'))),
    'proof, ms': ms(median(of('proof'))),
    'whole median, ms': ms(median(of('whole'))),
    'whole p90, ms': ms(p90(of('whole'))),
    'proof / solve, %': ms(100 * median(all.map(({ solve: own, proof }) => proof / own))),
  }
}

show('Points, solve and proof, warm', [
  ownFigures(balanced, 40),
  ownFigures(scarce, 40),
  ownFigures({ name: '133 × 67 (200 people)', mentees: 133, mentors: 67, places: 133 }, 40),
  ownFigures({ name: '3,333 × 1,667 (5,000 people)', mentees: 3_333, mentors: 1_667, places: 3_333 }, 3),
  ownFigures({ name: '3,333 × 1,667 scarce', mentees: 3_333, mentors: 1_667, places: 2_500 }, 3),
])

show(
  'One list of 20 alternatives, the plan at hand, warm',
  [balanced, scarce].map(school => {
    const lists = schools(school, 5).flatMap(request => {
      const made = plan(pairing(request))
      return Array.from({ length: 40 }, (_, nth) =>
        timed(() => alternatives(made)((nth * 37) % request.mentees.id.length, 20)),
      )
    })
    const counted = lists.slice(40)
    return {
      school: school.name,
      lists: counted.length,
      'median, ms': ms(median(counted)),
      'p90, ms': ms(p90(counted)),
    }
  }),
)

/** Median of the first call in a fresh process; the sums must be ours. */
function cold(name: string, { mentees, mentors, places }: School, values: readonly number[]): number {
  const entry = fileURLToPath(new URL('./matchingCold.ts', import.meta.url))
  return median(
    values.map((value, nth) => {
      const sizes = [mentees, mentors, places, from + nth].map(String)
      const said = JSON.parse(execFileSync(process.execPath, [entry, name, ...sizes], { encoding: 'utf8' }))
      deepStrictEqual(said.value, value)
      return said.ms as number
    }),
  )
}

function beside(school: School): Row[] {
  const requests = schools(school, 5)
  const values = requests.map(request => solvers[0]?.prepare(request)() ?? Number.NaN)
  const figures = solvers.map(solver => {
    const runs = requests.map(request => solver.prepare(request))
    const warm = Array.from({ length: 3 }, () =>
      runs.map((run, nth) =>
        timed(() =>
          deepStrictEqual(run(), values[nth], `${solver.name} reaches the same priority and score`),
        ),
      ),
    )
    return {
      solver,
      warm: median(warm.slice(1).flat()),
      cold: cold(solver.name, school, values),
    }
  })
  const [own] = figures as [(typeof figures)[number]]
  return figures.map(({ solver, warm, cold: first }) => ({
    school: school.name,
    solver: solver.name,
    takes: solver.takes,
    'warm, ms': ms(warm),
    'ours is faster warm': solver === own.solver ? '' : times(warm / own.warm),
    'cold, ms': ms(first),
    'ours is faster cold': solver === own.solver ? '' : times(first / own.cold),
  }))
}

show('Beside npm solvers, same priority and score, median of 5 schools', [balanced, scarce].flatMap(beside))

const starts = []
for (let n = 0; n < 3; n++) starts.push(await inWorkerd())
show('133 × 67 in workerd, over HTTP, median of 3 fresh starts', [
  {
    '/v1/health, ms': ms(median(starts.map(({ health }) => health))),
    'first /v1/match, ms': ms(median(starts.map(({ first }) => first))),
    'second /v1/match, ms': ms(median(starts.map(({ second }) => second))),
  },
])
