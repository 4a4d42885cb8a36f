import { useEffect, useState } from 'preact/hooks'

/** What has been answered in the first run so far. */
export interface Draft {
  step: number
  values: Readonly<Record<string, string>>
  /** The director has decided that the data may lie abroad. */
  decided: boolean
}

const place = 'tandem.firstRun'

/** A draft that outlives a reload of the sidebar where the host lends it a store; elsewhere it lives as long as the page. */
export function useDraft(first: Draft) {
  const [draft, setDraft] = useState<Draft>(() => kept() ?? first)
  useEffect(() => keep(draft), [draft])
  return [draft, setDraft] as const
}

export const forgetDraft = () => keep(null)

// Sandboxed frames have no store: touching it throws.
function kept(): Draft | null {
  try {
    const text = sessionStorage.getItem(place)
    const found: unknown = text === null ? null : JSON.parse(text)
    return isDraft(found) ? found : null
  } catch {
    return null
  }
}

function keep(draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(draft))
  } catch {
    // Nothing is lost that is still on the page.
  }
}

const isDraft = (found: unknown): found is Draft =>
  typeof found === 'object' && found !== null && 'step' in found && 'values' in found && 'decided' in found
