type MeterProps = { label: string; value: number; max: number /** «5 из 12» unless told. */; says?: string }

/** A figure with a bar: «Встречи, 5 из 12». */
export function Meter({ label, value, max, says = `${value} из ${max}` }: MeterProps) {
  return (
    <div class="metric">
      <span>{label}</span>
      <span class="num">{says}</span>
      <div class="meter" role="img" aria-label={`${label}: ${says}`}>
        <i style={{ width: `${share(value, max)}%` }} />
      </div>
    </div>
  )
}

/** Percent of the whole, 0…100. */
export const share = (value: number, max: number) =>
  max > 0 ? Math.min(100, Math.max(0, (100 * value) / max)) : 0
