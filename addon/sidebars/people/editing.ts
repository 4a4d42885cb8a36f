import type { InputOf } from '#addon/features/call.ts'
import type { FieldGroup } from '#addon/features/rowForm.ts'
import type { Card } from './card.tsx'
import type { Typed } from './rowForm.tsx'
import type { Base } from './words.ts'

/** A form that is open: whose row, what it began with, what has been typed. */
export interface Editing {
  table: InputOf<'saveRow'>['table']
  /** Null for a row still to be written. */
  id: string | null
  /** Of a new document or representative. */
  person?: string
  title: string
  groups: readonly FieldGroup[]
  typed: Typed
}

export const newPerson = (base: Base, blank: readonly FieldGroup[]): Editing => ({
  table: base,
  id: null,
  title: base === 'mentors' ? 'Новый наставник' : 'Новый наставляемый',
  groups: blank,
  typed: {},
})

export const ofPerson = (card: Card): Editing => ({
  table: card.base,
  id: card.id,
  title: `${card.name.last} ${card.name.first}`,
  groups: card.form,
  typed: {},
})

/** The form of a document: of the one that is there, or of a new one of that kind. */
export function ofDocument(card: Card, paper: Card['papers'][number] | null): Editing {
  if (paper && paper.id !== '')
    return { table: 'participantDocuments', id: paper.id, title: paper.title, groups: paper.form, typed: {} }
  return {
    table: 'participantDocuments',
    id: null,
    person: card.id,
    title: `Документ: ${card.name.last} ${card.name.first}`,
    groups: card.blankDocument,
    typed: paper ? { kind: paper.kind } : {},
  }
}

export const ofRepresentative = (card: Card, found: Card['representatives'][number] | null): Editing =>
  found
    ? { table: 'representatives', id: found.id, title: found.name, groups: found.form, typed: {} }
    : {
        table: 'representatives',
        id: null,
        person: card.id,
        title: 'Новый представитель',
        groups: card.blankRepresentative,
        typed: {},
      }

/** The same form as the row stands now: to compare what was typed with what others have written. */
export function reopened(editing: Editing, card: Card): Editing {
  const forms = [
    { id: card.id, groups: card.form },
    ...[...card.papers, ...card.representatives].map(({ id, form }) => ({ id, groups: form })),
  ]
  return { ...editing, groups: forms.find(each => each.id === editing.id)?.groups ?? editing.groups }
}
