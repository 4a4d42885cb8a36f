import type { ComponentChildren } from 'preact'
import { Row } from '../parts/row.tsx'
import { Tie } from '../parts/tie.tsx'

type PickRowProps = {
  title: string
  second: string
  chips?: ComponentChildren
  aside?: ComponentChildren
  /** Undefined where there is nothing to choose. */
  picked: boolean | undefined
  onPick: (picked: boolean) => void
  open: boolean
  onToggle: (open: boolean) => void
  children: ComponentChildren
}

/** A pair in a list: can be ticked, opens in place as a card. */
export function PickRow({ picked, onPick, aside = null, ...row }: PickRowProps) {
  return (
    <Row
      {...row}
      card
      lead={<Tie />}
      aside={aside}
      before={
        picked === undefined ? null : (
          <label class="tick">
            <span class="sr">{`Выбрать: ${row.title} – ${row.second}`}</span>
            <input
              type="checkbox"
              checked={picked}
              onChange={({ currentTarget }) => onPick(currentTarget.checked)}
            />
          </label>
        )
      }
    />
  )
}
