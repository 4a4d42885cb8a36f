import { titleKey } from '../../programme/dictionary.ts'
import { parseList } from '../../programme/parseList.ts'
import type { PublishedQuestion } from '../../questionnaires/published.ts'
import { momentOf } from './momentOf.ts'
import { optionsIn } from './optionsIn.ts'

/**
 * A cell of a foreign file as the answer that a form of ours would give to this question. What can't be understood stays
 * as it is written: whether it will do is decided where answers of all sources are.
 */
export function answerOf(text: string, question: PublishedQuestion): string | string[] {
  switch (question.kind) {
    case 'several': {
      const { known, unknown } = optionsIn(text, question.options)
      return [...known, ...unknown]
    }
    case 'ranking':
      return question.options.some(option => titleKey(option) === titleKey(text)) ? [text] : parseList(text)
    case 'choice':
      return question.options.find(option => titleKey(option) === titleKey(text)) ?? text
    case 'yesNo':
      return ['да', 'нет'].find(option => option === titleKey(text)) ?? text
    case 'date': {
      // The clock that a spreadsheet adds to a day says nothing.
      const moment = momentOf(text)
      return moment === null ? text : moment.slice(0, 10)
    }
    case 'scale':
    case 'number':
      return /^(\d+)(?:[.,]0+)?(?:\s*(?:балл\S*|из\s*10|\/\s*10))?$/i.exec(text.trim())?.[1] ?? text
    default:
      return text
  }
}
