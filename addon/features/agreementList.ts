import * as z from 'zod/mini'
import type { Person } from '#shared/people/isPupil.ts'
import { minorsOf, needsParent } from '#shared/people/needsParent.ts'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { fullName, withClass } from '#shared/people/personName.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { agreedHow } from '#shared/programme/tables/pairs.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import { feature } from './feature.ts'
import { placeOfWork } from './personLine.ts'

/** One side of a pair: has it said yes, when and how. */
export interface SideView {
  /** «Лисин Артём, 7 «Б»». */
  name: string
  /** «23.11.2026»; empty while the side has not said yes. */
  agreedOn: string
  how: string
}

/** A line of the printed «Лист согласования». */
export interface SheetLine {
  mentee: string
  menteePlace: string
  mentor: string
  mentorPlace: string
  /** One for each minor whose parent signs; empty where the representative is not in the base. */
  representatives: readonly { of: string; name: string }[]
}

export interface AgreementRow {
  pair: string
  /** IDs of the two. */
  mentorId: string
  menteeId: string
  /** «Тихонова Дарья и Лисин Артём». */
  title: string
  form: string
  /** «01.12.2026–31.05.2027». */
  term: string
  mentor: SideView
  mentee: SideView
  /** Null where no parent's word is asked. */
  parent: SideView | null
  status: 'proposed' | 'agreed'
  sheet: SheetLine
}

const date = (value: CivilDate | null) => (value === null ? '' : dateInDigits(value))
const how = (value: keyof typeof agreedHow | null): string => (value === null ? '' : agreedHow[value])

/** Pairs waiting for a yes, and those that have every yes and wait for the order. */
export const agreementList = feature({
  name: 'agreementList',
  title: 'Просмотр согласования',
  reads: ['mentors', 'mentees', 'pairs', 'representatives'],
  input: z.strictObject({}),
  run: ({ programme, today }) => {
    const people = peopleOf(programme)
    const dictionary = dictionaryOf(programme)
    const { parentAgrees, schoolShort, schoolFull } = settingsOf(programme)
    const signers = (persons: readonly Person[]) =>
      persons.map(person => {
        const found = programme.representatives.find(each => each.person === person.id)
        return { of: fullName(person), name: found ? fullName(found) : '' }
      })
    const rows: AgreementRow[] = programme.pairs.flatMap(pair => {
      const { status } = pair
      if (status !== 'proposed' && status !== 'agreed') return []
      const mentor = people.mentor(pair.mentor)
      const mentee = people.mentee(pair.mentee)
      const minors = needsParent(pair, people, parentAgrees, today) ? minorsOf(pair, people, today) : []
      const representatives = signers(minors)
      return {
        pair: pair.id,
        mentorId: pair.mentor,
        menteeId: pair.mentee,
        title: pairName(pair, people),
        form: dictionary.title(pair.form),
        term: `${date(pair.from)}–${date(pair.to)}`,
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
        parent:
          minors.length > 0
            ? {
                name: representatives
                  .map(({ name }) => name)
                  .filter(Boolean)
                  .join(', '),
                agreedOn: date(pair.parentAgreedOn),
                how: '',
              }
            : null,
        status,
        sheet: {
          mentee: mentee ? fullName(mentee) : pair.menteeName,
          menteePlace: mentee ? placeOfWork(mentee) : '',
          mentor: mentor ? fullName(mentor) : pair.mentorName,
          mentorPlace: mentor ? placeOfWork(mentor) : '',
          representatives,
        },
      }
    })
    return { view: { rows, school: schoolShort || schoolFull, today } }
  },
})
