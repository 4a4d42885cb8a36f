import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./killableHost.ts', import.meta.url))

/** A host in a process of its own, which may be killed or kept short of something. */
export interface HostProcess {
  child: ChildProcess
  base: string
  post(path: string, body: object): Promise<Record<string, unknown>>
  get(path: string): Promise<Record<string, unknown>>
  kill(): Promise<void>
  /** ends it as a person does */
  stop(): Promise<void>
}

interface Circumstances {
  /** the largest file the process may write: what a disk does that takes no more */
  mostBytes?: number
  /** as a user who owns nothing, where the test itself runs as root */
  asNobody?: boolean
  /** where Node keeps what it has compiled, so that starting again and again costs little */
  compiled?: string
}

const NOBODY = 65_534
const BLOCK = 512

export async function hostProcess(dataDir: string, o: Circumstances = {}): Promise<HostProcess> {
  const [command, args] =
    o.mostBytes === undefined
      ? [process.execPath, [program, dataDir]]
      : [
          'sh',
          [
            '-c',
            `ulimit -f ${Math.floor(o.mostBytes / BLOCK)} && exec "$0" "$@"`,
            process.execPath,
            program,
            dataDir,
          ],
        ]
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(o.compiled === undefined ? {} : { NODE_COMPILE_CACHE: o.compiled }) },
    ...(o.asNobody && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
  })
  const [line] = (await once(child.stdout ?? child, 'data')) as [Buffer]
  const { base, cookie } = JSON.parse(line.toString()) as { base: string; cookie: string }
  const agent = new Agent({ keepAlive: true })
  const ask = (path: string, method: 'GET' | 'POST', text: string) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const headers = {
        cookie,
        ...(method === 'GET'
          ? {}
          : {
              origin: base,
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
      }
      const sent = request(`${base}${path}`, { method, agent, headers }, response => {
        let answer = ''
        response.on('data', chunk => {
          answer += chunk
        })
        response.on('error', reject)
        response.on('end', () => resolve(JSON.parse(answer) as Record<string, unknown>))
      })
      sent.on('error', reject)
      sent.end(text)
    })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
    agent.destroy()
  }
  return {
    child,
    base,
    post: (path, body) => ask(path, 'POST', JSON.stringify(body)),
    get: path => ask(path, 'GET', ''),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}
