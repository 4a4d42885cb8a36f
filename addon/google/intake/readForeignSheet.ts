import { columnNames } from '#shared/intake/foreign/columnNames.ts'
import { foreignResponses } from '#shared/intake/foreign/foreignResponses.ts'
import { keptMapping, mappingFrom } from '#shared/intake/foreign/foreignSource.ts'
import { foreignTargets } from '#shared/intake/foreign/foreignTargets.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { questionnaire as questionnaireOf } from '#shared/questionnaires/index.ts'
import type { Published } from '#shared/questionnaires/published.ts'
import type { WebForm } from '../forms/webFormOf.ts'

/**
 * Responses on a sheet of a form that is not ours, by the columns that the curator has mapped.
 * @param cameAt when a response came that the sheet doesn't tell of
 */
export function readForeignSheet(
  shown: readonly (readonly string[])[],
  webForm: WebForm,
  published: Published,
  cameAt: (key: string) => string,
): RawResponse[] {
  const source = questionnaireOf(webForm.questionnaire)
  const kept = keptMapping(webForm)
  if (source === undefined || kept === null) return []
  const names = columnNames(shown[0] ?? [])
  const rows = shown
    .slice(1)
    .map((cells, index) => ({ line: index + 2, cells: [...cells] }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
  return foreignResponses(
    {
      names,
      rows,
      mapping: mappingFrom(kept, names).map(key => key ?? null),
      targets: foreignTargets(source, published),
      source: { id: webForm.id, columns: Object.keys(kept) },
    },
    cameAt,
  ).map(({ raw }) => raw)
}
