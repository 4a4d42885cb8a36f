import { performance } from 'node:perf_hooks'
import { matchingSchool } from './matchingSchool.ts'
import { solvers } from './matchingPeers.ts'

// One call of one solver in a process that has never made it before: name, mentees, mentors, places, seed.
const [name, ...sizes] = process.argv.slice(2)
const [mentees, mentors, places, seed] = sizes.map(Number) as [number, number, number, number]
const solver = solvers.find(one => one.name === name)
if (solver === undefined) throw new Error(`No solver ${name}`)
const run = solver.prepare(matchingSchool(mentees, mentors, places, seed))
const began = performance.now()
const value = run()
console.log(JSON.stringify({ ms: performance.now() - began, value }))
