import * as z from 'zod/mini'
import { isMinor } from '#shared/people/isMinor.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { fullName, shortName, withClass } from '#shared/people/personName.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import type { Mentee, Mentor, Pair } from '#shared/programme/tables.ts'
import { showDate } from '#shared/programme/writeCell.ts'
import { agreedHow } from '#shared/programme/tables/pairs.ts'
import { feature } from './feature.ts'

/** One side of a pair: has it said yes, when and how. */
export interface SideView {
  name: string
  agreedOn: string
  how: string
}

export interface AgreementRow {
  pair: string
  form: string
  term: string
  mentor: SideView
  mentee: SideView
  /** Null where no parent's word is asked. */
  parent: SideView | null
  status: 'proposed' | 'agreed'
  /** For the printed sheet. */
  full: { mentor: string; mentee: string; representative: string }
}

/** The sides whose word a pair needs: the parent's too, where the settings ask for it and somebody is a minor. */
export function needsParent(
  pair: Pair,
  mentor: Mentor | undefined,
  mentee: Mentee | undefined,
  parentAgrees: boolean | null,
  today: CivilDate,
): boolean {
  return (
    parentAgrees === true &&
    [mentor, mentee].some(person => person !== undefined && isMinor(person, pair.from ?? today))
  )
}

const date = (value: CivilDate | null) => (value === null ? '' : showDate(value))

/** Pairs waiting for a yes, and those that have both and wait for the order. */
export const agreementList = feature({
  name: 'agreementList',
  title: 'Просмотр согласования',
  reads: ['mentors', 'mentees', 'pairs', 'representatives'],
  input: z.strictObject({}),
  run: ({ programme, today }) => {
    const people = peopleOf(programme)
    const dictionary = dictionaryOf(programme)
    const { parentAgrees, schoolShort } = settingsOf(programme)
    const rows: AgreementRow[] = programme.pairs.flatMap(pair => {
      if (pair.status !== 'proposed' && pair.status !== 'agreed') return []
      const mentor = people.mentor(pair.mentor)
      const mentee = people.mentee(pair.mentee)
      const parent = programme.representatives.find(each => each.person === pair.mentee)
      return {
        pair: pair.id,
        form: dictionary.title(pair.form),
        term: `${date(pair.from)} – ${date(pair.to)}`,
        mentor: {
          name: mentor ? withClass(mentor) : pair.mentorName,
          agreedOn: date(pair.mentorAgreedOn),
          how: how(pair.mentorAgreedHow),
        },
        mentee: {
          name: mentee ? withClass(mentee) : pair.menteeName,
          agreedOn: date(pair.menteeAgreedOn),
          how: how(pair.menteeAgreedHow),
        },
        parent: needsParent(pair, mentor, mentee, parentAgrees, today)
          ? { name: parent ? shortName(parent) : '', agreedOn: date(pair.parentAgreedOn), how: '' }
          : null,
        status: pair.status,
        full: {
          mentor: mentor ? fullName(mentor) : pair.mentorName,
          mentee: mentee ? fullName(mentee) : pair.menteeName,
          representative: parent ? fullName(parent) : '',
        },
      }
    })
    return { view: { rows, school: schoolShort, today: showDate(today) } }
  },
})

const how = (value: keyof typeof agreedHow | null): string => (value === null ? '' : agreedHow[value])
