import { intakeTables } from '#shared/intake/desk.ts'
import { answersFileInput } from './answersFileInput.ts'
import { feature } from './feature.ts'
import { planAnswers } from './planAnswers.ts'
import { isRefused } from './refusal.ts'

/** The dry run: what each row of another service's answers would do. Nothing is written. */
export const readAnswersFile = feature({
  name: 'readAnswersFile',
  title: 'Проверка ответов из файла',
  reads: [...intakeTables, 'questions'],
  input: answersFileInput,
  run: ({ programme, input, today, newId }) => {
    const planned = planAnswers(programme, input, { today, newId })
    return isRefused(planned) ? planned : { view: planned.view }
  },
})
