import { expect, test } from 'vitest'
import { eraseEdits } from '#shared/people/eraseEdits.ts'
import { erasedText, isErased } from '#shared/people/erasing.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { Value } from '#shared/programme/column.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type TableName, tableNames, tableOf, tables } from '#shared/programme/tables.ts'

const newId = newIdFrom('a seed of at least sixteen letters')
const canary = (table: string, key: string) => `канарейка ${table} ${key}`

/** A row of every table that speaks of the person `н1`, every text of it a word that must not be found afterwards. */
function everywhere(base: 'mentors' | 'mentees'): WholeProgramme {
  const own = base === 'mentees' ? 'н1' : 'м1'
  const programme = Object.fromEntries(
    tableNames.map(name => {
      const values: Record<string, Value> = {}
      for (const [key, column] of Object.entries(tableOf(name).columns)) {
        if (column.kind === 'id') values[key] = `${name}1`
        else if (column.kind === 'code') values[key] = 'p_aaaaaaaaaa'
        else if (column.kind === 'text' || column.kind === 'label') values[key] = canary(name, key)
        else if (column.kind === 'date') values[key] = day('2010-05-06')
        else if (column.kind === 'ref')
          values[key] = column.to.includes(base)
            ? own
            : column.to.includes('mentors')
              ? 'м1'
              : column.to.includes('mentees')
                ? 'н1'
                : `${column.to[0]}1`
      }
      return [name, [{ ...blankRow(tableOf(name), values as never), row: 3 }]]
    }),
  ) as unknown as WholeProgramme
  const rename = <N extends 'mentors' | 'mentees'>(name: N, id: string) =>
    (programme[name] as readonly WholeProgramme[N][number][]).map(row => ({
      ...row,
      id,
      lastName: `Канарейкин${id}`,
    }))
  return {
    ...programme,
    mentors: rename('mentors', 'м1') as WholeProgramme['mentors'],
    mentees: rename('mentees', 'н1') as WholeProgramme['mentees'],
    settings: [],
    dictionaries: [],
    webForms: [],
    deviations: programme.deviations.map(row => ({ ...row, subject: own })),
    quarantine: programme.quarantine.map(row => ({ ...row, id: 'responses1' })),
    own: { mentors: [], mentees: [] },
    problems: [],
  }
}

/** Texts that are left in the rows of these tables. */
const left = (programme: WholeProgramme, names: readonly TableName[]): string[] =>
  names.flatMap(name =>
    (programme[name] as unknown as readonly Record<string, unknown>[]).flatMap(row =>
      Object.entries(row).flatMap(([key, value]) =>
        typeof value === 'string' && /канарейк/i.test(value) ? [`${name}.${key}`] : [],
      ),
    ),
  )

const speaking = tableNames.filter(
  name =>
    // Those are of mentors.
    name !== 'trainings' &&
    (name === 'deviations' ||
      name === 'quarantine' ||
      Object.values(tableOf(name).columns).some(
        column => column.kind === 'ref' && column.to.some(to => ['mentors', 'mentees', 'pairs'].includes(to)),
      )),
)

/** What stays in words by the description: wordings and whoever else is named. */
const stays = [
  'responses.title',
  'responses.receivedAt',
  'responses.webForm',
  'responses.hash',
  'pairs.group',
  'pairs.agreedBy',
  'pairs.orderName',
  'pairChanges.orderName',
  'participantDocuments.edition',
  'measurements.parameter',
  'measurements.instrument',
  'attendances.eventName',
  'deviations.rule',
  'deviations.title',
  'deviations.clause',
  'deviations.decidedBy',
]

test('nothing written of a mentee is left in any table', () => {
  const programme = everywhere('mentees')
  const [person] = programme.mentees
  if (person === undefined) throw new Error()
  const { edits, keys } = eraseEdits(programme, { base: 'mentees', person }, { newId, also: [] })
  const after = apply(programme, edits)
  const found = left(after, [...speaking, 'mentees', 'representatives'])
  // The other one of the pair is named by labels.
  expect(found.filter(key => !stays.includes(key) && !/mentorName|pairName|successorName/.test(key))).toEqual(
    [],
  )
  expect(after.mentees.every(isErased)).toBe(true)
  expect(after.mentees[0]).toMatchObject({ id: 'н1', birthDate: null, contact: '', request: erasedText })
  expect(after.mentees[0]?.code).not.toBe('p_aaaaaaaaaa')
  expect(after.representatives).toEqual([])
  expect(keys).toEqual(['responses1'])
})

