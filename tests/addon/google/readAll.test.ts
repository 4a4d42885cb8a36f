import { expect, test } from 'vitest'
import { schema } from '#shared/programme/schema.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'

/** The refusal of a command that reads a sheet which is not there, in a workbook of a version. */
async function refusalOf(version: number): Promise<string | undefined> {
  const host = await schoolHost()
  const row = host.rows('settings').findIndex(({ id }) => id === 'schema')
  host.type('settings', 3 + row, 'value', String(version))
  host.workbook.handle({ op: 'deleteSheet', sheetId: host.sheetId('ruleChoices') })
  const reply = host.call('showSettings', {})
  return reply.ok ? undefined : reply.refusal.code
}

test.each([
  { given: 'в таблице прежней версии листа ещё нет', version: schema - 1, code: 'olderWorkbook' },
  { given: 'в таблице новой версии лист уже не нужен', version: schema + 1, code: 'newerWorkbook' },
  { given: 'в таблице этой версии лист пропал', version: schema, code: 'sheets' },
])('$given', async ({ version, code }) => expect(await refusalOf(version)).toBe(code))
