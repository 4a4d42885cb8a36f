import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { killRounds } from '#tests/addon/local/server/killRounds.ts'

// `node tests/bench/kills.ts [kills]`: the long form of sigkill.test.ts. Ends with 1 if a write was lost, torn or corrupt, or
// if 1,000 kills did not meet 10,000 acknowledged writes.

const [kills = 1000] = process.argv.slice(2).map(Number)
/** Then a new school begins: of 250 kills a file grows to hundreds of thousands of cells, more than any school types. */
const perSchool = 250
const start = performance.now()
const all = { kills: 0, acknowledged: 0, edits: 0, commands: 0, migrations: 0, copies: 0, lost: 0, torn: 0 }
const corrupt: string[] = []
for (let begun = 0; begun < kills; begun += perSchool) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-kills-'))
  const { corrupt: found, ...figures } = await killRounds(dataDir, Math.min(perSchool, kills - begun))
  corrupt.push(...found)
  for (const [name, count] of Object.entries(figures)) all[name as keyof typeof all] += count
  rmSync(dataDir, { recursive: true })
  console.log({ ...all, corrupt, seconds: Math.round((performance.now() - start) / 1000) })
}
if (all.lost + all.torn + corrupt.length > 0 || all.acknowledged < 10 * kills) process.exitCode = 1
