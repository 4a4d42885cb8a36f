import { signatureName } from '#shared/language/initials.ts'
import type { Asked } from '#shared/matching/blindRequest.ts'
import { type FairnessPart, fairness } from '#shared/matching/fairness.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { settingsOf } from '#shared/programme/settings.ts'

/** What stands on a paper of the curator's: whose it is and of what day. */
export interface PaperFacts {
  school: string
  curatorPost: string
  /** «Е. В. Лучникова». */
  curator: string
  today: CivilDate
}

/** What is said of a plan as a whole. */
export interface PlanFacts {
  paper: PaperFacts
  /** How many mentees one mentor may have at once (положение, п. 4.12). */
  places: number
  fairness: readonly FairnessPart[]
}

export function paperFacts(programme: Programme<never>, today: CivilDate): PaperFacts {
  const { schoolShort, schoolFull, curatorPost, curatorLast, curatorFirst, curatorMiddle } =
    settingsOf(programme)
  return {
    school: schoolShort || schoolFull,
    curatorPost,
    curator: signatureName({ last: curatorLast, first: curatorFirst, middle: curatorMiddle }),
    today,
  }
}

/** @param gone those who are not of the run any more */
export function planFacts(
  programme: Programme<'mentors' | 'mentees'>,
  asked: Asked,
  o: {
    pairs: readonly { mentee: { id: string }; score: number }[]
    today: CivilDate
    gone: ReadonlySet<string>
  },
): PlanFacts {
  return {
    paper: paperFacts(programme, o.today),
    places: settingsOf(programme).maxMentees,
    fairness: fairness(
      programme,
      asked.run.form,
      asked.people.mentees.filter(id => !o.gone.has(id)),
      o.pairs,
    ),
  }
}
