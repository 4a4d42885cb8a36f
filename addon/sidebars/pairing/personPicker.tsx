import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { LinkButton } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { List } from '../parts/list.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { SearchBox } from '../parts/searchBox.tsx'
import { chosenBy, noFilter } from '../people/filter.ts'
import { useView } from '../useServer.ts'

export type Picked = { id: string; name: string }

type PersonPickerProps = {
  base: 'mentors' | 'mentees'
  /** «Наставляемый». */
  label: string
  value: Picked | undefined
  onChange: (person: Picked | undefined) => void
  /** What a line says of people of the plan: «без пары». They come first, in this order. */
  inPlan: readonly ReadonlyMap<string, string>[]
}

const shown = 5

/** One person out of a base: a search field, a list under it. Arrows move between the two. */
export function PersonPicker({ base, label, value, onChange, inPlan }: PersonPickerProps) {
  const { view, refusal, busy, again } = useView('listPeople', { base })
  const [wanted, setWanted] = useState('')
  const place = useRef<HTMLElement>(null)
  const moves = useRef(false)
  const id = useId()
  const focusOn = (selector: string) => place.current?.querySelector<HTMLElement>(selector)?.focus()
  // Choosing and changing one's mind take what had the focus away.
  useEffect(() => {
    if (moves.current) focusOn(value === undefined ? 'input' : '.link')
    moves.current = false
  }, [value])
  const choose = (person: Picked | undefined) => {
    moves.current = true
    onChange(person)
  }
  const all = view ? chosenBy({ ...noFilter, wanted }, view.items) : []
  const parts = [...inPlan, new Map(all.map(({ id }) => [id, '']))]
  const partOf = (id: string) => parts.findIndex(part => part.has(id))
  const found = [...all].sort((a, b) => partOf(a.id) - partOf(b.id))
  return (
    <section
      ref={place}
      aria-labelledby={id}
      class="stack"
      onKeyDown={event => {
        if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        focusOn('.row')
      }}
    >
      <h3 class="label" id={id}>
        {label}
      </h3>
      {value ? (
        <p class="chosen">
          <b>{value.name}</b> <LinkButton onClick={() => choose(undefined)}>Выбрать другого</LinkButton>
        </p>
      ) : (
        <>
          {!view && busy && <Progress what="Читаем список" />}
          {refusal && <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />}
          {view && (
            <>
              <SearchBox
                label={`${label}: найти`}
                placeholder="Фамилия или класс"
                value={wanted}
                onChange={setWanted}
              />
              <p class="sr" role="status">
                {found.length === 0
                  ? ''
                  : `В списке ${count(found.length, 'человек', 'человека', 'человек')}`}
              </p>
              {found.length === 0 && (
                <p class="small">
                  {wanted === '' ? 'В этой базе пока никого нет.' : 'Никто не найден. Проверьте фамилию.'}
                </p>
              )}
              {found.length > 0 && (
                <List key={wanted} label={label} step={shown}>
                  {found.map(person => (
                    <li key={person.id}>
                      <button
                        type="button"
                        class="row"
                        onClick={() => choose({ id: person.id, name: person.name })}
                      >
                        <span class="lead">
                          <Icon name="people" />
                        </span>
                        <span>
                          <b>{person.name}</b>
                          <span class="second">
                            {[person.line, parts[partOf(person.id)]?.get(person.id)]
                              .filter(Boolean)
                              .join(' · ')}
                          </span>
                        </span>
                      </button>
                    </li>
                  ))}
                </List>
              )}
            </>
          )}
        </>
      )}
    </section>
  )
}
