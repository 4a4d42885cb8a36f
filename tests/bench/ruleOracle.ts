import fc from 'fast-check'
import { compare } from '#tests/shared/rules/oracle/compare.ts'
import { faultlessSchool, today } from '#tests/shared/rules/oracle/faultlessSchool.ts'
import { mutate, mutations } from '#tests/shared/rules/oracle/mutate.ts'

// A faultless school spoilt in one to five cells, so many times (10,000 unless the command line says otherwise): what the
// rules find beside what follows from the texts, and how often each rule spoke.

const runs = Number(process.argv[2] ?? 10_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)
const school = faultlessSchool()
const spoken = new Map<string, number>()
const start = performance.now()
let findings = 0

const outcome = fc.check(
  fc.property(mutations, changes => {
    const { predicted, found } = compare(changes.reduce(mutate, school), today)
    findings += found.length
    for (const each of new Set(found)) {
      const [rule = '', , severity = ''] = each.split(' ')
      const called = `${rule} ${severity}`
      spoken.set(called, (spoken.get(called) ?? 0) + 1)
    }
    return JSON.stringify(predicted) === JSON.stringify(found)
  }),
  { numRuns: runs, seed },
)

console.table([...spoken].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([rule, times]) => ({ rule, times })))
console.log(
  `${outcome.numRuns} schools (seed ${seed}), ${findings} findings, ${outcome.failed ? 'the rules differ from the oracle' : 'the rules agree with the oracle'}, ${Math.round((performance.now() - start) / 1000)} s`,
)
if (outcome.failed) {
  const [changes = []] = outcome.counterexample ?? []
  console.dir({ changes, ...compare(changes.reduce(mutate, school), today) }, { depth: 5 })
}
process.exitCode = outcome.failed ? 1 : 0
