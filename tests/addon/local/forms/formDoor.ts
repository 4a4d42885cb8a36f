import { connect } from 'node:net'
import { type FormDesk, openDesk } from '#addon/local/forms/formDesk.ts'
import { FormPages } from '#addon/local/forms/formPages.ts'
import { type FormRecord, draftsOf, type ResponseRecord } from '#addon/local/forms/formRecord.ts'
import { listenForForms } from '#addon/local/forms/formsListener.ts'
import type { FormRun } from '#addon/local/workbook/forms/submission.ts'
import { StoreError, type StoreRequest } from '#addon/local/workbook/storeRequest.ts'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'
import { responsesIn } from './formHost.ts'

export interface Sent {
  status: number
  text: string
  location: string
  cookie: string
  headers: Headers
}

/** The listener of the school's network on this computer, before a workbook in memory: no threads, no disk. */
export async function formDoor(forms: readonly FormRecord[], assets = { formStyle: 'p{}', formScript: '0' }) {
  let time = Date.parse('2026-11-23T09:00:00Z')
  const workbook = openWorkbook({ file: ':memory:', zone: 'UTC', locale: 'ru_RU', now: () => time })
  for (const form of forms) workbook.handle({ op: 'putForm', form })
  const runs: FormRun[] = []
  const asked: StoreRequest[] = []
  let broken: StoreRequest['op'] | null = null
  const store = {
    call: async (_name: string, request: StoreRequest) => {
      asked.push(request)
      if (request.op === broken)
        throw new StoreError('full', 'На диске, где лежит файл school.tandem, нет места.')
      return workbook.handle(request)
    },
    schoolName: async () => 'МБОУ «Заречная СОШ № 4»',
  }
  const find = (id: string): Promise<FormDesk | null> =>
    openDesk({ store: store as never, now: () => time, sent: due => runs.push(...due) }, id)
  const pages = new FormPages({ find, parts: async () => assets })
  const listener = await listenForForms(pages, { address: '127.0.0.1', wanted: 0, now: () => time })
  const authority = `127.0.0.1:${listener.port}`
  const base = `http://${authority}`
  const read = async (response: Response): Promise<Sent> => ({
    status: response.status,
    text: await response.text(),
    location: response.headers.get('location') ?? '',
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
    headers: response.headers,
  })
  const get = async (path: string, cookie = ''): Promise<Sent> =>
    read(await fetch(`${base}${path}`, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } }))
  const post = async (
    path: string,
    fields: [string, string][] | Record<string, string>,
    cookie = '',
  ): Promise<Sent> =>
    read(
      await fetch(`${base}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: base, ...(cookie === '' ? {} : { cookie }) },
        body: new URLSearchParams(fields),
      }),
    )
  return {
    base,
    authority,
    port: listener.port,
    runs,
    /** what the forms have asked of the store */
    asked,
    get,
    post,
    pass: (ms: number) => {
      time += ms
    },
    /** the store refuses this from now on */
    refuse: (op: StoreRequest['op'] | null) => {
      broken = op
    },
    put: (form: FormRecord) => workbook.handle({ op: 'putForm', form }),
    responses: (formId: string): ResponseRecord[] => responsesIn(workbook, formId),
    drafts: (formId: string) =>
      workbook.handle({ op: 'properties', store: draftsOf(formId) }) as Record<string, string>,
    /** bytes as they are; answers the status, 0 for a connection that was just closed */
    raw: (bytes: string): Promise<number> =>
      new Promise(resolve => {
        const socket = connect(listener.port, '127.0.0.1')
        let answer = ''
        socket.on('data', chunk => {
          answer += chunk
        })
        socket.on('error', () => undefined)
        socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)))
        socket.write(bytes)
      }),
    end: async () => {
      await listener.close()
      workbook.close()
    },
  }
}

export type FormDoor = Awaited<ReturnType<typeof formDoor>>
