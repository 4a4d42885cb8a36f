import { describe, expect, test } from 'vitest'
import { supportList } from '#addon/features/supportList.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { given } from './given.ts'
import { done, idOf, pairingSchool, refusalOf } from './pairingSchool.ts'

const school = pairingSchool()
  .mentee('Лисин Артём Олегович', {
    needs: ['competence.physics', 'competence.chemistry'],
    grounds: ['ground.health'],
    request: 'Канарейка: дома кричат',
    note: 'Канарейка',
    contact: 'Канарейка',
  })
  .mentee('Рудь Соня', { status: 'archived' })
  .mentee('Гогия Нино', { kind: 'teacher', post: 'учитель физики', schoolClass: '' })
  .build()
const everybody = school.mentees.map(({ id }) => id)
const form = 'form.pupilPupil'

const listed = (grounds: boolean, mentees = everybody) =>
  supportList.run(given(school, { form, mentees, grounds }))

test('those of the plan who are still in the base, by name; nothing is written', () => {
  const { view, edits } = done(listed(false))
  expect(edits).toEqual([])
  expect(view.formTitle).toBe('ученик – ученик')
  expect(view.rows.map(({ name, place }) => [name, place])).toEqual([
    ['Гогия Нино', 'учитель физики'],
    ['Лисин Артём Олегович', '7 «Б»'],
  ])
})

test('the paper says whose it is and of what day', () => {
  const { paper } = done(listed(false)).view
  expect(paper.today).toBe('2026-11-23')
  expect(paper.school).not.toBe('')
  expect(paper.curator).toMatch(/^\p{Lu}\.\u00a0(\p{Lu}\.\u00a0)?\p{Lu}/u)
})

describe('what is not for other eyes', () => {
  test('grounds stay out', () => {
    expect(done(listed(false)).view.rows.map(({ grounds }) => grounds)).toEqual(['', ''])
  })

  test('unless the curator asks for them', () => {
    expect(done(listed(true)).view.rows.map(({ grounds }) => grounds)).toEqual([
      '',
      'ограниченные возможности здоровья',
    ])
  })

  test('nothing that anybody wrote, and no sensitive cell, is in the list', () => {
    const said = JSON.stringify(done(listed(true)).view.rows)
    expect(said).not.toContain('Канарейка')
    const mentee = school.mentees.find(({ lastName }) => lastName === 'Лисин')
    for (const [key, { sensitive }] of Object.entries(tableOf('mentees').columns)) {
      const value = mentee?.[key as keyof typeof mentee]
      if (sensitive && key !== 'grounds' && typeof value === 'string' && value !== '')
        expect(said).not.toContain(value)
    }
  })
})

test.each([
  {
    given: 'всех убрали из базы',
    set: { mentees: ['н-нет'] },
    says: 'gone: Этих наставляемых больше нет в базе',
  },
  {
    given: 'остались только архивные',
    set: { mentees: [idOf(school, 'mentees', 'Рудь')] },
    says: 'gone: Этих наставляемых больше нет в базе',
  },
  {
    given: 'формы нет',
    set: { form: 'role.pupilPupil.success' },
    says: 'gone: Этой формы наставничества больше нет',
  },
])('$given', ({ set, says }) => {
  const input = { form, mentees: everybody, grounds: false, ...set }
  expect(refusalOf(supportList.run(given(school, input)))).toBe(says)
})
