import { fold } from '../../language/fold.ts'
import { genderOf } from '../../language/genderOf.ts'
import { civilDateIn, parseDate } from '../../programme/parseDate.ts'
import { parseSchoolClass } from '../../programme/parseSchoolClass.ts'
import { parseYesNo } from '../../programme/parseYesNo.ts'
import type { PublishedQuestion } from '../../questionnaires/published.ts'
import type { ForeignTarget } from './foreignTargets.ts'
import { momentOf } from './momentOf.ts'
import { optionsIn } from './optionsIn.ts'

const civilDateOf = civilDateIn('UTC')
const isDate = (text: string) => /\d/.test(text) && parseDate(text, civilDateOf).problem === undefined
const isMoment = (text: string) => momentOf(text)?.includes('T') ?? false
const isClass = (text: string) => /[а-яёa-z]/i.test(text) && parseSchoolClass(text).problem === undefined
const isContact = (text: string) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ||
  (/^\+?[\d\s()-]{10,20}$/.test(text) && text.replace(/\D/g, '').length >= 10)
const isYesNo = (text: string) => ['да', 'нет'].includes(fold(text))
const isScale = (text: string) => /^(?:[1-9]|10)$/.test(text.trim())
const isWholeName = (text: string) => {
  const words = text.trim().split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every(word => /^[А-ЯЁ][а-яё-]+$/.test(word)) &&
    words.some(
      word => /(?:вич|вна|ична)$/.test(word) || genderOf({ first: word, middle: '' }).gender !== null,
    )
  )
}

/**
 * What share of the filled cells of a column, 0…1, could be answers of this target; 0 where its answers have no look of
 * their own, as texts have none.
 */
export function fitness(cells: readonly string[], target: ForeignTarget): number {
  const filled = cells.filter(cell => cell.trim() !== '')
  const looks = lookOf(target)
  if (looks === null || filled.length === 0) return 0
  return filled.filter(looks).length / filled.length
}

/** Whether not one of the filled cells could be an answer of this target, whatever the title says. */
export function speaksAgainst(cells: readonly string[], { question }: ForeignTarget): boolean {
  const filled = cells.filter(cell => cell.trim() !== '')
  const could = question === null ? null : couldBe(question)
  return could !== null && filled.length > 0 && !filled.some(could)
}

function couldBe({ kind, options }: PublishedQuestion): ((text: string) => boolean) | null {
  switch (kind) {
    case 'date':
      return text => isDate(text) || momentOf(text) !== null
    case 'schoolClass':
      return text => parseSchoolClass(text).problem === undefined
    case 'yesNo':
      return text => parseYesNo(text).problem === undefined
    case 'scale':
    case 'number':
      return text => /^\d/.test(text.trim()) && !/^\d+\s*«?[а-я]»?$/i.test(text.trim())
    case 'choice':
      return text => optionsIn(text, options).known.length > 0
    default:
      return null
  }
}

function lookOf({ key, question, column }: ForeignTarget): ((text: string) => boolean) | null {
  if (key === '@at') return isMoment
  if (key === '@name' || column === 'fullName') return isWholeName
  if (column === 'contact') return isContact
  if (question === null) return null
  switch (question.kind) {
    case 'date':
      return isDate
    case 'schoolClass':
      return isClass
    case 'yesNo':
      return isYesNo
    case 'scale':
      return isScale
    case 'choice':
    case 'several':
    case 'ranking':
      return text => optionsIn(text, question.options).unknown.length === 0
    default:
      return null
  }
}
