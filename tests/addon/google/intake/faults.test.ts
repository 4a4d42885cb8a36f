import { describe, expect, test } from 'vitest'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { isWriting } from '../faults.ts'
import { formsDone, publish } from '../forms/publish.ts'
import { application, nthSurname } from './answers.ts'
import { prepareScan, runCutScan, ways } from './cutScans.ts'

// All moments: `node tests/bench/answersFaults.ts`.

describe('внесение оборвалось: следующее вносит каждый ответ один раз', () => {
  test.each(['die', 'fail'] as const)('%s', { timeout: 60_000 }, async fault => {
    const scan = await prepareScan()
    const [[, byScan], [, bySubmission]] = ways
    const writing = scan.moments.filter(isWriting)
    expect(writing.length).toBeGreaterThan(6)
    for (const [at, moment] of writing.entries())
      if (at % 3 === 1) runCutScan(scan, moment, fault, at % 2 === 0 ? byScan : bySubmission)
    scan.host.workbook.close()
  })
})

test('ответ, который не удаётся записать, не держит остальные', async () => {
  const host = await schoolHost()
  const { form } = publish(host, { questionnaire: 'application.mentee.pupilPupil' })
  const id = form().id
  for (let n = 0; n < 7; n++)
    host.submit(
      id,
      application(nthSurname(n), n === 4 ? { 'В чём вам нужна помощь наставника?': 'Непосильное' } : {}),
    )
  host.events.splice(0)
  const sheetId = host.sheetId('mentees')
  const handle = host.workbook.handle.bind(host.workbook)
  const write: typeof handle = request => {
    const text = request.op === 'write' && request.area.sheetId === sheetId ? JSON.stringify(request) : ''
    if (text.includes('Непосильное')) throw new Error('Service Spreadsheets failed')
    return handle(request)
  }
  Object.assign(host.workbook, { handle: write })
  expect(formsDone(host, { do: 'scan' })).toMatchObject({
    taken: 7,
    imported: 6,
    quarantine: 1,
    more: false,
  })
  expect(host.rows('quarantine')).toMatchObject([
    { reason: 'Ответ не удалось записать в таблицу. Впишите его по-другому и внесите снова' },
  ])
  expect(host.rows('quarantine')[0]?.text).toContain('Непосильное')
  // It stays there, and is not tried again and again.
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 0 })
})

test('обращений к таблице столько же, сколько бы ни пришло ответов', async () => {
  const trips = async (answers: number) => {
    const host = await schoolHost()
    const { form } = publish(host, { questionnaire: 'application.mentee.pupilPupil' })
    const id = form().id
    for (let n = 0; n < answers; n++) host.submit(id, application(nthSurname(n)))
    host.events.splice(0)
    const done = host.run('forms', [{ do: 'scan' }])
    expect(host.rows('responses')).toHaveLength(answers)
    return done.roundTrips
  }
  expect(await trips(40)).toBe(await trips(4))
})
