import { join } from 'node:path'
import type { CopyInfo } from '#addon/local/server/keeping/copies.ts'
import type { ProgrammeInfo } from '#addon/local/server/programmes.ts'
import { type TinyHost, tinyHost } from '../tinyHost.ts'
import { typed } from '../typed.ts'

const hosts: TinyHost[] = []

/** After each test: closes what is open and deletes its folders. */
export const endHosts = () => Promise.all(hosts.splice(0).map(host => host.end()))

export interface Keeping {
  folder: string
  file: string
  size: number | null
  copies: CopyInfo[]
  troubles: string[]
}
export interface Problem {
  code: string
  detail: string
  facts?: { copies: CopyInfo[] }
}

export async function start(options: Parameters<typeof tinyHost>[0] = {}): Promise<TinyHost> {
  const host = await tinyHost(options)
  hosts.push(host)
  return host
}

/** Closes the program and leaves its folder to the next one, or to the test. */
export async function leave(host: TinyHost): Promise<void> {
  hosts.splice(hosts.indexOf(host), 1)
  await host.close()
}

/** The program is closed and started again over the same folder. */
export async function restart(
  host: TinyHost,
  options: Parameters<typeof tinyHost>[0] = {},
): Promise<TinyHost> {
  await leave(host)
  return start({ ...options, dataDir: host.dataDir })
}

export const type = (host: TinyHost, was: string, text: string, programme = 'school') =>
  host.post('/api/edit', typed({ programme, was, text }))
export const keeping = async (host: TinyHost) =>
  (await host.get<Keeping>('/api/keeping?programme=school')).body
export const copyNow = async (host: TinyHost) =>
  (await host.post<Keeping>('/api/keeping/copy', { programme: 'school' })).body.copies[0]?.name ?? ''
export const restore = (host: TinyHost, copy: string) =>
  host.post<Keeping & Problem>('/api/keeping/restore', { programme: 'school', copy })
export const open = (host: TinyHost) => host.get<Problem>('/api/sheets?programme=school')
export const kinds = async (host: TinyHost) => (await keeping(host)).copies.map(({ kind }) => kind)
export const school = (host: TinyHost) => join(host.dataDir, 'school.tandem')

/** Waits for what the program does by itself after it has opened a file. */
export async function until(fulfilled: () => Promise<boolean>): Promise<void> {
  while (!(await fulfilled())) await new Promise(resolve => setTimeout(resolve, 20))
}

export async function send(
  host: TinyHost,
  path: string,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${host.base}${path}`, {
    method: 'POST',
    headers: {
      cookie: host.cookie,
      origin: host.base,
      'content-type': 'application/octet-stream',
      ...headers,
    },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, body: (await response.json()) as ProgrammeInfo & Problem }
}

export async function download(host: TinyHost, path: string, body?: object) {
  const response = await fetch(`${host.base}${path}`, {
    headers: { cookie: host.cookie, origin: host.base, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  const name = /filename\*=UTF-8''(.*)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return {
    status: response.status,
    name: decodeURIComponent(name),
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}
