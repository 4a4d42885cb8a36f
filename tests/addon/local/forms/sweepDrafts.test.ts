import { expect, test } from 'vitest'
import { draftsOf } from '#addon/local/forms/formRecord.ts'
import { sweepDrafts } from '#addon/local/forms/sweepDrafts.ts'
import type { StoreRequest } from '#addon/local/workbook/storeRequest.ts'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'
import { formId, menteeForm } from './formOf.ts'

const DAY_MS = 24 * 60 * 60 * 1000

test('drafts of seven days go, younger ones stay', async () => {
  const workbook = openWorkbook({ file: ':memory:', zone: 'UTC', locale: 'ru_RU', now: () => 0 })
  const store = { call: async (_name: string, request: StoreRequest) => workbook.handle(request) }
  const draft = (at: number) => JSON.stringify({ at, step: 1, code: '', answers: {}, sent: false })
  workbook.handle({ op: 'putForm', form: menteeForm })
  workbook.handle({ op: 'setProperties', store: draftsOf(formId), set: { old: draft(0), young: draft(1) } })
  await sweepDrafts(store as never, 7 * DAY_MS + 1)
  expect(Object.keys(workbook.handle({ op: 'properties', store: draftsOf(formId) }) as object)).toEqual([
    'young',
  ])
  workbook.close()
})
