import { expect, test } from 'vitest'
import { previewQuestionnaire } from '#addon/features/previewQuestionnaire.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const programme = school().build()
const preview = (input: { questionnaire: string; personal?: boolean; form?: string | null }) => {
  const outcome = previewQuestionnaire.run(given(programme, input))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}

test('анкета, какой её увидят, и что сначала сделать', () => {
  const { published, minutes, problems } = preview({ questionnaire: 'referral.parent' })
  expect(published.title).toBe('Представление родителя (законного представителя)')
  expect(minutes).toBe(3)
  expect(problems).toEqual([
    'Впишите в «Настройки» адрес сведений об обработке данных: ссылка на него стоит в каждой анкете',
  ])
})

test('на месте участников встречи сказано, кто там будет', () => {
  const { published } = preview({ questionnaire: 'preferences.mentor' })
  expect(published.steps.at(-1)?.questions[0]?.options).toEqual(['Участники встречи, которых вы отметите'])
})

test('с личной ссылкой без имени, для одной формы с её названием', () => {
  const { published } = preview({
    questionnaire: 'interim.mentee',
    personal: true,
    form: 'form.teacherPupil',
  })
  expect(published.title).toBe('Промежуточный отзыв наставляемого: форма «учитель – ученик»')
  expect(published.steps.map(({ title }) => title)).toEqual(['Как идёт работа'])
})

test('незнакомой анкеты нет', () => {
  const outcome = previewQuestionnaire.run(given(programme, { questionnaire: 'нет' }))
  expect(isRefused(outcome) && outcome.refusal).toEqual({
    code: 'gone',
    message: 'Такой анкеты нет',
    next: 'Обновите список анкет',
  })
})
