import { longestAnswer } from '#shared/questionnaires/published.ts'
import { formatNumber } from '#shared/language/number.ts'
import { count } from '#shared/language/plural.ts'
import type { ItemRecord } from './formRecord.ts'
import { isQuestion } from './formSteps.ts'
import { placeNumber, placesBefore } from './ranking.ts'
import { type Answers, lengthOf } from './readAnswers.ts'

export interface Wrong {
  item: ItemRecord
  /** without an answer, or with one that can't be taken */
  missing: boolean
  says: string
}

/** A line of text; a long one is measured by `longestAnswer`. */
const LONGEST_LINE = 200
/** Everything that one person sends. */
const LONGEST_RESPONSE = 30_000

/** Says of each question whose answer can't be taken what to do; the same for one step and for the whole form. */
export function checkAnswers(items: readonly ItemRecord[], answers: Answers): Wrong[] {
  return items.filter(isQuestion).flatMap((item): Wrong[] => {
    const answer = answers[item.id]
    if (answer === undefined)
      return item.required ? [{ item, missing: true, says: MISSING[item.type] ?? 'Напишите ответ' }] : []
    const says = faultOf(item, answer) ?? repeated(item, answer, items, answers)
    return says === null ? [] : [{ item, missing: false, says }]
  })
}

/** The longest of these answers when all the answers together are too long for one response. */
export function tooMuch(items: readonly ItemRecord[], answers: Answers): Wrong[] {
  const all = lengthOf(answers)
  if (all <= LONGEST_RESPONSE) return []
  const length = (item: ItemRecord) => lengthOf({ answer: answers[item.id] ?? '' })
  const longest = items.filter(isQuestion).sort((a, b) => length(b) - length(a))[0]
  if (longest === undefined) return []
  const says = `Все ответы вместе занимают ${letters(all)}, а поместится ${formatNumber(LONGEST_RESPONSE)}. Сократите этот ответ`
  return [{ item: longest, missing: false, says }]
}

const MISSING: Partial<Record<ItemRecord['type'], string>> = {
  MULTIPLE_CHOICE: 'Отметьте один ответ',
  CHECKBOX: 'Отметьте хотя бы один ответ',
  LIST: 'Выберите ответ из списка',
  SCALE: 'Отметьте одно число',
  DATE: 'Укажите день, месяц и год',
}

function faultOf(item: ItemRecord, answer: string | string[]): string | null {
  const text = [answer].flat().join('')
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'CHECKBOX':
      return [answer].flat().every(choice => item.choices.includes(choice))
        ? null
        : 'Такого ответа в списке больше нет. Отметьте другой'
    case 'SCALE':
      return /^\d{1,3}$/.test(text) && isBetween(text, item.from, item.to)
        ? null
        : `Отметьте число от ${item.from} до ${item.to}`
    case 'DATE':
      return isDate(text) ? null : 'Такой даты нет в календаре. Проверьте день, месяц и год'
    case 'PARAGRAPH_TEXT':
      return tooLong(text, item.longest ?? longestAnswer)
    default:
      return item.between === null ? tooLong(text, item.longest ?? LONGEST_LINE) : number(text, item.between)
  }
}

function number(text: string, [from, to]: [number, number]): string | null {
  if (!/^-?\d{1,12}([.,]\d{1,6})?$/.test(text))
    return `Напишите число цифрами: от ${formatNumber(from)} до ${formatNumber(to)}`
  return isBetween(text, from, to)
    ? null
    : `Здесь подойдёт число от ${formatNumber(from)} до ${formatNumber(to)}`
}

const isBetween = (text: string, from: number, to: number): boolean => {
  const value = Number(text.replace(',', '.'))
  return value >= from && value <= to
}

const tooLong = (text: string, longest: number): string | null =>
  text.length <= longest
    ? null
    : `В ответе ${letters(text.length)}, а поместится ${formatNumber(longest)}. Сократите его`

const letters = (n: number): string => count(n, 'знак', 'знака', 'знаков')

/** A civil date of a person's life or near it. */
function isDate(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Nobody takes two places of one ranking. */
function repeated(
  item: ItemRecord,
  answer: string | string[],
  items: readonly ItemRecord[],
  answers: Answers,
): string | null {
  const before = placesBefore(items, item).find(({ id }) => answers[id] === answer)
  return before === undefined
    ? null
    : `Этот ответ уже стоит на ${placeNumber(before)}-м месте. Выберите другой`
}
