import { expect, test } from 'vitest'
import { measuresOf } from '#shared/intake/measuresOf.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'
import { raw, taken, today, withForm } from './intakeSchool.ts'

const moment = { today, newId: newIdFrom('sixteen letters or more') }
const counted = (programme: WholeProgramme, id: string) => {
  const found = measuresOf(programme, moment).find(measure => measure.id === id)
  return found && [found.kind, found.answered, found.sum]
}

test('without a name each answer counts', () => {
  const form = withForm(school(), 'ф1', 'feedback.parent').build()
  const said = (key: string, informed: string, goOn: string) =>
    raw(key, 'ф1', { informed, useful: '5', changes: 'да', goOn })
  const after = taken(form, [said('к1', '7', 'да'), said('к2', '10', 'нет'), said('к3', '11', 'да')])
  expect(counted(after, 'feedback.parent.informed')).toEqual(['average', 2, 17])
  expect(counted(after, 'feedback.parent.goOn')).toEqual(['percent', 2, 1])
})

test('of a person the latest answer counts, once', () => {
  const form = withForm(
    school().mentee('Лисин Артём', { schoolClass: '7 «Б»' }).mentee('Рудь София', { schoolClass: '7 «Б»' }),
    'ф1',
    'satisfaction.mentee',
  ).build()
  const said = (
    key: string,
    lastName: string,
    firstName: string,
    organised: string,
    satisfied: string,
    at: string,
  ) =>
    raw(key, 'ф1', { lastName, firstName, schoolClass: '7 «Б»', organised, curator: '5', satisfied }, { at })
  const after = taken(form, [
    said('к1', 'Лисин', 'Артём', '9', 'да', '2026-11-23T16:00:00'),
    said('к2', 'Лисин', 'Артём', '3', 'нет', '2026-11-23T14:00:00'),
    said('к3', 'Рудь', 'София', '5', 'да', '2026-11-23T15:00:00'),
    said('к4', 'Валеев', 'Тимур', '1', 'нет', '2026-11-23T15:00:00'),
  ])
  expect(after.responses.map(({ state }) => state)).toEqual(['imported', 'imported', 'imported', 'who'])
  expect(counted(after, 'satisfaction.mentee.organised')).toEqual(['average', 2, 14])
  expect(counted(after, 'satisfaction.mentee.satisfied')).toEqual(['percent', 2, 2])
})

test('what was withdrawn does not count', () => {
  const form = withForm(school(), 'ф1', 'feedback.parent').build()
  const after = taken(form, [raw('к1', 'ф1', { informed: '7', useful: '5', changes: 'да', goOn: 'да' })])
  const gone = { ...after, responses: after.responses.map(row => ({ ...row, state: 'withdrawn' as const })) }
  expect(counted(gone, 'feedback.parent.informed')).toEqual(['average', 0, 0])
})
