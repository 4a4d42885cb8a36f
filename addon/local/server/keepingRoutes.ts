import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import * as z from 'zod/mini'
import { cloudOf } from '../launch/cloudOf.ts'
import { programVersion } from '../launch/programVersion.ts'
import { readBytes, readJson } from './body.ts'
import { restore } from './keeping/restore.ts'
import { SHORTEST_PASSWORD, seal, unseal } from './keeping/seal.ts'
import { refusals } from './refusal.ts'
import { parse, requests } from './requests.ts'
import type { Answer, Route, RouteFamily } from './routes.ts'

const KB = 1024
const SMALL = 128 * KB
const COPY = 128 * KB * KB

const { programme } = requests.programme.shape
const copy = z.string().check(z.regex(/^[1-9]\d{0,8}$/))
const password = z.string().check(z.minLength(SHORTEST_PASSWORD), z.maxLength(200))
const asked = {
  restore: z.strictObject({ programme, copy: z.union([copy, programme]) }),
  one: z.strictObject({ programme, copy }),
  sealed: z.strictObject({ programme, password }),
  password,
}

/** Copies, restoring, and where the data lies. */
export function keepingRoutes({ programmes }: RouteFamily): Record<string, Route> {
  const known = (id: string) => {
    const found = programmes.find(id)
    if (found === null) throw refusals.path()
    return found
  }
  const keeping = (id: string) => {
    const file = programmes.file(id)
    const copies = programmes.copies(id)
    return {
      version: programVersion(),
      folder: programmes.dataDir,
      file: basename(file),
      size: statSync(file, { throwIfNoEntry: false })?.size ?? null,
      copies: copies.list(),
      troubles: [
        ...(cloudOf(resolve(programmes.dataDir)) === null ? [] : ['cloud']),
        ...(copies.clockIsBack() ? ['clock'] : []),
      ],
    }
  }
  const download = (bytes: Buffer, name: string): Answer => ({
    bytes,
    type: 'application/octet-stream',
    headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
  })
  return {
    'GET /api/keeping': {
      serve: ({ url }) => {
        const { id } = known(parse(requests.programme, Object.fromEntries(url.searchParams)).programme)
        return { json: keeping(id) }
      },
    },
    'POST /api/keeping/copy': {
      serve: async ({ request }) => {
        const { programme } = parse(requests.programme, await readJson(request, SMALL))
        await (await programmes.open(known(programme).id)).copy('hand')
        return { json: keeping(programme) }
      },
    },
    'POST /api/keeping/restore': {
      serve: async ({ request }) => {
        const { programme, copy } = parse(asked.restore, await readJson(request, SMALL))
        await restore(programmes, known(programme).id, copy)
        return { json: keeping(programme) }
      },
    },
    'GET /api/keeping/file': {
      serve: async ({ url }) => {
        const { programme, copy } = parse(asked.one, Object.fromEntries(url.searchParams))
        const { title } = known(programme)
        const copies = programmes.copies(programme)
        const found = copies.list().find(({ name }) => name === copy)
        const path = copies.path(copy)
        if (found === undefined || path === null) throw refusals.path()
        return download(
          await readFile(path),
          `${title} ${found.at.replace('T', ' ').replace(':', '-')}.tandem`,
        )
      },
    },
    'POST /api/keeping/sealed': {
      serve: async ({ request }) => {
        const { programme, password } = parse(asked.sealed, await readJson(request, SMALL))
        const { title } = known(programme)
        return download(await seal(await programmes.copyOf(programme), password), `${title}.tandem-lock`)
      },
    },
    'POST /api/keeping/unseal': {
      serve: async ({ request }) => {
        if (request.headers['content-type'] !== 'application/octet-stream') throw refusals.mediaType()
        const [name = '', secret = ''] = ['x-file-name', 'x-password'].map(header =>
          decoded(String(request.headers[header] ?? '')),
        )
        const bytes = await readBytes(request, COPY)
        return { json: await programmes.addCopy(await unseal(bytes, secret.slice(0, 200)), name) }
      },
    },
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw refusals.body()
  }
}
