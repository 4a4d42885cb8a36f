import { columnNames } from '#shared/intake/foreign/columnNames.ts'
import { foreignResponses } from '#shared/intake/foreign/foreignResponses.ts'
import { keptMapping, mappingFrom } from '#shared/intake/foreign/foreignSource.ts'
import { foreignTargets } from '#shared/intake/foreign/foreignTargets.ts'
import { fold } from '#shared/language/fold.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { questionnaire as questionnaireOf } from '#shared/questionnaires/index.ts'
import type { Published } from '#shared/questionnaires/published.ts'
import type { WebForm } from '../forms/webFormOf.ts'

export interface ForeignSheet {
  responses: RawResponse[]
  /** The row of the sheet each stands in. */
  lines: number[]
  /** Columns by which answers are known and that are there no more: without them none is read, each would seem another one. */
  gone: string[]
}

/**
 * Responses on a sheet of a form that is not ours, by the columns that the curator has mapped; null where nothing tells
 * where they go.
 * @param cameAt when a response came that the sheet doesn't tell of
 */
export function readForeignSheet(
  shown: readonly (readonly string[])[],
  webForm: WebForm,
  published: Published,
  cameAt: (key: string) => string,
): ForeignSheet | null {
  const source = questionnaireOf(webForm.questionnaire)
  const kept = keptMapping(webForm)
  if (source === undefined || kept === null) return null
  const names = columnNames(shown[0] ?? [])
  const there = new Set(names.map(fold))
  const gone = Object.keys(kept).filter(name => !there.has(fold(name)))
  if (gone.length > 0) return { responses: [], lines: [], gone }
  const rows = shown
    .slice(1)
    .map((cells, index) => ({ line: index + 2, cells: [...cells] }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
  const found = foreignResponses(
    {
      names,
      rows,
      mapping: mappingFrom(kept, names).map(key => key ?? null),
      targets: foreignTargets(source, published),
      source: { id: webForm.id, columns: Object.keys(kept) },
    },
    cameAt,
  )
  return { responses: found.map(({ raw }) => raw), lines: found.map(({ line }) => line), gone }
}
