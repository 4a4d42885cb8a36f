import { blankShareSentence, type PairShare, placeSentence } from '#shared/matching/shareSentence.ts'

/** «лучшая из 6», and hatched as in the points: how much of them nobody can judge. */
export function ShareLine({ pair }: { pair: Omit<PairShare, 'share'> }) {
  return (
    <span class="share">
      {placeSentence(pair)}
      {pair.blankShare > 0 && (
        <span class="nb">
          <i class="hatch" aria-hidden="true" />
          {blankShareSentence(pair)}
        </span>
      )}
    </span>
  )
}
