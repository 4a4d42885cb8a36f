import { keyOfQuarantined } from '../intake/keyOfQuarantined.ts'
import { fold } from '../language/fold.ts'
import { apply } from '../programme/apply.ts'
import { type Column, refTargets, type Value } from '../programme/column.ts'
import type { Edit } from '../programme/edit.ts'
import { remove } from '../programme/edit.ts'
import { labelIn } from '../programme/labelIn.ts'
import type { NewId } from '../programme/newId.ts'
import type { WholeProgramme } from '../programme/programme.ts'
import { settingsOf } from '../programme/settings.ts'
import { type RowOf, type TableName, tableNames, tableOf } from '../programme/tables.ts'
import { clearedColumns, erasedText, erasing, type Fate } from './erasing.ts'
import type { Person } from './isPupil.ts'
import { namedInForms } from './namedInForms.ts'
import { type AnyRow, rowsOf, type Trace, tracesOf } from './tracesOf.ts'

export interface Erasure {
  edits: Edit[]
  /** «Наставляемые: фамилия, имя, …»: what is destroyed, sheet by sheet. */
  categories: string[]
  /** Keys of the responses whose texts must go from the forms too. */
  keys: string[]
  /** IDs of all rows that spoke of the person. */
  rows: string[]
}

/**
 * What destroying the data of a person changes: rows cleared or taken out as `erasing` says, and every label that still names
 * the person. The person's own row comes last: cut off before it, the command can be
 * repeated.
 * @param also keys of responses of nobody in particular that the curator has found to be this person's
 */
export function eraseEdits(
  programme: WholeProgramme,
  { base, person }: { base: 'mentors' | 'mentees'; person: Person },
  { newId, also }: { newId: NewId; also: readonly string[] },
): Erasure {
  const traces = once([...tracesOf(programme, { base, id: person.id }), ...alsoOf(programme, also)])
  const gone = traces.filter(({ table, bond }) => bond === 'named' && erasing[table].row === 'gone')
  const rowsGone = new Set(gone.map(({ row }) => row))
  const removed = new Set(
    gone.flatMap(({ table, row }) => ((refTargets as readonly string[]).includes(table) ? [row.id] : [])),
  )
  const changes = new Map<AnyRow, { table: TableName; set: Record<string, Value> }>()
  const change = (table: TableName, row: AnyRow, set: Record<string, Value>) => {
    if (rowsGone.has(row) || Object.keys(set).length === 0) return
    changes.set(row, { table, set: { ...changes.get(row)?.set, ...set } })
  }
  for (const { table, row, set } of namedInForms(programme, person)) change(table, row, set)
  for (const { table, row, bond } of traces) change(table, row, clearing(table, row, bond))

  function clearing(table: TableName, row: AnyRow, bond: Trace['bond']): Record<string, Value> {
    const fate: Fate = erasing[table]
    const { columns } = tableOf(table)
    const refs = Object.keys(columns).filter(
      key => columns[key]?.kind === 'ref' && removed.has(String(row[key])),
    )
    const blanks = Object.fromEntries(refs.map(key => [key, '' as Value]))
    if (fate.row !== 'stays' || bond === 'other') return blanks
    const remarksOnly = bond === 'pair' && fate.of === 'mentee' && base === 'mentors'
    const keys = clearedColumns(table).filter(key => !remarksOnly || key === 'note')
    const cleared = keys.map((key): [string, Value] => {
      const column = columns[key]
      return [key, column?.kind === 'code' ? newId.code() : (column as Column).blank]
    })
    return { ...blanks, ...Object.fromEntries(cleared), ...(remarksOnly ? {} : fate.sets) }
  }

  const self = (edit: Edit) => edit.table === base && edit.id === person.id
  const draft = [
    ...gone.map(({ table, row }) => remove(table, row as unknown as RowOf<typeof table>)),
    ...declensionsOf(programme, { base, person }),
    ...[...changes].map(([row, { table, set }]) => edit(table, row, set)),
  ]
  const after = apply(programme, draft)
  const known = new Set([person.id, ...traces.map(({ row }) => row.id)])
  const labelOf = labelIn(after)
  for (const table of tableNames)
    for (const row of rowsOf(programme, table)) {
      const set: Record<string, Value> = {}
      for (const [key, column] of Object.entries(tableOf(table).columns))
        if (column.kind === 'label' && known.has(String(row[column.of] ?? '')))
          set[key] = removed.has(String(row[column.of])) ? '' : labelOf(row[column.of] as Value)
      change(table, row, set)
    }
  const updates = [...changes].map(([row, { table, set }]) => edit(table, row, set))
  const removals = draft.filter(({ kind }) => kind === 'remove')
  const edits = [...removals, ...updates.filter(each => !self(each)), ...updates.filter(self)].filter(
    ({ kind, set }) => kind === 'remove' || Object.keys(set).length > 0,
  )
  return {
    edits,
    rows: [...known],
    categories: categoriesOf(removals, updates),
    keys: [
      ...new Set(
        traces
          .filter(({ table }) => table === 'responses' || table === 'quarantine')
          .map(({ row }) => keyOfQuarantined(row.id)),
      ),
    ],
  }
}

