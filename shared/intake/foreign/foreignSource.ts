import { fold } from '../../language/fold.ts'
import type { RowOf } from '../../programme/tables.ts'
import type { ForeignMapping } from './proposeMapping.ts'

type WebForm = RowOf<'webForms'>

/** Title of a column → where it goes; as «Столбцы» of a source keeps it. */
export type KeptMapping = Readonly<Record<string, string | null>>

export const keepMapping = (names: readonly string[], mapping: ForeignMapping): string =>
  JSON.stringify(Object.fromEntries(names.map((name, at) => [name, mapping[at] ?? null])))

/** What a source remembers of its columns; null where it is no source of answers from files, or can't be read. */
export function keptMapping({ channel, mapping }: Pick<WebForm, 'channel' | 'mapping'>): KeptMapping | null {
  if (channel !== 'file' && channel !== 'sheet') return null
  try {
    const kept: unknown = JSON.parse(mapping)
    return typeof kept === 'object' && kept !== null ? (kept as KeptMapping) : null
  } catch {
    return null
  }
}

/**
 * The source that a file comes from: the one whose columns it has, all of them. Further columns do not make it another
 * source, so that a service may add one. Of several the fullest, then the latest.
 */
export function sourceOf(names: readonly string[], webForms: readonly WebForm[]): WebForm | null {
  const here = new Set(names.map(fold))
  return (
    webForms
      .flatMap(webForm => {
        const kept = keptMapping(webForm)
        const titles = kept === null ? [] : Object.keys(kept)
        return titles.length > 0 && titles.every(title => here.has(fold(title)))
          ? [{ webForm, width: titles.length }]
          : []
      })
      .reverse()
      .sort((one, other) => other.width - one.width)[0]?.webForm ?? null
  )
}

/** The mapping a source remembers, laid over the columns of a file; undefined where it does not know a column. */
export function mappingFrom(kept: KeptMapping, names: readonly string[]): (string | null | undefined)[] {
  const byName = new Map(Object.entries(kept).map(([name, key]) => [fold(name), key]))
  return names.map(name => byName.get(fold(name)))
}
