import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import type { Tone } from '../parts/tone.ts'

/** What becomes of a row, in a word, and the word of the filter; in the order in which they matter. */
export type StatusWords<Status extends string> = Readonly<
  Record<Status, { word: string; many: string; tone: Tone | undefined }>
>

type DryRow<Status extends string> = {
  /** In the file. */
  line: number
  who: string
  status: Status
  says: readonly string[]
}

type DryRunProps<Status extends string, Row extends DryRow<Status>> = {
  rows: readonly Row[]
  words: StatusWords<Status>
  /** Rows that stay in sight whatever is filtered: those decided here. */
  keeps?: (row: Row) => boolean
  /** A question below the sentences of a row. */
  below?: (row: Row) => ComponentChildren
  /** Beside the filters. */
  aside?: ComponentChildren
}

const step = 100

export const countOf = <Status extends string>(
  rows: readonly { status: Status }[],
  ...among: readonly Status[]
): number => rows.filter(({ status }) => among.includes(status)).length

/** The dry run: what becomes of each row of a file, a hundred at a time. */
export function DryRun<Status extends string, Row extends DryRow<Status>>(props: DryRunProps<Status, Row>) {
  const { rows, words, keeps = () => false, below, aside } = props
  const [only, setOnly] = useState<Status | null>(null)
  const [shown, setShown] = useState(step)
  const chosen = only === null ? rows : rows.filter(row => row.status === only || keeps(row))
  const statuses = Object.keys(words) as Status[]
  const filter = (status: Status | null) => {
    setOnly(status)
    setShown(step)
  }
  return (
    <section class="sec rows" aria-label="Что станет со строками">
      <fieldset class="filters" aria-label="Показать строки">
        <button type="button" class="chip" aria-pressed={only === null} onClick={() => filter(null)}>
          {`Все ${rows.length}`}
        </button>
        {statuses
          .filter(status => countOf(rows, status) > 0)
          .map(status => (
            <button
              key={status}
              type="button"
              class={`chip ${words[status].tone ?? ''}`}
              aria-pressed={only === status}
              onClick={() => filter(status)}
            >
              {`${words[status].many} ${countOf(rows, status)}`}
            </button>
          ))}
        {aside}
      </fieldset>
      <table class="dry">
        <thead>
          <tr>
            <th scope="col">Строка</th>
            <th scope="col">Кто</th>
            <th scope="col">Что будет</th>
          </tr>
        </thead>
        <tbody>
          {chosen.slice(0, shown).map(row => (
            <tr key={row.line}>
              <td class="num dim">{row.line}</td>
              <th scope="row">{row.who}</th>
              <td>
                <StatusChip {...words[row.status]} />
                {row.says.map(sentence => (
                  <p key={sentence} class="small dim">
                    {sentence}
                  </p>
                ))}
                {below?.(row)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen.length > shown && (
        <LinkButton onClick={() => setShown(shown + step)}>
          {`Показать ещё ${Math.min(step, chosen.length - shown)} из ${chosen.length - shown}`}
        </LinkButton>
      )}
    </section>
  )
}

const StatusChip = ({ word, tone }: { word: string; tone: Tone | undefined }) => (
  <Chip {...(tone && { tone })}>{word}</Chip>
)
