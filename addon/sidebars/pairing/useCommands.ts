import { useState } from 'preact/hooks'
import type { FeatureName, InputOf, ViewOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import type { OfferKind } from '#shared/matching/offerCode.ts'
import { pairsAndGroups } from '#shared/people/pairsAndGroups.ts'
import { callServer } from '../callServer.ts'
import type { Asking } from '../useAsking.ts'
import type { Writing } from '../useWriting.ts'
import type { No, Yes } from './agreement.ts'
import { askingOf, type Setup } from './setup.ts'

export interface Two {
  mentor: { id: string }
  mentee: { id: string }
  kind?: OfferKind
}
export interface Wanted extends Two {
  score: number
}
export type Term = Pick<Setup, 'form' | 'from' | 'to'> & Partial<Pick<Setup, 'conditions'>>

const asWanted = ({ mentor, mentee, kind }: Two) => ({ mentor: mentor.id, mentee: mentee.id, kind })

/** The commands of this sidebar: each is shown before it is written. */
export function useCommands(writing: Writing, looking: Asking<'nextCandidates'>, onYes: () => void) {
  const [refusedName, setRefusedName] = useState('')

  const offer = async <N extends FeatureName>(
    name: N,
    input: InputOf<N>,
    label: string,
    onWritten?: (view: ViewOf<N>) => void,
  ) => {
    const reply = await callServer(name, input, { mode: 'preview' })
    writing.refuse(reply.ok ? undefined : reply.refusal)
    if (!reply.ok || !reply.preview) return
    writing.suggest({
      preview: reply.preview,
      label,
      write: async options => {
        const answer = await callServer(name, input, options)
        if (answer.ok) onWritten?.(answer.view)
        return answer
      },
    })
  }

  const accept = (
    { form, from, to, conditions }: Term,
    wanted: readonly Wanted[],
    onWritten?: () => void,
  ) => {
    const pairs = wanted.map(pair => ({ ...asWanted(pair), score: pair.score }))
    const label = `Записать ${pairsAndGroups(pairs, 'verb')}`
    void offer('acceptSuggestion', { form, from, to, conditions, pairs }, label, onWritten)
  }
  const recordYes = (yes: Yes) => void offer('recordAgreement', yes, 'Записать', onYes)
  /** After a refusal the next candidates are looked for at once. */
  const recordNo = (no: No, setup: Setup) =>
    void offer('recordRefusal', no, 'Записать отказ', ({ mentee, name, form, from, to }) => {
      setRefusedName(name)
      if (form && from && to) looking.ask({ ...askingOf(setup), mentee, form, from, to })
    })
  const decide = (kind: InputOf<'decidePair'>['kind'], pair: Two, form: string | null) =>
    writing.write('decidePair', { kind, form, pairs: [asWanted(pair)] })
  /** Locks a pair that the curator has looked at; a lock that the mentee has with somebody else is lifted. */
  const lockInstead = (pair: Two, form: string) =>
    writing.write('decidePair', { kind: 'lock', form, pairs: [asWanted(pair)], instead: true })
  const decideAll = (kind: 'lock' | 'forbid', wanted: readonly Wanted[], form: string | null) => {
    const pairs = wanted.map(asWanted)
    const verb = kind === 'lock' ? 'Закрепить' : 'Запретить'
    void offer('decidePair', { kind, form, pairs }, `${verb} ${count(pairs.length, 'пару', 'пары', 'пар')}`)
  }

  return { refusedName, offer, accept, recordYes, recordNo, decide, lockInstead, decideAll }
}

export type Offer = ReturnType<typeof useCommands>['offer']