/** An update that blanks a cell nobody could read too: by its value it looks blank already. */
function edit(table: TableName, row: AnyRow, set: Record<string, Value>): Edit {
  const told = Object.entries(set).filter(
    ([key, value]) => row.unread.includes(key) || JSON.stringify(row[key]) !== JSON.stringify(value),
  )
  return {
    table,
    kind: 'update',
    id: row.id,
    set: Object.fromEntries(told),
    was: Object.fromEntries(told.map(([key]) => [key, (row[key] ?? null) as Value])),
  }
}

const once = (traces: readonly Trace[]): Trace[] => [
  ...new Map(traces.map(trace => [`${trace.table} ${trace.row.id}`, trace])).values(),
]

const alsoOf = (programme: WholeProgramme, also: readonly string[]): Trace[] =>
  (['responses', 'quarantine'] as const).flatMap(table =>
    rowsOf(programme, table)
      .filter(row => also.includes(keyOfQuarantined(row.id)))
      .map((row): Trace => ({ table, row, bond: 'named' })),
  )

/** How the surname is declined, where nobody else bears it. */
function declensionsOf(
  programme: WholeProgramme,
  { base, person }: { base: 'mentors' | 'mentees'; person: Person },
): Edit[] {
  const { headLast, curatorLast } = settingsOf(programme)
  const others = [
    ...programme.mentors.filter(({ id }) => base !== 'mentors' || id !== person.id),
    ...programme.mentees.filter(({ id }) => base !== 'mentees' || id !== person.id),
    ...programme.representatives.filter(row => row.person !== person.id),
  ].map(({ lastName }) => lastName)
  const surname = fold(person.lastName)
  if ([...others, headLast, curatorLast].some(each => fold(each) === surname)) return []
  return programme.declensions
    .filter(({ part, nom }) => part === 'last' && fold(nom) === surname)
    .map(row => remove('declensions', row))
}

function categoriesOf(removals: readonly Edit[], updates: readonly Edit[]): string[] {
  const told = new Map<TableName, Set<string>>()
  for (const { table, was, set } of [...removals, ...updates]) {
    const { columns } = tableOf(table)
    const known = told.get(table) ?? new Set<string>()
    for (const [key, value] of Object.entries(was)) {
      const column = columns[key]
      // The state is another one now; that is no datum that was destroyed.
      const replaced = column?.kind === 'choice' && (set[key] ?? null) !== null
      const blank = value === null || value === '' || (Array.isArray(value) && value.length === 0)
      if (
        column === undefined ||
        column.hidden ||
        column.kind === 'id' ||
        replaced ||
        blank ||
        value === erasedText
      )
        continue
      known.add(column.title.toLowerCase())
    }
    if (known.size > 0) told.set(table, known)
  }
  return [...told]
    .filter(([table]) => !tableOf(table).internal)
    .map(([table, titles]) => `${tableOf(table).title}: ${[...titles].join(', ')}`)
}
