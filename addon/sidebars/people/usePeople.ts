import { useEffect, useRef, useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { callServer, handedStart } from '../callServer.ts'
import { useServer, useView } from '../useServer.ts'
import { onSelection, type Selection } from '../watchSheet.ts'
import { chosenBy, type Filter, noFilter } from './filter.ts'
import { usePersonBreaches } from './usePersonBreaches.ts'
import { type Base, wordsOf } from './words.ts'

type Person = ViewOf<'listPeople'>['items'][number]
export type Chosen = { base: Base; id: string }

/**
 * The people of a base, and the one whose card is shown: it follows the row chosen in the sheet unless it is pinned or
 * `held` (something typed is not yet saved; then `waiting` is the row the curator has gone to). The row on which she
 * stood when the sidebar opened is no choice yet: the list is shown.
 */
export function usePeople(base: Base, held: boolean) {
  const list = useView('listPeople', { base })
  const card = useServer('personCard')
  const breaches = usePersonBreaches(card.view)
  const [chosen, setChosen] = useState(() => handedPerson(base))
  const [pinned, setPinned] = useState(false)
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [waiting, setWaiting] = useState<Person>()
  const items = list.view?.items ?? []
  const shown = chosenBy(filter, items)

  const stoodAt = useRef<number | undefined>(undefined)
  const now = useRef({ items, pinned, held, chosen })
  now.current = { items, pinned, held, chosen }
  useEffect(
    () =>
      onSelection((selection: Selection) => {
        if (selection.sheet !== wordsOf[base].title) return
        stoodAt.current ??= selection.row
        if (stoodAt.current === selection.row) return
        stoodAt.current = 0
        const { items, pinned, held, chosen } = now.current
        const person = items.find(each =>
          selection.id ? each.id === selection.id : each.row === selection.row,
        )
        if (person === undefined || pinned || person.id === chosen?.id) return setWaiting(undefined)
        if (held) setWaiting(person)
        else setChosen({ base, id: person.id })
      }),
    [base],
  )

  const { ask } = card
  const key = chosen && JSON.stringify(chosen)
  useEffect(() => {
    if (key === undefined) return
    const asked: Chosen = JSON.parse(key)
    // What is being typed keeps the card it began with.
    if (!now.current.held) void ask(asked)
  }, [key, ask, list.view])

  /** To the card of a person, and to their row in the sheet. */
  const open = (person: Chosen) => {
    setChosen(person)
    setWaiting(undefined)
    void goTo({ table: person.base, id: person.id })
  }
  const step = (by: 1 | -1) => {
    const among = shown.some(({ id }) => id === chosen?.id) ? shown : items
    const next = among[among.findIndex(({ id }) => id === chosen?.id) + by]
    if (next) open({ base, id: next.id })
  }
  return {
    list,
    card: chosen && card.view?.id === chosen.id ? card.view : undefined,
    cardServer: card,
    breaches,
    chosen,
    open,
    close: () => setChosen(undefined),
    step,
    pinned,
    setPinned,
    filter,
    setFilter,
    shown,
    waiting,
    forget: () => setWaiting(undefined),
    refresh: list.again,
  }
}

/** The person whose card another page asks for. */
function handedPerson(base: Base): Chosen | undefined {
  const start = handedStart()
  const isNamed = typeof start === 'object' && start !== null && 'id' in start
  return isNamed && typeof start.id === 'string' ? { base, id: start.id } : undefined
}

export const goTo = (place: Parameters<typeof callServer<'goToRow'>>[1]) =>
  callServer('goToRow', place, { mode: 'write' })
