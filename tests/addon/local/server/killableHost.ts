import { tinyHost } from './tinyHost.ts'

// A process of its own for sigkill.test.ts: prints where it listens, then works until it is killed.
const [dataDir = ''] = process.argv.slice(2)
const { base, cookie } = await tinyHost({ dataDir })
process.stdout.write(`${JSON.stringify({ base, cookie })}\n`)
