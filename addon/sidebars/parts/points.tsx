/** One criterion of a pair: how much it could give, what it gives, why. */
export type Part = {
  label: string
  weight: number
  points: number
  /** Nobody answered: no points, and it must not look like disagreement. */
  blank?: boolean
  sentence?: string
}

const total = (parts: Part[], of: 'points' | 'weight') => parts.reduce((sum, part) => sum + part[of], 0)

/** Points in one bar: cell width = weight, fill = points, hatching = no answer. */
export function Points({ parts }: { parts: Part[] }) {
  const said = parts.map(({ label, points, blank }) => `${label}: ${blank ? 'без ответа' : points}`)
  const sum = `${total(parts, 'points')} из ${total(parts, 'weight')}`
  return (
    <div class="points" role="img" aria-label={`Баллы: ${sum}. ${said.join(', ')}`}>
      {parts
        .filter(({ weight }) => weight > 0)
        .map(({ label, weight, points, blank }) => (
          <span key={label} class={blank ? 'blank' : undefined} style={{ flexGrow: weight }}>
            {!blank && <i style={{ width: `${(100 * points) / weight}%` }} />}
          </span>
        ))}
    </div>
  )
}

/** The same points as a list that adds up, in the order of the bar. */
export function Sum({ parts }: { parts: Part[] }) {
  return (
    <ul class="sum">
      {parts.map(({ label, points, weight, sentence }) => (
        <li key={label}>
          {label} <span class="num">{`${points} из ${weight}`}</span>
          {sentence && <small>{sentence}</small>}
        </li>
      ))}
      <li>
        Всего <span class="num">{`${total(parts, 'points')} из ${total(parts, 'weight')}`}</span>
      </li>
    </ul>
  )
}
