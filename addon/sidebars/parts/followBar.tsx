import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'

type FollowBarProps = {
  /** 1-based row of the sheet that the card shows; null while none is chosen. */
  row: number | null
  pinned: boolean
  onPin: (pinned: boolean) => void
  onPrevious: () => void
  onNext: () => void
}

/** The card follows the row chosen in the sheet; up, down, pin. */
export function FollowBar({ row, pinned, onPin, onPrevious, onNext }: FollowBarProps) {
  return (
    <div class="follow">
      <Icon name="table" />
      <span role="status">{row === null ? 'Выберите строку в таблице' : `Выбрана строка ${row}`}</span>
      <IconButton icon="up" label="Предыдущая строка" onClick={onPrevious} disabled={row === null} />
      <IconButton icon="down" label="Следующая строка" onClick={onNext} disabled={row === null} />
      <IconButton icon="pin" label="Закрепить карточку" pressed={pinned} onClick={() => onPin(!pinned)} />
    </div>
  )
}
