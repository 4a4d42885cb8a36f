import { fold } from '../../language/fold.ts'
import { civilDateIn, parseDate } from '../../programme/parseDate.ts'
import { parseSchoolClass } from '../../programme/parseSchoolClass.ts'
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
const isWholeName = (text: string) =>
  /^[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё-]+\s+[А-ЯЁ][а-яё-]+(?:вич|вна|ич|чна)$/.test(text.trim())

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
