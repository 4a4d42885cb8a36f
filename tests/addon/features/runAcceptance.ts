import { acceptSuggestion } from '#addon/features/acceptSuggestion.ts'
import type { InputOf } from '#addon/features/call.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { School } from '#tests/school/build.ts'
import { given } from './given.ts'
import { idOf } from './pairingSchool.ts'

/** Last names and, where it matters, alone or in a group. */
export type Two = readonly [mentee: string, mentor: string, kind?: 'single' | 'group']
export const year = { from: '01.12.2026', to: '31.05.2027' }
/** Two pairs of the pairing school that fit. */
export const both: readonly Two[] = [
  ['Лисин', 'Панин'],
  ['Рудь', 'Воронцова'],
]

/** Accepts pairs of a story as the sidebar would. */
export function accept(
  story: School | WholeProgramme,
  pairs: readonly Two[] = both,
  set: Partial<Pick<InputOf<'acceptSuggestion'>, 'form' | 'to' | 'conditions'>> = {},
) {
  const programme = 'build' in story ? story.build() : story
  const input = {
    form: 'form.pupilPupil',
    ...year,
    ...set,
    pairs: pairs.map(([mentee, mentor, kind]) => ({
      mentee: idOf(programme, 'mentees', mentee),
      mentor: idOf(programme, 'mentors', mentor),
      ...(kind ? { kind } : {}),
      score: 500,
    })),
  }
  return acceptSuggestion.run(given(programme, input))
}
