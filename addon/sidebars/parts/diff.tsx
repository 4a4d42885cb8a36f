/** A value as it is and as it would be; the label is needed where there are several. */
export type Change = { label?: string; was: string; becomes: string }

/** Было → Станет. */
export function Diff({ changes }: { changes: readonly Change[] }) {
  return (
    <div class="stack">
      {changes.map(({ label, was, becomes }) => (
        <div key={label ?? becomes}>
          {label && <p class="small">{label}</p>}
          <dl class="diff">
            <dt>Было</dt>
            <dd>{was ? <del>{was}</del> : <span class="dim">пусто</span>}</dd>
            <dt>Станет</dt>
            <dd>{becomes ? <ins>{becomes}</ins> : <span class="dim">пусто</span>}</dd>
          </dl>
        </div>
      ))}
    </div>
  )
}
