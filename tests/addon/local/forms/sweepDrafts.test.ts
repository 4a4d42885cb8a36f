import { expect, test } from 'vitest'
import { draftsOf } from '#addon/local/forms/formRecord.ts'
import { sweepDrafts } from '#addon/local/forms/sweepDrafts.ts'
import type { StoreRequest } from '#addon/local/workbook/storeRequest.ts'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'
import { formId, menteeForm } from './formOf.ts'

const DAY_MS = 24 * 60 * 60 * 1000

test('who makes drafts for fun pushes out the oldest, not one by one', () => {
  const workbook = openWorkbook({ file: ':memory:', zone: 'UTC', locale: 'ru_RU', now: () => 0 })
  const kept = () => Object.keys(workbook.handle({ op: 'properties', store: draftsOf(formId) }) as object)
  for (let at = 1; at <= 3300; at++)
    workbook.handle({
      op: 'keepDraft',
      formId,
      token: `t${at}`,
      draft: { at, step: 1, code: '', answers: {}, sent: false },
    })
  expect(kept()).toHaveLength(3000)
  expect(kept()).not.toContain('t300')
  expect(kept()).toContain('t301')
  workbook.close()
})

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
