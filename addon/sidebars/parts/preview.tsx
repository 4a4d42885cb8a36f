import { useEffect, useRef } from 'preact/hooks'
import { Button, TwoButtons } from './button.tsx'

/** What a command would do to one sheet. */
export type SheetChange = {
  /** Title of the sheet. */
  sheet: string
  /** «+12 строк», «12 ячеек». */
  count: string
  /** What is written, in words or as examples; three are shown. */
  examples: readonly string[]
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
        {sheets.map(({ sheet, count, examples }) => (
          <li key={sheet} class="sheet">
            <b>{sheet}</b>
            <span class="num">{count}</span>
            {examples.slice(0, 3).map(example => (
              <span key={example} class="example">
                {example}
              </span>
            ))}
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
