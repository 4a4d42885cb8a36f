import { apply } from '#shared/programme/apply.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Breach } from '#shared/rules/breach.ts'

/** The programme after the fixes of these breaches. */
export const mended = (programme: WholeProgramme, breaches: readonly Pick<Breach, 'fix'>[]): WholeProgramme =>
  apply(
    programme,
    breaches.flatMap(({ fix }) => fix?.edits ?? []),
  )
