import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { taken, write } from '#tests/addon/google/commands.ts'
import { application } from '#tests/addon/google/intake/answers.ts'
import { startHost } from '#tests/addon/host.ts'
import { noon, schoolOf } from '#tests/addon/schoolOf.ts'
import { formsDone, publish } from './publish.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-answers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (file: string): string =>
  [file, `${file}-wal`]
    .filter(path => existsSync(path))
    .map(path => readFileSync(path).toString('utf8'))
    .join('')

test('the answers of a person whose data are destroyed go from the form, its sheet and the file, and do not come back', async () => {
  const file = join(folder, 'school.tandem')
  const host = await startHost({ now: noon, file })
  host.fill({ ...schoolOf(0), settings: settingRows({ schoolShort: 'Школа № 4' }) })
  const { form } = publish(host, { questionnaire: 'application.mentee.pupilPupil' })
  host.submit(form().id, application('Канарейкина'))
  host.submit(form().id, application('Рудь', { 'Ваше имя': 'Пётр' }))
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 2 })
  const person = host.rows('mentees').find(({ lastName }) => lastName === 'Канарейкина')
  expect(bytesOf(file)).toContain('Канарейкина')

  const done = taken(
    write(host, {
      name: 'erasePerson',
      input: { base: 'mentees', id: person?.id ?? '', reason: 'withdrawn', also: [] },
    }),
  )
  const { keys } = done.view as { keys: string[] }
  expect(keys).toHaveLength(1)
  expect(formsDone(host, { do: 'erase', keys })).toEqual({ erased: 1, left: [] })
  expect(bytesOf(file)).not.toMatch(/канарейкин/i)

  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 0 })
  expect(host.rows('mentees').map(({ lastName }) => lastName)).toEqual(['Данные', 'Рудь'])
  expect(bytesOf(file)).not.toMatch(/канарейкин/i)
  host.workbook.close()
})
