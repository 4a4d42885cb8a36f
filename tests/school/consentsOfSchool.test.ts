import { describe, expect, test } from 'vitest'
import { fullName } from '#shared/people/personName.ts'
import { publishedPeople } from '#shared/people/publishedPeople.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { consentKinds, isGood, neededPapers } from '#shared/rules/neededPapers.ts'
import { plantedGaps } from './consentsOfSchool.ts'
import { writtenFor as today } from './making.ts'
import { sampleSchool } from './sampleSchool.ts'

const school = sampleSchool()
const { participantDocuments } = school

test('не хватает тех бумаг, которых не должно хватать, и никаких других', () => {
  const dictionary = dictionaryOf(school)
  const { certificateDays } = settingsOf(school)
  const published = publishedPeople(school.publications, today)
  const lacking = [...school.mentors, ...school.mentees].flatMap((person: Person) =>
    neededPapers(person, { dictionary, abroad: false, published: published.has(person.id) })
      .filter(
        kind =>
          !participantDocuments.some(
            paper =>
              paper.person === person.id &&
              paper.kind === kind &&
              isGood(paper, person, { today, certificateDays }),
          ),
      )
      .map(kind => `${kind} ${fullName(person)}`),
  )
  const planted = plantedGaps.flatMap(({ kind, who }) => who.map(name => `${kind} ${name}`))
  expect(lacking.sort()).toEqual(planted.sort())
})

describe('согласия', () => {
  const consents = participantDocuments.filter(({ kind }) => consentKinds.some(each => each === kind))

  test('всех видов, кроме трансграничной передачи: данные лежат в школе', () => {
    expect(new Set(consents.map(({ kind }) => kind))).toEqual(
      new Set(['consent', 'special', 'distribution', 'image']),
    )
  })

  test('с версией текста и с тем, как получены; об одном это не записано', () => {
    const unsaid = consents.filter(({ edition, channel }) => edition === '' || channel === null)
    expect(unsaid.map(({ personName }) => personName)).toEqual(['Нуриева Алсу Ринатовна'])
    expect(new Set(consents.map(({ channel }) => channel))).toEqual(
      new Set(['paper', 'scan', 'signature', null]),
    )
    expect(new Set(consents.map(({ edition }) => edition))).toEqual(
      new Set(['от 01.09.2026', 'от 01.09.2025', '']),
    )
  })

  test('одно на изображение отозвано', () => {
    expect(
      consents.filter(({ kind, withdrawnOn }) => kind === 'image' && withdrawnOn !== null),
    ).toMatchObject([{ personName: 'Сорока Юлия Павловна', withdrawnOn: '2026-10-20' }])
  })
})
