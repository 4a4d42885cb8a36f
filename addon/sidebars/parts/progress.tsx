import { useEffect, useState } from 'preact/hooks'
import { Button } from './button.tsx'
import { share } from './meter.tsx'

type ProgressProps = {
  /** What is done: «Подбираем пары». */
  what: string
  /** How much is done; without a number the bar only runs. */
  done?: number
  of?: number
  /** What stays untouched meanwhile: «Прежний план не меняется». */
  keeps?: string
  onStop?: () => void
  /** Milliseconds before it shows itself: short work needs no bar. */
  after?: number
}

/** A long work under way. */
export function Progress({ what, done, of, keeps, onStop, after = 400 }: ProgressProps) {
  const [shown, setShown] = useState(after === 0)
  useEffect(() => {
    if (shown) return
    const timer = setTimeout(() => setShown(true), after)
    return () => clearTimeout(timer)
  }, [after, shown])
  if (!shown) return null

  const known = done !== undefined && of !== undefined
  return (
    <div class="progress">
      <div class="between">
        <b>{what}</b>
        {known && <span class="num dim">{`${done} из ${of}`}</span>}
      </div>
      <div
        class={known ? 'meter' : 'meter running'}
        role="progressbar"
        aria-label={what}
        {...(known && { 'aria-valuemin': 0, 'aria-valuemax': of, 'aria-valuenow': done })}
      >
        <i style={known ? { width: `${share(done, of)}%` } : undefined} />
      </div>
      {(keeps || onStop) && (
        <div class="between">
          <span class="dim">{keeps}</span>
          {onStop && (
            <Button kind="quiet" slim onClick={onStop}>
              Остановить
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
