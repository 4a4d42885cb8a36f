import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type QuestionRow, tables } from '#shared/programme/tables.ts'
import { questionnaire } from '#shared/questionnaires/index.ts'
import { publishedQuestions } from '#shared/questionnaires/published.ts'
import { type Publishing, publishedOf } from '#shared/questionnaires/publishedOf.ts'

export const dictionary = dictionaryOf({ dictionaries: dictionaryEntries })

/** A row of «Вопросы анкет». */
export const ownRow = (
  of: string,
  question: string,
  set: Partial<Pick<QuestionRow, 'title' | 'hint' | 'asked' | 'row'>>,
): QuestionRow => ({
  ...blankRow(tables.questions, { questionnaire: of, question, asked: true }),
  ...set,
})

export const publishing = (more: Partial<Publishing> = {}): Publishing => ({
  dictionary,
  settings: { schoolShort: 'Заречная СОШ', noticeUrl: 'https://school.example.ru/data' },
  own: [],
  version: 1,
  personal: false,
  ...more,
})

/** A questionnaire of the product as it would be given out. */
export function publish(id: string, more: Partial<Publishing> = {}) {
  const source = questionnaire(id)
  if (source === undefined) throw new Error(`No questionnaire ${id}`)
  const { published, problems } = publishedOf(source, publishing(more))
  const questions = publishedQuestions(published)
  return { published, problems, questions, of: (code: string) => questions.find(each => each.id === code) }
}

/** The dictionaries with these entries switched off. */
export const without = (...ids: string[]) =>
  dictionaryOf({
    dictionaries: dictionaryEntries.map(each => (ids.includes(each.id) ? { ...each, enabled: false } : each)),
  })
