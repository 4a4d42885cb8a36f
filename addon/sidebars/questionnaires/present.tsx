import type { ViewOf } from '#addon/features/call.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import { civilDateIn, parseDate } from '#shared/programme/parseDate.ts'
import { LinkButton } from '../parts/button.tsx'
import { CheckGroup } from '../parts/checkGroup.tsx'
import { DateField } from '../parts/dateField.tsx'
import { Progress } from '../parts/progress.tsx'

type PresentProps = {
  /** Of the other side: who may be chosen. */
  people: ViewOf<'listPeople'>['items'] | undefined
  whom: 'mentors' | 'mentees'
  /** Civil date, '' while there is none. */
  metOn: string
  chosen: readonly string[]
  onMetOn: (date: string) => void
  onChosen: (people: string[]) => void
  /** What the add-on says of one of the fields. */
  wrong: { at: string; message: string } | undefined
}

const civilDateOf = civilDateIn('UTC')
const parse = (text: string) => {
  const { value, problem } = parseDate(text, civilDateOf)
  return problem === undefined ? { date: value ?? '' } : { problem }
}

/** When the whole group met and who of the other side was there: only they can be chosen. */
export function Present({ people, whom, metOn, chosen, onMetOn, onChosen, wrong }: PresentProps) {
  if (people === undefined) return <Progress what="Читаем список" />
  const there = people.filter(({ status, withdrawn }) => status === 'active' && !withdrawn)
  return (
    <>
      <DateField
        label="Дата групповой встречи"
        value={metOn}
        onChange={onMetOn}
        parse={parse}
        hint={metOn === '' ? 'Когда все собирались' : `Встреча ${dateInDigits(metOn)}`}
        error={wrong?.at === 'metOn' ? wrong.message : undefined}
      />
      <CheckGroup
        label={whom === 'mentors' ? 'Кто из наставников был' : 'Кто из наставляемых был'}
        hint="Выбрать можно будет только их"
        options={there.map(({ id, name, line }) => ({ code: id, title: line ? `${name}, ${line}` : name }))}
        value={chosen}
        onChange={onChosen}
        error={wrong?.at === 'present' ? wrong.message : undefined}
      />
      <LinkButton onClick={() => onChosen(chosen.length === there.length ? [] : there.map(({ id }) => id))}>
        {chosen.length === there.length && there.length > 0 ? 'Снять все отметки' : 'Отметить всех'}
      </LinkButton>
    </>
  )
}
