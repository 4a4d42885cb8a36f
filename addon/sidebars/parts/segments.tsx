import type { Option } from './select.tsx'

type SegmentsProps<Code extends string> = {
  label: string
  options: readonly (Option<Code> & { count?: number })[]
  value: Code
  onChange: (value: Code) => void
}

/** A filter of two to four words: «Все 62, С местами 16, Архив 3». */
export function Segments<Code extends string>({ label, options, value, onChange }: SegmentsProps<Code>) {
  return (
    <fieldset class="seg" aria-label={label}>
      {options.map(({ code, title, count }) => (
        <button key={code} type="button" aria-pressed={code === value} onClick={() => onChange(code)}>
          {count === undefined ? title : `${title} ${count}`}
        </button>
      ))}
    </fieldset>
  )
}
