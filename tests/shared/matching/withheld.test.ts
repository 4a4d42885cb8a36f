import { expect, test } from 'vitest'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import { withheld } from '#shared/matching/withheld.ts'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { mentee, mentor, plain, preferring, programme, pupilRun } from './pupils.ts'

const people = {
  mentors: [mentor('m1', 'Воронцова Дарья'), mentor('m2', 'Панин Глеб')],
  mentees: [mentee('a', 'Лисин Артём', { schoolClass: '7 «Б»' }), mentee('b', 'Рудь Соня')],
}
const withdrawn = (person: string, on: string) =>
  blankRow(tables.participantDocuments, {
    id: `д${person}`,
    person,
    kind: 'consent',
    signedOn: day('2026-09-01'),
    withdrawnOn: day(on),
  })

test('кто отозвал согласие, в подборе не участвует, и сказано почему', () => {
  const rows = programme({
    ...people,
    participantDocuments: [withdrawn('a', '2026-11-20'), withdrawn('m2', '2026-12-01')],
  })
  expect(withheld(rows, pupilRun).map(({ sentence }) => sentence)).toEqual([
    'Не участвует: Лисин Артём, 7 «Б». Согласие на обработку данных отозвано 20.11.2026',
    'Не участвует: Панин Глеб. Согласие на обработку данных отозвано 01.12.2026',
  ])
  const asked = blindRequest(rows, pupilRun, preferring())
  expect(asked.people).toMatchObject({ mentors: ['m1'], mentees: ['b'] })
  expect(asked.notKept.map(({ sentence }) => plain(sentence))[0]).toMatch(/^Не участвует: Лисин/)
})

test('отзыв, который ещё не наступил, никого не исключает', () => {
  const rows = programme({ ...people, participantDocuments: [withdrawn('a', '2026-12-02')] })
  expect(withheld(rows, pupilRun)).toEqual([])
  expect(blindRequest(rows, pupilRun, preferring()).people.mentees).toEqual(['a', 'b'])
})