test('labels of the person, of the pair and of the representative follow', () => {
  const programme = everywhere('mentees')
  const [person] = programme.mentees
  if (person === undefined) throw new Error()
  const { edits } = eraseEdits(programme, { base: 'mentees', person }, { newId, also: [] })
  const after = apply(programme, edits)
  expect(after.pairs[0]?.menteeName).toBe(erasedText)
  expect(after.meetings[0]?.pairName).toContain(erasedText)
  expect(after.participantDocuments[0]).toMatchObject({ personName: erasedText, signer: '', signerName: '' })
})

test('of a mentor the mentee keeps the plan and the meetings, without the remarks of the curator', () => {
  const programme = everywhere('mentors')
  const [person] = programme.mentors
  if (person === undefined) throw new Error()
  const { edits } = eraseEdits(programme, { base: 'mentors', person }, { newId, also: [] })
  const after = apply(programme, edits)
  expect(after.mentors.every(isErased)).toBe(true)
  expect(after.plans[0]).toMatchObject({ task: canary('plans', 'task'), note: '' })
  expect(after.meetings[0]).toMatchObject({ content: canary('meetings', 'content'), note: '' })
  expect(after.pairs[0]).toMatchObject({ mentorName: erasedText, note: '' })
})

test('the row of the person comes last, so that a command cut off can be repeated', () => {
  const programme = everywhere('mentees')
  const [person] = programme.mentees
  if (person === undefined) throw new Error()
  const { edits } = eraseEdits(programme, { base: 'mentees', person }, { newId, also: [] })
  expect(edits[edits.length - 1]).toMatchObject({ table: 'mentees', id: 'н1' })
})

test('a second time there is nothing left to destroy', () => {
  const programme = everywhere('mentees')
  const [person] = programme.mentees
  if (person === undefined) throw new Error()
  const once = apply(programme, eraseEdits(programme, { base: 'mentees', person }, { newId, also: [] }).edits)
  const [left] = once.mentees
  if (left === undefined) throw new Error()
  expect(eraseEdits(once, { base: 'mentees', person: left }, { newId, also: [] }).categories).toEqual([])
})

test('a cell that could not be read is blanked too', () => {
  const programme = everywhere('mentees')
  const [person] = programme.mentees
  if (person === undefined) throw new Error()
  const unread = { ...person, birthDate: null, unread: ['birthDate'] }
  const { edits } = eraseEdits(
    { ...programme, mentees: [unread] },
    { base: 'mentees', person: unread },
    { newId, also: [] },
  )
  expect(edits[edits.length - 1]?.set).toHaveProperty('birthDate', null)
})

test('a name among the choices of a group meeting is replaced in the form and in what others chose', () => {
  const programme = everywhere('mentees')
  const [person] = programme.mentees
  if (person === undefined) throw new Error()
  const definition = JSON.stringify({
    steps: [{ questions: [{ id: 'q1', options: ['Рудь Соня', 'Лисин Артём'], people: ['н2', 'н1'] }] }],
  })
  const form = blankRow(tables.webForms, { id: 'фа-1', definition })
  const response = blankRow(tables.responses, {
    id: 'к2',
    person: 'м7',
    webForm: 'фа-1',
    answers: JSON.stringify({ q1: ['Лисин Артём', 'Рудь Соня'] }),
  })
  const { edits } = eraseEdits(
    { ...programme, webForms: [form], responses: [response] },
    { base: 'mentees', person },
    { newId, also: [] },
  )
  const after = apply({ ...programme, webForms: [form], responses: [response] }, edits)
  expect(after.webForms[0]?.definition).toContain('Рудь Соня')
  expect(after.webForms[0]?.definition).not.toContain('Лисин')
  expect(after.responses[0]?.answers).toBe(JSON.stringify({ q1: [erasedText, 'Рудь Соня'] }))
})
