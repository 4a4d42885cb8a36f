import { apply } from '#shared/programme/apply.ts'
import { invert } from '#shared/programme/edit.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Outcome } from '#addon/features/feature.ts'
import { isRefused, type Refusal, type Refused } from '#addon/features/refusal.ts'
import { given } from './given.ts'

type Deciding<I> = { run: (moment: ReturnType<typeof given<I>>) => Outcome<unknown> | Refused }

/** The programme after a decision, and after taking it back. */
export function done<I>(programme: WholeProgramme, feature: Deciding<I>, input: I) {
  const outcome = feature.run(given(programme, input))
  if (isRefused(outcome)) throw new Error(`${outcome.refusal.message} | ${outcome.refusal.next}`)
  const after = apply(programme, outcome.edits ?? [])
  return { ...outcome, after, back: apply(after, invert(outcome.edits ?? [])) }
}

export function refusedBy<I>(programme: WholeProgramme, feature: Deciding<I>, input: I): Refusal {
  const outcome = feature.run(given(programme, input))
  if (!isRefused(outcome)) throw new Error('It was not refused')
  return outcome.refusal
}
