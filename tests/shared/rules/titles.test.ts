import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noBreak } from '#shared/language/noBreak.ts'
import { settingColumns } from '#shared/programme/settings.ts'
import { tableNames } from '#shared/programme/tables.ts'
import { type Clause, clauses } from '#shared/regulations/clauses.ts'
import { clauseTexts } from '#shared/regulations/clauseTexts.ts'
import type { Rule } from '#shared/rules/defineRule.ts'
import { rules } from '#shared/rules/index.ts'

/** The положение and the law as a table: which clause each rule keeps, and whether it forbids or warns. */
const table = `
actsReread                 1.1          warning
curatorEmployed            2.1          error
samePerson                 2.1          error
programmeApproved          3.3          error
mentorTrained              3.3          warning
foundingActs               4.1          error
curatorAppointed           4.3          error
curatorAndHead             4.3          warning
formInProgramme            4.4          error
roleOfForm                 4.4          error
planTemplates              4.4          warning
formOfPeople               4.4          warning
pairPeople                 4.5          error
menteeRequest              4.7          error
pupilGrounds               4.8          error
menteeAge                  4.8          warning
teacherGrounds             4.9          error
youngSpecialist            4.9          warning
mentorCategory             4.10         error
basesFresh                 4.11         warning
mentorLoad                 4.12         error
groupConsent               4.12         error
pairPeriod                 4.13         error
earlyEnd                   4.14         error
extension                  4.14         error
replacementOrdered         4.15         error
replacementGround          4.15         warning
replacementPeriod          4.16         error
consents                   4.17         error
consentSigner              4.17         warning
pairAgreed                 4.18         error
pairOrdered                4.18         error
externalMentorContract     4.19         error
unmatchedSupported         4.20         warning
baselineMeasured           4.20         warning
meetingOrder               4.20         warning
finalMeeting               4.20         warning
plannedMeetings            4.21         warning
orderNumbers               5.1          warning
planMade                   6.1          error
planClosed                 6.1          error
inPersonMeetings           6.1          warning
externalMentorCertificates 6.1          error
planOverdue                7.1          warning
swotMade                   8.1          error
curatorSurvey              8.1          error
halfYearIndicators         8.2          error
satisfactionAsked          8.3          warning
siteSection                8.4          warning
siteFresh                  8.4          warning
consentSeparate            152-ФЗ_9     error
publishedWithConsent       152-ФЗ_10.1  error
labourConsent              ТК_351.8     warning
labourNotice               ТК_351.8     warning
`
const expected = table
  .trim()
  .split('\n')
  .map(line => line.split(/\s+/).map(word => word.replace('_', ' ')))

test('правила идут в порядке положения, за ними законы; строгость у каждого своя', () => {
  expect(rules.map(({ id, clause, severity }) => [id, clause, severity])).toEqual(expected)
  const order = Object.keys(clauses)
  const places = rules.map(({ clause }) => order.indexOf(clause))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'check' in value

test('каждое правило лежит в файле со своим именем, и каждое такое правило в списке', async () => {
  const folder = join(import.meta.dirname, '../../../shared/rules')
  const found = await Promise.all(
    readdirSync(folder)
      .filter(file => /\.ts$/.test(file))
      .map(async file => {
        const module: Readonly<Record<string, unknown>> = await import(join(folder, file))
        return Object.entries(module)
          .filter(([, value]) => isRule(value))
          .map(([name, value]) => ({ file, name, id: (value as Rule).id }))
      }),
  )
  expect(found.flat()).toEqual(
    rules
      .map(({ id }) => ({ file: `${id}.ts`, name: id as string, id }))
      .toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  )
})

/** No word that blames, begs or shouts; dashes, quotes and spaces as they are printed; no words of the machinery. */
const unlikeProse =
  /ошиб|некоррект|неверн|пожалуйста|недопустим|!|"|'| - |—| {2}| [,.;:]|\bID\b|JSON|undefined|null/i

describe.each(rules)('правило $id', ({ id, clause, title, params, reads, from }) => {
  test('названо одной фразой, которую подпишет директор', () => {
    expect(title).toMatch(/^[А-ЯЁ][^.A-Za-z]*(SWOT[^.A-Za-z]*)?$/)
    expect(title).not.toMatch(unlikeProse)
    expect(title.length).toBeGreaterThan(20)
    expect(title.length).toBeLessThan(130)
    expect(noBreak(noBreak(title))).toBe(noBreak(title))
  })

  test('берёт из настроек и листов то, что в таблице есть', () => {
    for (const key of params) expect(Object.keys(settingColumns)).toContain(key)
    for (const name of reads) expect(tableNames).toContain(name)
    expect(new Set(reads).size).toBe(reads.length)
    expect(new Set(params).size).toBe(params.length)
  })

  test('действует не раньше своего пункта', () => {
    expect(Object.keys(clauses)).toContain(clause)
    expect((from ?? clauses[clause].from) >= clauses[clause].from).toBe(true)
    expect(id).toMatch(/^[a-z][A-Za-z]+$/)
  })
})

test('заголовки правил не повторяются', () => {
  const titles = rules.map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
})

test.each(Object.keys(clauses) as Clause[])('текст %s читается как печатный', clause => {
  // The положение itself speaks of mistakes that mentor and mentee mend together (6.1, 7.1).
  const text = clauseTexts[clause].replace('допущенные ошибки', 'упущения')
  expect(text).not.toMatch(unlikeProse)
  expect(text.match(/«/g)?.length).toBe(text.match(/»/g)?.length)
  expect(text.match(/\(/g)?.length).toBe(text.match(/\)/g)?.length)
})

test('законы позже своего пункта названы с днём, с которого действуют', () => {
  const later = rules.flatMap(({ id, from }) => (from === undefined ? [] : [[id, from]]))
  expect(later).toEqual([['consentSeparate', '2025-09-01']])
})
