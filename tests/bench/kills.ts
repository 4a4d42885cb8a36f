import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { killRounds } from '#tests/addon/local/server/killRounds.ts'

// `node tests/bench/kills.ts [kills]`: the long form of sigkill.test.ts. Ends with 1 if a write was lost, torn or corrupt, or
// if 1,000 kills did not meet 10,000 acknowledged writes.

const [kills = 1000] = process.argv.slice(2).map(Number)
const dataDir = mkdtempSync(join(tmpdir(), 'tandem-kills-'))
const start = performance.now()
const figures = await killRounds(dataDir, kills, now => {
  if (now.kills % 50 === 0) console.log(JSON.stringify(now))
})
console.log({ ...figures, seconds: Math.round((performance.now() - start) / 1000) })
rmSync(dataDir, { recursive: true })
const { acknowledged, lost, torn, corrupt } = figures
if (lost + torn + corrupt.length > 0 || acknowledged < 10 * kills) process.exitCode = 1
