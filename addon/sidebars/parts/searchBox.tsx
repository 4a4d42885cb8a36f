import { Icon } from './icon.tsx'

type SearchBoxProps = {
  /** For readers: «Найти наставляемого». */
  label: string
  /** What can be typed: «Фамилия или класс». */
  placeholder: string
  value: string
  onChange: (value: string) => void
}

/** Looks for what is typed. Esc empties it. */
export function SearchBox({ label, placeholder, value, onChange }: SearchBoxProps) {
  return (
    <span class="search">
      <Icon name="search" />
      <input
        class="input"
        type="search"
        autocomplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
    </span>
  )
}
