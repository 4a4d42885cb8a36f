import type { PublishedQuestion } from '#shared/questionnaires/published.ts'
import { optionsIn } from '#shared/intake/foreign/optionsIn.ts'

export type Answer = string | string[]

/** What neither a form nor its sheet keeps for certain: spaces around, the kind of line breaks, how a number is written. */
function plain({ kind }: PublishedQuestion, text: string): string {
  const bare = text.replace(/\r\n?/g, '\n').trim()
  const isNumber = (kind === 'number' || kind === 'scale') && /^-?\d+(?:\.\d+)?$/.test(bare)
  return isNumber ? String(Number(bare)) : bare
}

/** An answer as a form's item or a sheet's cell holds it → as a response holds it; null where there is none. */
export function answerText(question: PublishedQuestion, given: unknown): Answer | null {
  const texts = (Array.isArray(given) ? given : [given]).map(each => plain(question, String(each ?? '')))
  if (question.kind !== 'several') return texts[0] || null
  // The order of ticking says nothing: that of the options is the same from a form and from its sheet.
  const known = question.options.filter(option => texts.includes(option))
  const others = texts.filter(text => text !== '' && !question.options.includes(text))
  const all = [...known, ...others]
  return all.length > 0 ? all : null
}

/** The cell of a response sheet that joins several answers. */
export const severalIn = (question: PublishedQuestion, cell: string): string[] => {
  const { known, unknown } = optionsIn(cell, question.options)
  return [...known, ...unknown]
}
