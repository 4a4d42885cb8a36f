import { useState } from 'preact/hooks'
import { list } from '#shared/language/list.ts'
import { count } from '#shared/language/plural.ts'
import { LinkButton } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import type { Checked } from './groups.ts'
import { goTo } from './goTo.ts'

type UnreadCell = Checked['unread'][number]

const step = 3
const shownClauses = 5

/** Cells to be mended first: where they could not be read, rules may have kept silent. */
export function UnreadNote({ cells }: { cells: readonly UnreadCell[] }) {
  const [shown, setShown] = useState(step)
  const left = cells.length - shown
  const blind = [...new Set(cells.flatMap(each => each.blind))]
  return (
    <Note
      tone="warn"
      icon="table"
      title={
        cells.length === 1
          ? 'Сначала исправьте 1 ячейку'
          : `Сначала исправьте ${count(cells.length, 'ячейку', 'ячейки', 'ячеек')}`
      }
    >
      <ul class="stack">
        {cells.slice(0, shown).map(({ at, cell, says }) => (
          <li key={`${cell} ${says}`}>
            <p>{`${cell}: ${says}`}</p>
            {at && <LinkButton onClick={() => goTo(at)}>Показать ячейку</LinkButton>}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <LinkButton onClick={() => setShown(shown + 50)}>{`Показать ещё ${Math.min(50, left)}`}</LinkButton>
      )}
      {blind.length > 0 && <p>{`Пока это не исправлено, могли промолчать правила: ${clausesOf(blind)}.`}</p>}
    </Note>
  )
}

const clausesOf = (clauses: readonly string[]): string =>
  list([
    ...clauses.slice(0, shownClauses),
    clauses.length > shownClauses
      ? `ещё ${count(clauses.length - shownClauses, 'пункт', 'пункта', 'пунктов')}`
      : '',
  ])
