import { useEffect } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { useServer } from '../useServer.ts'

/** Long enough for who walks from row to row not to wait for rules that look at every sheet. */
const restMs = 600

/** What the rules say of the person besides what the card says at once: asked for when the curator stays at the card. */
export function usePersonBreaches(
  card: ViewOf<'personCard'> | undefined,
): ViewOf<'personBreaches'>['faults'] {
  const { view, ask } = useServer('personBreaches')
  useEffect(() => {
    if (card === undefined) return
    const { base, id } = card
    const timer = setTimeout(() => void ask({ base, id }), restMs)
    return () => clearTimeout(timer)
  }, [ask, card])
  return view !== undefined && view.id === card?.id ? view.faults : []
}
