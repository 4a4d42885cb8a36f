import { useState } from 'preact/hooks'
import type { InputOf } from '#addon/features/call.ts'
import type { Writing } from '../useWriting.ts'
import type { Offer } from './useCommands.ts'

type Kept = InputOf<'saveScenario'>

/** A scenario as the curator wants it kept; without an ID it is a new one. */
export interface Wanted extends Omit<Kept, 'scenario'> {
  id: string | null
}

/** Keeping settings under a name, and letting them go: each is shown before it is written. */
export function useScenarios(offer: Offer, { busy, refusal }: Pick<Writing, 'busy' | 'refusal'>) {
  const [sent, setSent] = useState<string>()
  const keep = ({ id, form, name, usual, preferences }: Wanted, label: string, onKept?: () => void) => {
    setSent(name)
    void offer(
      'saveScenario',
      { scenario: id, form, name, usual, ...(preferences && { preferences }) },
      label,
      onKept,
    )
  }
  return {
    busy,
    keep,
    remove: (scenario: string) => void offer('removeScenario', { scenario }, 'Удалить вариант'),
    /** What was wrong with this name when it was sent. */
    nameError: (name: string) =>
      refusal?.at === 'name' && sent === name ? `${refusal.message}. ${refusal.next}.` : undefined,
  }
}

export type ScenarioCommands = ReturnType<typeof useScenarios>
