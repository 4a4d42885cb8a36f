import { startEngine } from '#tests/addon/engine.ts'
import { casesOf, faults, prepare, runWithFault, scenarios } from '#tests/addon/google/faults.ts'

// Every writing command × every call to the spreadsheet's server × every fault. Takes a quarter of an hour; names on the
// command line choose commands by the beginning of their names.

const chosen = process.argv.slice(2)
const engine = startEngine()
const start = performance.now()
let cases = 0
let wrong = 0

for (const scenario of scenarios) {
  if (chosen.length > 0 && !chosen.some(name => scenario.name.startsWith(name))) continue
  const prepared = await prepare(scenario, engine)
  const said = new Map<string, number>()
  const trips = prepared.calls.filter(({ counted }) => counted)
  for (const { k, fault, table } of casesOf(prepared, trips, faults)) {
    cases++
    try {
      const outcome = `${fault}: ${runWithFault(prepared, k, fault, table)}`
      said.set(outcome, (said.get(outcome) ?? 0) + 1)
    } catch (error) {
      wrong++
      console.error(
        `${scenario.name}, ${fault} at call ${k}${table === undefined ? '' : ` in ${table}`}:`,
        error,
      )
    }
  }
  prepared.host.workbook.close()
  console.log(scenario.name, Object.fromEntries(said))
}
console.log(`${cases} cases, ${wrong} wrong, ${Math.round((performance.now() - start) / 1000)} s`)
process.exitCode = wrong === 0 ? 0 : 1
await engine.stop()
