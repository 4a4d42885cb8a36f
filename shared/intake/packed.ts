import type { Memory } from './memory.ts'
import type { RawResponse } from './rawResponse.ts'

/** A cell takes 50,000 characters; a little is left for what a sheet adds. */
export const longestPayload = 45_000

const fits = (value: unknown): boolean => JSON.stringify(value).length <= longestPayload

/** Memory as a cell holds it; what stood before is given up where there is too much of it, and long strays are cut. */
export function packed(memory: Memory): string {
  if (fits(memory)) return JSON.stringify(memory)
  const gave = Object.fromEntries(
    Object.entries(memory.gave ?? {}).map(([place, cells]) => [
      place,
      Object.fromEntries(Object.entries(cells).map(([key, [hash]]) => [key, [hash] as const])),
    ]),
  )
  const less: Memory = { ...memory, gave }
  return JSON.stringify(
    fits(less) ? less : { ...less, ...(memory.strays && { strays: cutStrays(memory.strays) }) },
  )
}

const cutStrays = (strays: RawResponse['strays']): RawResponse['strays'] =>
  strays.slice(0, 20).map(({ title, text }) => ({ title: title.slice(0, 200), text: text.slice(0, 1_000) }))

/**
 * Answers as a cell holds them. Where they are too long together, the longest are cut, and their questions are named:
 * such a response is for people to deal with.
 */
export function packedAnswers(answers: RawResponse['answers']): { json: string; cut: string[] } {
  const json = JSON.stringify(answers)
  if (json.length <= longestPayload) return { json, cut: [] }
  const lengths = Object.values(answers)
    .map(answer => JSON.stringify(answer).length)
    .sort((a, b) => a - b)
  // Short answers stay whole: what they leave is shared among the long ones.
  let left = longestPayload - 100 - Object.keys(answers).reduce((sum, id) => sum + id.length + 8, 0)
  let most = 0
  lengths.forEach((length, at) => {
    most = Math.max(most, Math.floor(left / (lengths.length - at)))
    left -= Math.min(length, most)
  })
  const cut: string[] = []
  const shortened = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      if (JSON.stringify(answer).length <= most) return [id, answer]
      cut.push(id)
      return [id, shorten(typeof answer === 'string' ? answer : answer.join('; '), most)]
    }),
  )
  return { json: JSON.stringify(shortened), cut }
}

/** The beginning of a text of so many characters of JSON. */
function shorten(text: string, most: number): string {
  let length = Math.min(text.length, most)
  while (length > 0 && JSON.stringify(text.slice(0, length)).length > most) length = Math.floor(length * 0.9)
  return text.slice(0, length)
}
