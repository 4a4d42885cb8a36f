import { intakeTables } from '#shared/intake/desk.ts'
import { count } from '#shared/language/plural.ts'
import { answersFileInput } from './answersFileInput.ts'
import { feature } from './feature.ts'
import { type PlannedAnswers, planAnswers } from './planAnswers.ts'
import { isRefused, refuse } from './refusal.ts'

/** Takes in another service's answers; each goes where an answer to a form of ours would, and the columns are remembered. */
export const importAnswersFile = feature({
  name: 'importAnswersFile',
  title: 'Внесение ответов из файла',
  reads: [...intakeTables, 'questions'],
  input: answersFileInput,
  run: ({ programme, input, today, newId }) => {
    const planned = planAnswers(programme, input, { today, newId })
    if (isRefused(planned)) return planned
    const { view, edits, counts } = planned
    if (view.lacking.length > 0)
      return refuse(
        'badInput',
        `Не найдены столбцы: ${view.lacking.join(', ')}`,
        'Покажите, где они, рядом с ответами',
        { at: 'mapping' },
      )
    if (counts.taken === 0)
      return refuse('nothingToDo', 'Все эти ответы уже внесены', 'Таблица не изменилась')
    return { view, edits, said: saidOf(counts) }
  },
})

/** «Внесено 12 ответов. Ждут в «Анкетах»: отличия 3, кто это 2, карантин 1». */
function saidOf({ imported, fields, who, quarantine }: PlannedAnswers['counts']): string {
  const waiting = [
    fields > 0 ? `отличия ${fields}` : '',
    who > 0 ? `кто это ${who}` : '',
    quarantine > 0 ? `карантин ${quarantine}` : '',
  ].filter(each => each !== '')
  return [
    imported > 0 ? `Внесено: ${count(imported, 'ответ', 'ответа', 'ответов')}` : '',
    waiting.length > 0 ? `Ждут в «Анкетах»: ${waiting.join(', ')}` : '',
  ]
    .filter(each => each !== '')
    .join('. ')
}
