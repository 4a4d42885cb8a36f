import { noBreak } from '#shared/language/noBreak.ts'
import { Button } from '../parts/button.tsx'
import { Section } from '../parts/section.tsx'

/** The way to «Данные и копии», a window of our own host: the page around the sidebar opens it. */
export function Keeping() {
  return (
    <Section title="Данные на этом компьютере" gap={3}>
      <p class="small dim">
        {noBreak(
          'В какой папке лежит таблица, её копии, восстановление, копия на флешку и под паролем, переезд на другой компьютер.',
        )}
      </p>
      <Button kind="quiet" onClick={() => parent.postMessage({ type: 'tandem:open', what: 'keeping' }, '*')}>
        Открыть «Данные и копии»
      </Button>
    </Section>
  )
}
