import { noBreak } from '#shared/language/noBreak.ts'
import { count, plural } from '#shared/language/plural.ts'
import { copyText } from './copyText.ts'
import { Icon } from './icon.tsx'
import type { Place } from './moveCell.ts'
import { letters } from './sheet.ts'
import type { LeftCells } from './keptTexts.ts'

const FIRST = 50

interface LeftCellsProps extends LeftCells {
  goTo(place: Place): void
  dismiss(): void
}

/** The cells of a large fill that did not take their texts: where, what, why. */
export function LeftCellsNote({ cells, goTo, dismiss }: LeftCellsProps) {
  const title = `${plural(cells.length, 'Не записана', 'Не записаны', 'Не записано')} ${count(cells.length, 'ячейка', 'ячейки', 'ячеек')}`
  const list = cells.map(cell => `${nameOf(cell)}\t${cell.text}\t${cell.message}`).join('\n')
  return (
    <div class="note bad left-cells" role="alert">
      <Icon name="warn" />
      <p>
        <b>{noBreak(title)}</b>
      </p>
      <p>Остальные записаны. Эти тексты сохранены здесь, пока окно открыто.</p>
      <ul aria-label={title}>
        {cells.slice(0, FIRST).map(cell => (
          <li key={nameOf(cell)}>
            <button type="button" class="link" onClick={() => goTo(cell)}>
              {nameOf(cell)}
            </button>
            <span>{cell.message}</span>
          </li>
        ))}
        {cells.length > FIRST && (
          <li class="dim">{`И ещё ${count(cells.length - FIRST, 'ячейка', 'ячейки', 'ячеек')}: скопируйте список`}</li>
        )}
      </ul>
      <p class="note-ways">
        <button type="button" class="link" onClick={() => void copyText(list)}>
          Скопировать список
        </button>
        <button type="button" class="link" onClick={dismiss}>
          Закрыть
        </button>
      </p>
    </div>
  )
}

const nameOf = ({ row, column }: Place) => `${letters(column)}${row}`
