import { useEffect, useRef } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { Button, TwoButtons } from './button.tsx'

/** What a command would do to one sheet; its first three examples are shown. */
export type SheetChange = {
  /** Title of the sheet. */
  sheet: string
  /** Rows. */
  added: number
  /** Rows that go again, where a command is taken back. */
  removed?: number
  /** Cells of rows that stand already. */
  changed: number
  examples: readonly string[]
  /** Rows that the examples leave out. */
  more?: number
}

type PreviewProps = {
  sheets: readonly SheetChange[]
  onWrite: () => void
  onBack: () => void
  busy?: boolean
  /** «Записать 12 пар» where the verb alone says too little. */
  write?: string
}

/** «Будет записано»: per sheet, counts, three examples. The heading takes the focus. */
export function Preview({ sheets, onWrite, onBack, busy = false, write = 'Записать' }: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="sec" aria-label="Будет записано">
      <h2 class="sec-head" tabIndex={-1} ref={heading}>
        Будет записано
      </h2>
      <ul class="list">
        {sheets.map(({ sheet, added, removed = 0, changed, examples, more = 0 }) => (
          <li key={sheet} class="sheet">
            <b>{sheet}</b>
            <span class="num">{counted(added, removed, changed)}</span>
            {examples.slice(0, 3).map(example => (
              <span key={example} class="example">
                {example}
              </span>
            ))}
            {more > 0 && (
              <span class="example dim">{`и ещё ${count(more, 'строка', 'строки', 'строк')}`}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="small untouched">Остальные ячейки не изменятся.</p>
      <TwoButtons>
        <Button kind="quiet" onClick={onBack} disabled={busy}>
          Назад
        </Button>
        <Button onClick={onWrite} busy={busy}>
          {write}
        </Button>
      </TwoButtons>
    </section>
  )
}

const counted = (added: number, removed: number, changed: number) =>
  [
    added > 0 && `+${count(added, 'строка', 'строки', 'строк')}`,
    removed > 0 && `−${count(removed, 'строка', 'строки', 'строк')}`,
    changed > 0 && count(changed, 'ячейка', 'ячейки', 'ячеек'),
  ]
    .filter(Boolean)
    .join(', ')
