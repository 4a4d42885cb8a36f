import * as z from 'zod/mini'
import { count, plural } from '#shared/language/plural.ts'
import { quoted } from '#shared/language/quoted.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { append } from '#shared/programme/edit.ts'
import { questionnaire } from '#shared/questionnaires/index.ts'
import { hintOf } from '#shared/questionnaires/hintOf.ts'
import { titleOf } from '#shared/questionnaires/publishedOf.ts'
import { questionsOf } from '#shared/questionnaires/questionnaire.ts'
import { feature } from './feature.ts'
import { refuse } from './refusal.ts'

/** Puts the questions of a questionnaire into «Вопросы анкет», where the school may change their words, and goes there. */
export const editQuestions = feature({
  name: 'editQuestions',
  title: 'Вопросы анкеты в таблицу',
  reads: ['questions'],
  input: z.strictObject({ questionnaire: z.string().check(z.maxLength(100)) }),
  run: ({ programme, newId, input }) => {
    const found = questionnaire(input.questionnaire)
    if (found === undefined) return refuse('gone', 'Такой анкеты нет', 'Обновите список анкет')
    const title = titleOf(found, dictionaryOf(programme))
    const rows = programme.questions.filter(each => each.questionnaire === found.id)
    const there = new Set(rows.map(({ question }) => question))
    const edits = questionsOf(found).flatMap((question, index) =>
      there.has(question.id)
        ? []
        : [
            append('questions', {
              id: newId('вопрос-'),
              questionnaireTitle: title,
              number: index + 1,
              title: question.title,
              hint: hintOf(question),
              asked: true,
              questionnaire: found.id,
              question: question.id,
            }),
          ],
    )
    const first = rows[0]?.id ?? edits[0]?.id ?? ''
    return {
      view: { added: edits.length },
      edits,
      effects: [{ kind: 'go' as const, table: 'questions' as const, id: first, column: 'title' }],
      said:
        edits.length === 0
          ? `Все вопросы анкеты ${quoted(title)} уже на листе`
          : `На лист «Вопросы анкет» ${plural(edits.length, 'записан', 'записаны', 'записано')} ${count(edits.length, 'вопрос', 'вопроса', 'вопросов')}`,
    }
  },
})
