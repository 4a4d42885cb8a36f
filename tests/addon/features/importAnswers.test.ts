import * as z from 'zod/mini'
import { expect, test } from 'vitest'
import { importAnswers } from '#addon/features/importAnswers.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, raw, withForm } from '#tests/shared/intake/intakeSchool.ts'
import { done } from './answered.ts'

const form = withForm(school().mentee('Лисин Артём'), 'ф1', 'application.mentee.pupilPupil').build()

test('says what has become of the answers', () => {
  const { view, said } = done(form, importAnswers, {
    responses: [
      raw('к1', 'ф1', menteeAnswers) as never,
      raw('к2', 'ф1', { ...menteeAnswers, schoolClass: '15' }) as never,
      raw('к3', 'ф1', { ...menteeAnswers, lastName: 'Рудь' }) as never,
    ],
  })
  expect(view).toEqual({ taken: 3, imported: 1, fields: 0, who: 1, quarantine: 1 })
  expect(said).toBe('Получено: 3\u00a0ответа, внесено 1, ждут решения 1, в карантине 1')
})

test('without anything new it writes nothing', () => {
  expect(done(form, importAnswers, { responses: [] })).toMatchObject({ edits: [], said: 'Новых ответов нет' })
})

test.each<[string, unknown]>([
  ['no key', { responses: [{ ...raw('', 'ф1', {}) }] }],
  ['an answer that is no text', { responses: [{ ...raw('к1', 'ф1', {}), answers: { a: 5 } }] }],
  ['more than 2,000', { responses: Array.from({ length: 2001 }, (_, at) => raw(`к${at}`, 'ф1', {})) }],
  ['something else besides', { responses: [{ ...raw('к1', 'ф1', {}), row: 5 }] }],
])('%s is no input', (_, input) => {
  expect(z.safeParse(importAnswers.input, input).success).toBe(false)
})

test('it can’t be taken back: the next scan would bring the answers again', () => {
  expect(importAnswers.undoable).toBe(false)
})
