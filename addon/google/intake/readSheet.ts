import type { Cell } from '#shared/programme/cell.ts'
import { cellText } from '#shared/programme/cell.ts'
import { hashOf } from '#shared/programme/hash.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { momentOf as momentIn } from '#shared/intake/foreign/momentOf.ts'
import type { Published, PublishedQuestion } from '#shared/questionnaires/published.ts'
import type { WebForm } from '../forms/webFormOf.ts'
import { severalIn } from './answerText.ts'
import { askedIn, gather, titlesOf } from './gather.ts'

/** Cells of a response sheet, twice: as values and as they are shown. */
export interface SheetCells {
  values: readonly (readonly Cell[])[]
  shown: readonly (readonly string[])[]
}

/** Begins the key of a response that was read from a sheet: no ID of a form's response does. */
export const sheetMark = 'л'

interface Place {
  question: PublishedQuestion | null
  place: number
  title: string
  column: number
}

/**
 * Responses as the sheet has them that the form writes to: for those who have not allowed forms. What a response is known
 * by follows from when and what. `lines`: the row of the sheet each stands in.
 */
export function readSheet(
  { values, shown }: SheetCells,
  webForm: WebForm,
  published: Published,
  momentOf: (moment: Date) => string,
): { responses: RawResponse[]; lines: number[]; gone: PublishedQuestion[] } {
  const { places, gone } = placesIn(
    (shown[0] ?? []).map(title => title.trim()),
    published,
  )
  const met = new Map<string, number>()
  const lines: number[] = []
  const responses = values.slice(1).flatMap((line, index): RawResponse[] => {
    const texts = shown[index + 1] ?? []
    if (line.every(cell => cellText(cell) === '')) return []
    const gathered = gather(
      published,
      places.map(({ question, place, title, column }) => ({
        question,
        place,
        title,
        value: answerIn(question, line[column] ?? '', texts[column] ?? '', momentOf),
      })),
    )
    const sent = line[0]
    const at = sent instanceof Date ? momentOf(sent) : (momentIn(texts[0] ?? '') ?? '')
    const what = hashOf([webForm.id, at, gathered])
    const times = (met.get(what) ?? 0) + 1
    met.set(what, times)
    lines.push(index + 2)
    return [
      { key: `${sheetMark}${what}${times === 1 ? '' : `-${times}`}`, webForm: webForm.id, at, ...gathered },
    ]
  })
  return { responses, lines, gone }
}

/** Which column holds what: by titles, the first of one title for the first question of that title. */
function placesIn(
  titles: readonly string[],
  published: Published,
): { places: Place[]; gone: PublishedQuestion[] } {
  const free = new Map<string, number[]>()
  titles.forEach((title, column) => {
    if (column > 0) free.set(title, [...(free.get(title) ?? []), column])
  })
  const places: Place[] = []
  const gone: PublishedQuestion[] = []
  for (const question of askedIn(published))
    for (const [place, title] of titlesOf(question).entries()) {
      const column = free.get(title.trim())?.shift()
      if (column !== undefined) places.push({ question, place, title, column })
      else if (place === 0) gone.push(question)
    }
  for (const [title, columns] of free)
    for (const column of columns) places.push({ question: null, place: 0, title, column })
  return { places, gone }
}

/** A cell as the form's own answer was: the sheet turns days and numbers into values of its own. */
function answerIn(
  question: PublishedQuestion | null,
  cell: Cell,
  shown: string,
  momentOf: (moment: Date) => string,
): string | string[] {
  if (cell instanceof Date) return question?.kind === 'date' ? momentOf(cell).slice(0, 10) : shown
  const text = typeof cell === 'boolean' ? shown : String(cell ?? '')
  return question?.kind === 'several' ? severalIn(question, text) : text
}
