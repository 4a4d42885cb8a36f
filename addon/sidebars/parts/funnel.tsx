import { share } from './meter.tsx'

/** A condition and how many are left after it. */
export type FunnelStep = { label: string; left: number }

/** Why somebody has no pair: how many mentors are left after each condition. */
export function Funnel({ label, steps }: { label: string; steps: readonly FunnelStep[] }) {
  const widest = Math.max(1, ...steps.map(({ left }) => left))
  return (
    <ol class="funnel" aria-label={label}>
      {steps.map(({ label, left }) => (
        <li key={label}>
          {label} <i class={left === 0 ? 'none' : undefined} style={{ width: `${share(left, widest)}%` }} />
          <span class={left === 0 ? 'num bad-t' : 'num'}>{left}</span>
        </li>
      ))}
    </ol>
  )
}
