import { describe, expect, test } from 'vitest'
import { inviteOf } from '#shared/intake/inviteOf.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, taken, withForm } from './intakeSchool.ts'
import { spellings } from './corpora/spellings.ts'

const empty = withForm(school(), 'ф1', 'application.mentee.pupilPupil').build()
const [blank] = school().mentee('Кто То').build().mentees

describe('200 spellings', () => {
  test('there are two hundred', () => expect(spellings).toHaveLength(200))

  test.each(spellings.map(pair => [pair.what, pair.answer.lastName, pair] as const))(
    '%s: %s',
    (_, __, { base, answer, expected }) => {
      if (blank === undefined) throw new Error('Nobody')
      const row = {
        ...blank,
        ...base,
        birthDate: base.birthDate as CivilDate,
        contact: 'old',
        status: 'active' as const,
      }
      const { mentees, responses } = taken({ ...empty, mentees: [row] }, [
        raw('к1', 'ф1', { ...menteeAnswers, ...answer }),
      ])
      const [response] = responses
      if (expected === 'new') {
        expect(response?.state).toBe('imported')
        expect(mentees).toHaveLength(2)
        return
      }
      // Nothing of the row changes by itself, however sure the program is.
      expect(mentees).toEqual([row])
      expect(response?.state).toBe(expected === 'certain' ? 'fields' : 'who')
      expect(response?.person).toBe(expected === 'certain' ? row.id : '')
    },
  )

  test('no answer is merged with a row of somebody else', () => {
    const others = spellings.filter(({ expected }) => expected !== 'certain')
    const merged = others.filter(({ base, answer }) => {
      if (blank === undefined) return true
      const row = { ...blank, ...base, birthDate: base.birthDate as CivilDate }
      const { responses, mentees } = taken({ ...empty, mentees: [row] }, [
        raw('к1', 'ф1', { ...menteeAnswers, ...answer }),
      ])
      return responses[0]?.person === row.id || JSON.stringify(mentees[0]) !== JSON.stringify(row)
    })
    expect(merged).toEqual([])
  })
})

test('two of one name in the base: the curator is asked, whatever agrees', () => {
  const twins = withForm(
    school().mentee('Лисин Артём Олегович', { schoolClass: '7 «Б»' }).row('mentees', {
      lastName: 'Лисин',
      firstName: 'Артём',
      middleName: 'Олегович',
      schoolClass: '7 «А»',
      status: 'active',
      kind: 'pupil',
    }),
    'ф1',
    'application.mentee.pupilPupil',
  ).build()
  const { responses } = taken(twins, [raw('к1', 'ф1', menteeAnswers)])
  expect(responses[0]).toMatchObject({
    state: 'who',
    person: '',
    reason: 'Похоже на: Лисин Артём Олегович, 7 «А»; Лисин Артём Олегович, 7 «Б»',
  })
})

describe('a personal link', () => {
  const linked = withForm(
    school().mentee('Лисин Артём', { code: 'p_aaaaaaaaaa' }).mentee('Рудь София', { code: 'p_bbbbbbbbbb' }),
    'ф1',
    'satisfaction.mentee',
    { personal: true },
  ).build()
  const answers = { satisfied: 'да', organised: '8', curator: '9' }
  test('tells who answers, without a name', () => {
    const { responses, surveys } = taken(linked, [
      raw('к1', 'ф1', { '': inviteOf('ф1', 'p_bbbbbbbbbb'), ...answers }),
    ])
    expect(responses[0]).toMatchObject({ state: 'imported', person: 'н2' })
    expect(surveys).toMatchObject([{ person: 'н2', kind: 'final', satisfied: true }])
  })
  test.each([
    ['', 'Код приглашения', 'кода нет, анкету открыли не по своей ссылке. Покажите, чей это ответ'],
    ['чужой', 'Код приглашения', 'такого кода ни у кого нет. Покажите, чей это ответ'],
    [inviteOf('ф2', 'p_bbbbbbbbbb'), 'Код приглашения', 'такого кода ни у кого нет. Покажите, чей это ответ'],
  ])('with the code %j it waits in quarantine', (code, title, message) => {
    const { responses, quarantine, surveys } = taken(linked, [raw('к1', 'ф1', { '': code, ...answers })])
    expect(responses[0]?.state).toBe('quarantine')
    expect(quarantine[0]?.reason).toBe(
      code === '' ? `«${title}»: ${message}` : `«${title}»: «${code}»: ${message}`,
    )
    expect(surveys).toEqual([])
  })
})
