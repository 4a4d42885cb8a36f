import { CheckGroup } from '../parts/checkGroup.tsx'
import { DateField } from '../parts/dateField.tsx'
import { Select } from '../parts/select.tsx'
import type { Refused } from '../callServer.ts'
import { type Choices, readDate } from '../pairing/setup.ts'
import { mostVariants, type Term, type Variant } from './variants.ts'

type ChooseVariantsProps = {
  choices: Choices
  term: Term
  onTerm: (part: Partial<Term>) => void
  variants: readonly Variant[]
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
  refusal: Refused | undefined
}

/** For which form and days, and which settings. */
export function ChooseVariants(props: ChooseVariantsProps) {
  const { choices, term, onTerm, variants, chosen, onChoose, refusal } = props
  const form = choices.forms.find(({ id }) => id === term.form)
  const wrong = (at: string) => (refusal?.at === at ? `${refusal.message}. ${refusal.next}.` : undefined)
  return (
    <div class="choose">
      <div class="stack-3">
        <Select
          label="Форма наставничества"
          hint={form?.says}
          options={choices.forms.map(({ id, title }) => ({ code: id, title }))}
          value={term.form}
          onChange={form => form !== null && onTerm({ form })}
        />
        <div class="two">
          <DateField
            label="Начало пар"
            value={term.from}
            onChange={from => onTerm({ from })}
            parse={readDate}
            error={wrong('from')}
          />
          <DateField
            label="Окончание"
            value={term.to}
            onChange={to => onTerm({ to })}
            parse={readDate}
            error={wrong('to')}
          />
        </div>
      </div>
      <CheckGroup
        label="Что сравнить"
        hint={`От двух до ${mostVariants} вариантов. Другие цели считаются с теми же весами и условиями`}
        options={variants.map(({ id, title }) => ({ code: id, title }))}
        value={chosen}
        onChange={onChoose}
        error={
          chosen.length > mostVariants
            ? `Отмечено ${chosen.length}. Оставьте не больше ${mostVariants}`
            : undefined
        }
      />
    </div>
  )
}
