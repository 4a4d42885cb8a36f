import fc from 'fast-check'
import { responseStates } from '#shared/programme/tables/responses.ts'
import { baseOf, events, eventsWithDecisions } from '#tests/shared/intake/randomIntake.ts'
import { inOneScan, runEvents } from '#tests/shared/intake/runEvents.ts'

// Random histories of questionnaires, so many times (10,000 unless the command line says otherwise): submitted, edited,
// seen in part, twice, in any order, late or never before the end. Without decisions the base is that of one scan at the
// end; with them every response is in exactly one state.

const runs = Number(process.argv[2] ?? 10_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
const start = performance.now()
const counted = { responses: 0, scans: 0, decisions: 0, edits: 0, rows: 0 }
const states = Object.fromEntries(Object.keys(responseStates).map(state => [state, 0]))

function play(...[played, chance]: Parameters<typeof runEvents>) {
  const ran = runEvents(played, chance)
  counted.responses += ran.forms.size
  counted.scans += ran.counts.scans
  counted.decisions += ran.counts.decisions
  counted.edits += ran.counts.edits
  counted.rows += ran.programme.responses.length
  for (const { state } of ran.programme.responses)
    if (state !== null) states[state] = (states[state] ?? 0) + 1
  return ran
}

const same = fc.check(
  fc.property(events, fc.uuid(), (played, chance) => {
    const { programme, forms, faults } = play(played, chance)
    return faults.length === 0 && baseOf(programme) === baseOf(inOneScan(forms, chance))
  }),
  { numRuns: runs, seed },
)
const kept = fc.check(
  fc.property(eventsWithDecisions, fc.uuid(), (played, chance) => play(played, chance).faults.length === 0),
  { numRuns: runs, seed },
)

console.table([counted])
console.table([states])
const sum = Object.values(states).reduce((all, each) => all + each, 0)
const verdict = (failed: boolean, good: string, bad: string) => (failed ? bad : good)
console.log(
  [
    `${same.numRuns} histories without decisions: ${verdict(same.failed, 'the base of one scan each time', 'ANOTHER BASE')}`,
    `${kept.numRuns} with decisions: ${verdict(kept.failed, 'each response in one state', 'A RESPONSE IS LOST OR DOUBLED')}`,
    `${sum} states of ${counted.responses} responses`,
    `seed ${seed}, ${Math.round((performance.now() - start) / 1000)} s`,
  ].join('\n'),
)
for (const { counterexample } of [same, kept]) {
  if (counterexample === null) continue
  const [played, chance] = counterexample
  const { programme, forms, faults } = runEvents(played, chance)
  const [came, should] = [baseOf(programme), baseOf(inOneScan(forms, chance))].map(base => base.split('\n'))
  console.dir(played, { depth: 4 })
  console.log(faults)
  if (counterexample === same.counterexample)
    console.log({
      came: came?.filter(line => !should?.includes(line)),
      should: should?.filter(line => !came?.includes(line)),
    })
}
process.exitCode = same.failed || kept.failed || sum !== counted.responses ? 1 : 0
