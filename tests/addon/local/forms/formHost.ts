import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FormRecord, type ResponseRecord, responsesOf } from '#addon/local/forms/formRecord.ts'
import { openWorkbook, type Workbook } from '#addon/local/workbook/workbook.ts'
import { tinyHost } from '../server/tinyHost.ts'

const book = (dataDir: string, programme: string): Workbook =>
  openWorkbook({
    file: join(dataDir, `${programme}.tandem`),
    zone: 'Asia/Yekaterinburg',
    locale: 'ru_RU',
    now: Date.now,
  })

export const responsesIn = (workbook: Pick<Workbook, 'handle'>, formId: string): ResponseRecord[] =>
  Object.values(
    workbook.handle({ op: 'properties', store: responsesOf(formId) }) as Record<string, string>,
  ).map(text => JSON.parse(text) as ResponseRecord)

/** The program with a school whose file holds these forms; nobody has opened its window. */
export async function formHost(
  forms: readonly FormRecord[],
  {
    programme = 'school',
    prepare = () => undefined,
    ...options
  }: Parameters<typeof tinyHost>[0] & {
    programme?: 'school' | 'sample'
    prepare?: (workbook: Workbook) => unknown
  } = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-forms-'))
  const workbook = book(dataDir, programme)
  for (const form of forms) workbook.handle({ op: 'putForm', form })
  prepare(workbook)
  workbook.close()
  const host = await tinyHost({ ...options, dataDir })
  return {
    ...host,
    /** ends the program and tells what its file holds */
    responses: async (formId: string): Promise<ResponseRecord[]> => {
      await host.close()
      const kept = book(dataDir, programme)
      const found = responsesIn(kept, formId)
      kept.close()
      return found
    },
  }
}
