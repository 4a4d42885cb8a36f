import { expect, test } from 'vitest'
import { editQuestions } from '#addon/features/editQuestions.ts'
import { previewQuestionnaire } from '#addon/features/previewQuestionnaire.ts'
import { isRefused } from '#addon/features/refusal.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { apply } from '#shared/programme/apply.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const questionnaire = 'swot.mentee'
const edit = (programme: WholeProgramme, id = questionnaire) => {
  const outcome = editQuestions.run(given(programme, { questionnaire: id }))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return { ...outcome, edits: outcome.edits ?? [] }
}
const plain = school().build()
const edited = () => apply(plain, edit(plain).edits)

test('вопросы ложатся на лист по порядку, с пояснениями', () => {
  const { view, said } = edit(plain)
  expect(view).toEqual({ added: 5 })
  expect(said).toBe('На лист «Вопросы анкет» записано 5\u00a0вопросов')
  expect(
    edited().questions.map(({ number, title, hint, asked }) => ({ number, title, hint, asked })),
  ).toMatchObject([
    { number: 1, title: 'О какой форме наставничества вы пишете?', asked: true },
    { number: 2, title: 'Что в программе получается хорошо?' },
    { number: 3 },
    { number: 4 },
    { number: 5 },
  ])
  expect(edited().questions[0]?.questionnaireTitle).toBe('Суждения наставляемого о программе')
})

test('пока слова не тронуты, анкета та же', () => {
  const preview = (programme: WholeProgramme) =>
    previewQuestionnaire.run(given(programme, { questionnaire: 'application.mentee.pupilPupil' }))
  const { edits } = edit(plain, 'application.mentee.pupilPupil')
  expect(preview(apply(plain, edits))).toEqual(preview(plain))
})

test('во второй раз добавляется только то, чего нет, и лист открывается на первой строке', () => {
  const twice = edit(edited())
  expect(twice.edits).toEqual([])
  expect(twice.said).toBe('Все вопросы анкеты «Суждения наставляемого о программе» уже на листе')
  const first = edited().questions[0]?.id
  expect(twice.effects).toEqual([{ kind: 'go', table: 'questions', id: first, column: 'title' }])
  const lost = { ...edited(), questions: edited().questions.filter(({ question }) => question !== 'threats') }
  expect(edit(lost).edits.map(({ set }) => set.question)).toEqual(['threats'])
})

test('незнакомой анкеты нет', () => {
  const outcome = editQuestions.run(given(plain, { questionnaire: 'нет' }))
  expect(isRefused(outcome) && outcome.refusal.code).toBe('gone')
})
