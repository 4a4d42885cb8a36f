import { useId } from 'preact/hooks'

/** Words of the scale 0…4. */
export const weightWords = ['не важно', 'немного', 'важно', 'очень важно', 'решающе'] as const

type WeightSliderProps = {
  label: string /** Step of the scale, 0…4. */
  value: number
  onChange: (value: number) => void
}

/** How much a criterion means, in words. */
export function WeightSlider({ label, value, onChange }: WeightSliderProps) {
  const id = useId()
  const word = weightWords[value] ?? weightWords[0]
  return (
    <div class="weight">
      <label for={id}>{label}</label>
      <output for={id}>{word}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={weightWords.length - 1}
        value={value}
        aria-valuetext={word}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </div>
  )
}
