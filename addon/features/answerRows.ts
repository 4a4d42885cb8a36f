import type { ForeignResponse } from '#shared/intake/foreign/foreignResponses.ts'
import { places } from '#shared/intake/foreign/foreignTargets.ts'
import { fullWithClass } from '#shared/people/personName.ts'
import { apply } from '#shared/programme/apply.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { responseStates } from '#shared/programme/tables/responses.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { AnswersTable } from './answersFileInput.ts'

/** What would become of a row of a file. */
export interface AnswerRow {
  line: number
  who: string
  /** added: a new person · taken: goes in · fields, who, quarantine: waits for the curator · same: is in already */
  status: 'added' | 'taken' | 'fields' | 'who' | 'quarantine' | 'same'
  says: string[]
}

type Needs = Programme<'mentors' | 'mentees' | 'responses'>

/** The dry run, told by the edits that taking the answers in would make. */
export function answerRows(
  programme: Needs,
  edits: readonly Edit[],
  responses: readonly ForeignResponse[],
  table: Pick<AnswersTable, 'targets' | 'rows' | 'mapping'>,
): AnswerRow[] {
  const after = apply(programme, edits)
  const rows = new Map(after.responses.map(row => [row.id, row]))
  const people = new Map([...after.mentors, ...after.mentees].map(person => [person.id, person]))
  const touched = new Set(edits.filter(({ table }) => table === 'responses').map(({ id }) => id))
  const born = new Set(edits.filter(({ kind }) => kind === 'append').map(({ id }) => id))
  const said = nameIn(table)
  return responses.map(({ line, raw }): AnswerRow => {
    const row = rows.get(raw.key)
    const person = row && people.get(row.person)
    const who = person ? fullWithClass(person) : said(raw.answers, line) || 'Без имени'
    if (row === undefined || !touched.has(raw.key))
      return {
        line,
        who,
        status: 'same',
        says: row?.state && row.state !== 'imported' ? [standing(row.state)] : [],
      }
    const says = [row.reason, row.taken].filter(text => text !== '')
    if (row.state === 'fields' || row.state === 'who' || row.state === 'quarantine')
      return { line, who, status: row.state, says }
    return { line, who, status: person && born.has(person.id) ? 'added' : 'taken', says }
  })
}

/** «Ждёт решения, кто это»: where an answer that has come before is now. */
const standing = (state: keyof typeof responseStates): string => {
  const words = responseStates[state]
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The name a row tells, from its parts or whole. */
function nameIn({ targets, rows, mapping }: Pick<AnswersTable, 'targets' | 'rows' | 'mapping'>) {
  const keys = ['lastName', 'firstName', 'middleName'].map(
    part => targets.find(({ column }) => column === part)?.key ?? '',
  )
  const whole = mapping.indexOf(places.name)
  const lines = new Map(rows.map(({ line, cells }) => [line, cells[whole] ?? '']))
  return (answers: ForeignResponse['raw']['answers'], line: number): string =>
    lines.get(line) ||
    keys
      .map(key => answers[key] ?? '')
      .filter(each => each !== '')
      .join(' ')
}
