import { plural } from '#shared/language/plural.ts'
import { Icon } from '../parts/icon.tsx'
import type { BreachLine, Severity } from './groups.ts'

type CountsProps = {
  breaches: readonly BreachLine[]
  chosen: Severity | null
  onChoose: (severity: Severity | null) => void
}

/** How many forbid and how many warn; pressed, one of them narrows the list to itself. */
export function Counts({ breaches, chosen, onChoose }: CountsProps) {
  const amount = (severity: Severity) => breaches.filter(each => each.severity === severity).length
  const [errors, warnings] = [amount('error'), amount('warning')]
  const press = (severity: Severity) => onChoose(chosen === severity ? null : severity)
  return (
    <fieldset class="counts" aria-label="Показать только">
      <button
        type="button"
        class="count"
        aria-pressed={chosen === 'error'}
        disabled={errors === 0}
        onClick={() => press('error')}
      >
        <b class={errors > 0 ? 'bad-t' : undefined}>
          <Icon name={errors > 0 ? 'alert' : 'check'} />
          {errors}
        </b>{' '}
        {plural(errors, 'запрет', 'запрета', 'запретов')}
      </button>
      <button
        type="button"
        class="count"
        aria-pressed={chosen === 'warning'}
        disabled={warnings === 0}
        onClick={() => press('warning')}
      >
        <b class={warnings > 0 ? 'warn-t' : undefined}>
          <Icon name={warnings > 0 ? 'warn' : 'check'} />
          {warnings}
        </b>{' '}
        {plural(warnings, 'предупреждение', 'предупреждения', 'предупреждений')}
      </button>
    </fieldset>
  )
}
