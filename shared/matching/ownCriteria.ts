import type { Criterion } from '../contract/match.ts'
import { fold } from '../language/fold.ts'
import { titleKey } from '../programme/dictionary.ts'
import type { OwnColumns } from '../programme/ownColumns.ts'
import { parseNumber } from '../programme/parseNumber.ts'
import { type Importance, weightOf } from './importance.ts'
import { mostOwnColumns, type OwnWeight } from './run.ts'

/** An own column that was weighed: its name in the request and what people wrote, by the request's indices. */
export interface AskedOwn {
  code: string
  title: string
  mentor: readonly string[]
  mentee: readonly string[]
}

export interface OwnCriteria {
  criteria: Criterion[]
  columns: AskedOwn[]
}

/** Codes c20…c39 are the curator's own columns. */
const firstCode = 20
/** Together with what stands on one sheet only they stay within 256 codes. */
const mostWords = 200
const mostInCell = 25

/** The words of a cell: «Шахматы; кружок  танцев» are two. Each once, as it was first written; «—» and «н/д» are none. */
export function ownWords(text: string): string[] {
  const words = new Map<string, string>()
  for (const part of text.split(/[,;\n]/)) {
    const key = fold(part)
    if (key !== '' && !isDash(part) && !words.has(key)) words.set(key, part.trim().replace(/\s+/g, ' '))
  }
  return [...words.values()]
}

/** Titles of the curator's own columns that can be compared: they stand on both sheets and hold numbers or short lists. */
export const comparableColumns = (own: OwnColumns): string[] => columnsOf(own).map(({ title }) => title)

/**
 * The curator's own columns as criteria. Where all that both sides wrote are numbers, the closer the better: the two
 * that are farthest apart have nothing. Else cells are lists of words, and the shared part counts. A word is sent as a
 * number that means nothing outside the run; what stands on one side only is a number that matches nothing, so that it
 * tells no more than how many such words there are. A column that one whole side has left empty is not sent.
 */
export function ownCriteria(
  own: OwnColumns,
  weights: readonly OwnWeight[],
  people: { mentors: readonly { id: string }[]; mentees: readonly { id: string }[] },
): OwnCriteria {
  const columns = columnsOf(own)
  const weighed = weights
    .filter(({ importance }) => importance > 0)
    .flatMap(({ title, importance }) => {
      const column = columns.find(each => titleKey(each.title) === titleKey(title))
      return column === undefined ? [] : [{ ...column, importance }]
    })
    .filter(({ title }, index, all) => all.findIndex(each => each.title === title) === index)
    .slice(0, mostOwnColumns)
  const found = weighed.flatMap(({ title, importance, mentors, mentees, numbers }, index) => {
    const column: AskedOwn = {
      code: `c${firstCode + index}`,
      title,
      mentor: people.mentors.map(({ id }) => mentors.get(id) ?? ''),
      mentee: people.mentees.map(({ id }) => mentees.get(id) ?? ''),
    }
    const answers = numbers
      ? (text: string) => ownNumber(text) !== null
      : (text: string) => ownWords(text).length > 0
    if (![column.mentor, column.mentee].every(side => side.some(answers))) return []
    return [{ column, criterion: numbers ? closeness(column, importance) : overlap(column, importance) }]
  })
  return { criteria: found.map(({ criterion }) => criterion), columns: found.map(({ column }) => column) }
}

interface Comparable {
  title: string
  mentors: ReadonlyMap<string, string>
  mentees: ReadonlyMap<string, string>
  /** Whether every cell of both sheets is a number. */
  numbers: boolean
}

function columnsOf({ mentors, mentees }: OwnColumns): Comparable[] {
  return mentors.flatMap((left): Comparable[] => {
    const right = mentees.find(({ title }) => titleKey(title) === titleKey(left.title))
    if (right === undefined) return []
    const sides = [[...left.values.values()], [...right.values.values()]] as const
    const numbers =
      sides.flat().every(text => ownNumber(text) !== null || isDash(text)) &&
      sides.every(side => side.some(text => ownNumber(text) !== null))
    const isShort = () =>
      sides.flat().every(text => ownWords(text).length <= mostInCell) &&
      sharedWords(sides[0], sides[1]).length <= mostWords
    return numbers || isShort()
      ? [{ title: left.title, mentors: left.values, mentees: right.values, numbers }]
      : []
  })
}

/** Folded words that both sides have, in alphabetical order. */
function sharedWords(one: readonly string[], other: readonly string[]): string[] {
  const words = (texts: readonly string[]) => new Set(texts.flatMap(ownWords).map(fold))
  const others = words(other)
  return [...words(one)].filter(word => others.has(word)).sort()
}

function overlap({ code, mentor, mentee }: AskedOwn, importance: Importance): Criterion {
  const shared = new Map(sharedWords(mentor, mentee).map((word, number) => [word, number]))
  const codes = (texts: readonly string[], firstAlone: number) =>
    texts.map(text => {
      let alone = firstAlone
      return ownWords(text)
        .map(word => shared.get(fold(word)) ?? alone++)
        .sort((a, b) => a - b)
    })
  return {
    code,
    kind: 'overlap',
    weight: weightOf(importance),
    mentor: codes(mentor, mostWords),
    mentee: codes(mentee, mostWords + mostInCell),
  }
}

function closeness({ code, mentor, mentee }: AskedOwn, importance: Importance): Criterion {
  const numbers = [...mentor, ...mentee].map(ownNumber).filter(number => number !== null)
  const least = Math.min(...numbers)
  const breadth = Math.max(...numbers) - least
  const exact = breadth === 0 || (breadth <= mostSpan && numbers.every(Number.isInteger))
  const scale = exact ? 1 : mostSpan / breadth
  const values = (texts: readonly string[]) =>
    texts.map(text => {
      const number = ownNumber(text)
      return number === null ? null : Math.round((number - least) * scale)
    })
  return {
    code,
    kind: 'closeness',
    weight: weightOf(importance),
    span: Math.max(1, Math.round(breadth * scale)),
    mentor: values(mentor),
    mentee: values(mentee),
  }
}

const mostSpan = 1000

// Longer ones are telephones and accounts.
const anyNumber = { min: -1e9, max: 1e9, whole: false }

/** The number a cell holds; null where it is blank or something else. */
export const ownNumber = (text: string): number | null => parseNumber(text, anyNumber).value ?? null

const isDash = (text: string) => parseNumber(text, anyNumber).value === null
