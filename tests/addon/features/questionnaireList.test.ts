import { expect, test } from 'vitest'
import { editQuestions } from '#addon/features/editQuestions.ts'
import { questionnaireList } from '#addon/features/questionnaireList.ts'
import { isRefused } from '#addon/features/refusal.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { apply } from '#shared/programme/apply.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const shown = (programme: WholeProgramme) => {
  const outcome = questionnaireList.run(given(programme, {}))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}
const items = (programme: WholeProgramme) => shown(programme).kinds.flatMap(kind => kind.items)
const plain = school().build()

test('по видам, от предварительного опроса до суждений', () =>
  expect(shown(plain).kinds.map(({ title, items: all }) => `${title}: ${all.length}`)).toEqual([
    'предварительный опрос: 2',
    'анкета участника: 12',
    'представление: 5',
    'выбор после групповой встречи: 2',
    'согласие на пару: 2',
    'первый опрос: 12',
    'промежуточная обратная связь: 2',
    'повторный опрос: 12',
    'удовлетворённость: 2',
    'отзыв: 3',
    'суждения для SWOT: 2',
  ]))

test('название, кто отвечает, сколько вопросов и минут, чья ссылка', () => {
  const item = (id: string) => items(plain).find(each => each.id === id)
  expect(item('application.mentee.pupilPupil')).toEqual({
    id: 'application.mentee.pupilPupil',
    title: 'Анкета наставляемого: форма «ученик – ученик»',
    audience: 'наставляемый',
    form: 'form.pupilPupil',
    questions: 14,
    minutes: 4,
    edited: false,
    personal: 'choice',
  })
  expect(item('agreement.mentor')?.personal).toBe('always')
  expect(item('feedback.partner')).toMatchObject({ personal: 'never', audience: 'партнёр', form: null })
})

test('выключенной формы нет, добавленная школой есть', () => {
  const added = blankRow(tables.dictionaries, {
    id: 'd7',
    dictionary: 'form',
    title: 'родитель – ученик',
    number: 9,
    menteeKind: 'pupil',
    enabled: true,
  })
  const programme = {
    ...plain,
    dictionaries: [
      ...plain.dictionaries.map(each =>
        each.id === 'form.employerStudent' ? { ...each, enabled: false } : each,
      ),
      added,
    ],
  }
  const ids = items(programme).map(({ id }) => id)
  expect(ids.filter(id => id.includes('employerStudent'))).toEqual([])
  expect(items(programme).find(({ id }) => id === 'first.mentee.pupilPupil@d7')).toMatchObject({
    title: 'Первый опрос наставляемого: форма «родитель – ученик»',
    form: 'd7',
  })
  expect(shown(programme).forms).toContainEqual({ id: 'd7', title: 'родитель – ученик' })
})

test('видно, что слова на листе, и убранный вопрос не считается', () => {
  const outcome = editQuestions.run(given(plain, { questionnaire: 'interim.mentor' }))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  const edited = apply(plain, outcome.edits ?? [])
  const now = {
    ...edited,
    questions: edited.questions.map(each => (each.question === 'words' ? { ...each, asked: false } : each)),
  }
  const item = (programme: WholeProgramme) => items(programme).find(({ id }) => id === 'interim.mentor')
  expect(item(plain)).toMatchObject({ questions: 8, edited: false })
  expect(item(now)).toMatchObject({ questions: 7, edited: true })
})
