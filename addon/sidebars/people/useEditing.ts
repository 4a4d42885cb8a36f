import { useState } from 'preact/hooks'
import { type Answered, type CallOptions, callServer, type Refused } from '../callServer.ts'
import type { Writing } from '../useWriting.ts'
import type { Change } from '../parts/diff.tsx'
import type { Card } from './card.tsx'
import { type Editing, reopened } from './editing.ts'
import { changesOf, isChanged, type Typed } from './rowForm.tsx'

/** What the add-on has said of the form since it was last changed. */
interface Said {
  refusal?: Refused
  genderGuess?: string
  twins?: readonly { id: string; name: string }[]
  conflicts?: readonly Change[]
}

/** A form of one row: filled in, looked at by the add-on, then offered for writing. */
export function useEditing() {
  const [editing, setEditing] = useState<Editing>()
  const [said, setSaid] = useState<Said>({})
  const [asking, setAsking] = useState(false)

  const open = (next: Editing | undefined) => {
    setEditing(next)
    setSaid({})
  }

  /** Asks what the form would write, and offers it; what is wrong or doubtful is shown in the form instead. */
  const check = async (
    writing: Writing,
    { confirmTwin = false, onNew }: { confirmTwin?: boolean; onNew: (form: Editing, id: string) => void },
  ) => {
    if (!editing) return
    const { table, id, person, groups, typed } = editing
    const input = {
      table,
      id,
      confirmTwin,
      ...changesOf(groups, typed, id === null),
      ...(person && { person }),
    }
    const call = (options: CallOptions) => callServer('saveRow', input, options)
    setAsking(true)
    const reply = await call({ mode: 'preview' })
    setAsking(false)
    if (!reply.ok) return setSaid({ refusal: reply.refusal })
    const { genderGuess, twins } = reply.view
    setSaid({ genderGuess, twins })
    if (twins.length > 0 || !reply.preview) return
    writing.suggest({
      preview: reply.preview,
      label: 'Записать',
      notes: genderGuess === '' ? [] : [`Пол не указан. По отчеству: ${genderGuess}`],
      write: async options => {
        const written = await call(options)
        if (written.ok) {
          open(undefined)
          if (id === null) onNew(editing, written.view.id)
        }
        return written
      },
    })
  }

  /** The row as it stands now beside what was typed; what was typed stays. */
  const compare = async (read: () => Promise<Answered<Card>>) => {
    if (!editing) return
    const fresh = await read()
    if (!fresh.ok) return setSaid({ refusal: fresh.refusal })
    const again = reopened(editing, fresh.view)
    setEditing(again)
    setSaid({
      conflicts: again.groups
        .flatMap(group => group.fields)
        .flatMap(({ key, title, value }) => {
          const typed = editing.typed[key]
          return typed === undefined || typed === value ? [] : [{ label: title, was: value, becomes: typed }]
        }),
    })
  }

  return {
    editing,
    ...said,
    asking,
    /** Something is typed that is not in the table yet. */
    changed: editing !== undefined && isChanged(editing.groups, editing.typed),
    open,
    type: (typed: Typed) => {
      if (editing) setEditing({ ...editing, typed })
      // What was said of a field is settled by the next look.
      if (said.refusal?.at !== undefined) setSaid({})
    },
    check,
    compare,
  }
}
