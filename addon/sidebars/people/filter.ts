import type { ViewOf } from '#addon/features/call.ts'
import { fold } from '#shared/language/fold.ts'

type Person = ViewOf<'listPeople'>['items'][number]

/** Whom the list shows. */
export interface Filter {
  wanted: string
  status: Person['status']
  /** Title of a form; null for all. */
  form: string | null
  /** Mentors with places left, mentees without a pair. */
  free: boolean
  lacking: boolean
  faults: boolean
}

export const noFilter: Filter = {
  wanted: '',
  status: 'active',
  form: null,
  free: false,
  lacking: false,
  faults: false,
}

/** Those who fit; each word that is typed must begin a word of the name, the class or the post. */
export function chosenBy(filter: Filter, people: readonly Person[]): Person[] {
  const words = fold(filter.wanted).split(' ').filter(Boolean)
  return people.filter(
    ({ status, forms, free, lacking, faults, find }) =>
      status === filter.status &&
      (filter.form === null || forms.includes(filter.form)) &&
      (!filter.free || free > 0) &&
      (!filter.lacking || lacking.length > 0) &&
      (!filter.faults || faults > 0) &&
      words.every(word => ` ${find}`.includes(` ${word}`)),
  )
}

/** Whether anything but the search narrows the list. */
export const isNarrowed = (filter: Filter): boolean =>
  Object.entries(noFilter).some(([key, value]) => key !== 'wanted' && filter[key as keyof Filter] !== value)
