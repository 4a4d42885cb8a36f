import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { type Host, startHost } from '#tests/addon/host.ts'
import { noon, schoolOf } from '#tests/addon/schoolOf.ts'
import { cut } from './cut.ts'
import { formsDone, publish } from './forms/publish.ts'
import { application } from './intake/answers.ts'
import { type Command, taken, write } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-erasing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

const made = join(folder, 'school.tandem')
beforeAll(makeSchool)

/** A copy of the school for one test. */
async function schoolWithCanary(): Promise<{ host: Host; file: string }> {
  const file = join(folder, `${++files}.tandem`)
  copyFileSync(made, file)
  return { host: await startHost({ now: noon, file }), file }
}

/** н8 has no pair; every text about the person holds the canary. */
async function makeSchool(): Promise<void> {
  const host = await startHost({ now: noon })
  const school = schoolOf(20)
  const canary = 'Канарейкин'
  const person = { person: 'н8', personName: `${canary} Артём` }
  host.fill({
    ...school,
    mentees: school.mentees.map(row =>
      row.id === 'н8'
        ? { ...row, lastName: canary, firstName: 'Кенар', contact: 'кенар@example.ru', note: 'кенар поёт' }
        : row,
    ),
    pairs: school.pairs.map(row =>
      row.mentee === 'н8' ? { ...row, status: 'finished' as const, menteeName: canary } : row,
    ),
    representatives: [
      blankRow(tables.representatives, {
        id: 'п1',
        ...person,
        lastName: canary,
        firstName: 'Ольга',
        relation: 'mother',
      }),
    ],
    appeals: [
      blankRow(tables.appeals, { id: 'обр-1', ...person, text: `${canary} просит`, decision: 'кенар' }),
    ],
    responses: [
      blankRow(tables.responses, {
        id: 'к1',
        ...person,
        state: 'imported',
        answers: JSON.stringify({ lastName: canary, contact: 'кенар@example.ru' }),
        hash: 'abc',
      }),
    ],
    preferences: [
      blankRow(tables.preferences, {
        id: 'в1',
        side: 'mentor',
        mentor: 'м1',
        mentee: 'н8',
        menteeName: canary,
        rank: 1,
        metOn: day('2026-11-01'),
      }),
    ],
  })
  host.workbook.backup(made)
  host.workbook.close()
}

const bytesOf = (file: string): string =>
  [file, `${file}-wal`, `${file}-shm`]
    .filter(path => existsSync(path))
    .map(path => readFileSync(path).toString('utf8'))
    .join('\n')

const erase: Command = {
  name: 'erasePerson',
  input: { base: 'mentees', id: 'н8', reason: 'withdrawn', also: [] },
}
const contact = (text: string): Command => ({
  name: 'saveRow',
  input: { table: 'mentees', id: 'н8', values: { contact: text }, was: {} },
})

describe('destroying the data of a person', () => {
  test('leaves no byte of them in the file, its log or what «Отменить» remembers', async () => {
    const { host, file } = await schoolWithCanary()
    taken(write(host, contact('кенар2@example.ru')))
    taken(write(host, contact('кенар3@example.ru')))
    expect(bytesOf(file)).toMatch(/Канарейкин/)
    expect(bytesOf(file)).toMatch(/кенар2/)
    const done = taken(write(host, erase))
    expect(done.written).toMatchObject({ undoable: false })
    const bytes = bytesOf(file)
    expect(bytes).not.toMatch(/канарейкин/i)
    expect(bytes).not.toMatch(/кенар/i)
    for (const base of ['mentors', 'mentees'] as const) {
      const given = host.call('exportPerson', {
        base,
        id: base === 'mentors' ? 'м8' : 'н8',
        withOthers: true,
      })
      expect(given.ok).toBe(true)
      expect(JSON.stringify(given)).not.toMatch(/канарейкин|кенар/i)
    }
    host.workbook.close()
    expect(bytesOf(file)).not.toMatch(/канарейкин|кенар/i)
  })

  test('keeps the row with its ID, the document of the consent and the journal of what was done', async () => {
    const { host } = await schoolWithCanary()
    const done = taken(write(host, erase))
    expect(host.rows('mentees').find(({ id }) => id === 'н8')).toMatchObject({
      lastName: 'Данные',
      firstName: 'удалены',
      status: 'в архиве',
      birthDate: '',
      contact: '',
    })
    expect(host.rows('participantDocuments').find(({ person }) => person === 'н8')).toMatchObject({
      personName: 'Данные удалены',
    })
    expect(host.rows('representatives')).toEqual([])
    expect(host.rows('preferences')).toEqual([])
    expect(host.rows('responses')).toMatchObject([{ id: 'к1', state: 'отозван', answers: '', hash: 'abc' }])
    const row = host.rows('journal').find(({ id }) => id === done.written?.command)
    expect(row).toMatchObject({ command: 'Уничтожение сведений о человеке' })
  })

  test('takes other commands of «Отменить» along only where they speak of the person', async () => {
    const { host } = await schoolWithCanary()
    taken(write(host, { name: 'saveSettings', input: { values: { place: 'г. Казань' } } }))
    taken(write(host, contact('кенар2@example.ru')))
    taken(write(host, erase))
    const list = host.call('undoList', {})
    expect(list.ok && list.view.items.map(({ title }) => title)).toEqual(['Изменение настроек'])
  })

  test.each([2, 5])('can be begun again after it was cut off at write %i', async nth => {
    const { host, file } = await schoolWithCanary()
    cut(host, erase, { name: 'Range.setValues', nth })
    taken(write(host, erase))
    expect(bytesOf(file)).not.toMatch(/канарейкин|кенар/i)
  })
})

test('the answers of such a person go from the form, its sheet and the file, and do not come back', async () => {
  const file = join(folder, 'answers.tandem')
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
