import * as z from 'zod/mini'
import { count } from '#shared/language/plural.ts'
import type { Edit } from '#shared/programme/edit.ts'
import type { Mark } from '#shared/programme/mark.ts'
import { markedTables } from '#shared/programme/markedTables.ts'
import { tableNames } from '#shared/programme/tables.ts'
import type { Breach } from '#shared/rules/breach.ts'
import { checkedTables } from '#shared/rules/checkProgramme.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rules } from '#shared/rules/index.ts'
import { feature } from './feature.ts'

interface MarkedRow {
  id: string
  mark: Mark | null
}

/**
 * Writes into the hidden column of each row what the rules find of it, so that the sheet can colour the row. What the school
 * lets stand is not marked. Only the marks that change are written.
 */
export const markBreaches = feature({
  name: 'markBreaches',
  title: 'Пометка строк по проверке правил',
  reads: tableNames.filter(name => [...checkedTables, ...markedTables].includes(name)),
  undoable: false,
  input: z.strictObject({}),
  run: ({ programme, today }) => {
    const marks = marksOf(findBreaches(rules, programme, today))
    const edits = markedTables.flatMap(table =>
      (programme[table] as unknown as readonly MarkedRow[]).flatMap(({ id, mark: was }): Edit[] => {
        const mark = marks.get(id) ?? null
        return mark === was ? [] : [{ table, kind: 'update', id, set: { mark }, was: { mark: was } }]
      }),
    )
    return {
      view: { changed: edits.length },
      edits,
      said: `Пометки обновлены: ${count(edits.length, 'строка', 'строки', 'строк')}`,
    }
  },
})

/**
 * The gravest that is found of each row: of the one a breach speaks of, and of the pairs and people that it concerns with it.
 * A matter of the whole school colours nobody's row: there would be no white one left.
 */
function marksOf(breaches: readonly Breach[]): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const { subject, about, severity } of breaches)
    if (markedTables.includes(subject.table))
      for (const id of [subject.id, ...about])
        if (severity === 'error') marks.set(id, 'bad')
        else if (!marks.has(id)) marks.set(id, 'warn')
  return marks
}
