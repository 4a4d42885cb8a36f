import { tinyBundle, tinyHost } from './tinyHost.ts'

/** As a migration does: much at once, after a copy. All cells of the column must always be the same. */
const code = `${tinyBundle.code}
function updateWorkbook(value) {
  const cells = Array.from({ length: 300 }, () => [value])
  sheet().getRange(1, 13, cells.length, 1).setValues(cells)
  return value
}
`

// A process of its own, for what ends processes: prints where it listens, then works until it is killed.
const [dataDir = ''] = process.argv.slice(2)
const { base, cookie, close } = await tinyHost({ dataDir, bundle: async () => ({ ...tinyBundle, code }) })
process.stdout.write(`${JSON.stringify({ base, cookie })}\n`)
process.once('SIGTERM', () => void close().then(() => process.exit(0)))
