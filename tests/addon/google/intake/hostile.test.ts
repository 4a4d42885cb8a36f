import { expect, test } from 'vitest'
import { cleanText } from '#shared/intake/cleanText.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { formulaPayloads } from '#tests/shared/intake/corpora/formulaPayloads.ts'
import { naughtyStrings } from '#tests/shared/intake/corpora/naughtyStrings.ts'
import { formsDone, publish } from '../forms/publish.ts'
import { nthSurname } from './answers.ts'

/** Everything that stands in the workbook as a formula. */
const liveFormulas = (host: Host): string[] =>
  host.workbook.sheets().flatMap(({ sheetId }) => {
    const { rows, columns } = host.workbook.handle({ op: 'extent', sheetId }) as {
      rows: number
      columns: number
    }
    if (rows === 0) return []
    const area = { sheetId, row: 1, column: 1, rows, columns }
    const formulas = host.workbook.handle({ op: 'read', area, what: 'formulas' }) as string[][]
    return formulas.flat().filter(formula => formula !== '')
  })

const texts = [...formulaPayloads, ...naughtyStrings.map(({ text }) => text)]
/** Three of them in one response: all go to the base. */
const threes = Array.from({ length: Math.ceil(texts.length / 3) }, (_, n) => texts.slice(3 * n, 3 * n + 3))

test('ни формула, ни разметка из ответа не оживает, слова читаются', { timeout: 60_000 }, async () => {
  const host = await schoolHost()
  const { form } = publish(host, { questionnaire: 'referral.parent' })
  const id = form().id
  threes.forEach(([source = '', request = '', note = ''], n) => {
    host.submit(id, {
      'Ваши фамилия, имя и отчество': source,
      'Фамилия ребёнка': nthSurname(n),
      'Имя ребёнка': 'Соня',
      'Класс ребёнка': '7 Б',
      'В чём вашему ребёнку нужна помощь наставника?': request,
      'Что ещё важно знать куратору?': note,
    })
  })
  host.events.splice(0)
  const { taken, imported, fields, who, quarantine, more } = formsDone(host, { do: 'scan' })
  expect(taken).toBe(threes.length)
  expect(imported + fields + who + quarantine).toBe(taken)
  expect(more).toBe(false)
  expect(liveFormulas(host)).toEqual([])

  const people = new Map(host.rows('mentees').map(row => [row.lastName, row]))
  const kept = new Map(host.rows('quarantine').map(row => [row.who, row.text]))
  const unread = threes.flatMap(([source = '', request = '', note = ''], n) => {
    const row = people.get(nthSurname(n))
    const words = [source, request, note].map(cleanText)
    if (row === undefined)
      return words.filter(text => kept.get(`${nthSurname(n)} Соня`)?.includes(text) !== true)
    const [who = '', what = '', more = ''] = words
    return [
      ...(row.source?.includes(who) ? [] : [who]),
      ...(row.request === what ? [] : [what]),
      ...(row.note === more ? [] : [more]),
    ]
  })
  expect(unread).toEqual([])

  // The eye that looks for live formulas sees one.
  const area = { sheetId: host.sheetId('mentees'), row: 3, column: 3, rows: 1, columns: 1 }
  host.workbook.handle({ op: 'write', area, what: 'numberFormats', values: [['General']] })
  host.workbook.handle({ op: 'write', area, what: 'values', values: [['=1+1']] })
  expect(liveFormulas(host)).toEqual(['=1+1'])
})
