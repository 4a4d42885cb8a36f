import { useRef, useState } from 'preact/hooks'
import type { Writing } from '../useWriting.ts'
import { DeviationForm } from './deviationForm.tsx'
import type { BreachLine, RuleLine } from './groups.ts'

type LeaveProps = {
  /** Breaches of the one rule. */
  lines: readonly BreachLine[]
  rule: RuleLine
  /** Word of the link: «Оставить как есть с причиной». */
  label: string
  writing: Writing
}

/** The way to let breaches stand: a link that opens the form in its place. */
export function Leave({ lines, rule, label, writing }: LeaveProps) {
  const [leaving, setLeaving] = useState(false)
  const own = useRef<HTMLDivElement>(null)
  const turn = (to: boolean) => {
    setLeaving(to)
    requestAnimationFrame(() => own.current?.querySelector<HTMLElement>('textarea, .link')?.focus())
  }
  return (
    <div ref={own}>
      {leaving ? (
        <DeviationForm
          lines={lines}
          isLaw={/\s/.test(rule.clause)}
          writing={writing}
          onBack={() => turn(false)}
        />
      ) : (
        <p>
          <button type="button" class="link" onClick={() => turn(true)}>
            {label}
          </button>
        </p>
      )}
    </div>
  )
}
