import { useEffect, useRef, useState } from 'preact/hooks'
import { callHost } from './callHost.ts'
import {
  type FrameNotice,
  type HostEvents,
  listen,
  type MenuItem,
  type OtherPerson,
  type Question,
} from './events.ts'

interface WindowOptions {
  programme: string
  /** the name of this window */
  id: string
  changed(change: HostEvents['changed']): void
  activate(place: HostEvents['activate']): void
  /** the stream of events is up again after a break */
  back(): void
  /** the host would not open the stream of events */
  refused(): void
}

/** What the add-on shows in this window: menu, sidebar, dialog, questions, short messages. */
export function useHostWindow({ programme, id, changed, activate, back, refused }: WindowOptions) {
  const [menu, setMenu] = useState<MenuItem[]>([])
  const [sidebar, setSidebar] = useState<FrameNotice | null>(null)
  const [dialog, setDialog] = useState<FrameNotice | null>(null)
  const [questions, setQuestions] = useState<Question[]>([])
  const [toast, setToast] = useState<HostEvents['toast'] | null>(null)
  const [title, setTitle] = useState<string | null>(null)
  const [silent, setSilent] = useState(false)
  const [changes, setChanges] = useState(0)
  const [others, setOthers] = useState<OtherPerson[]>([])
  const [links, setLinks] = useState(0)
  const handlers = useRef({ changed, activate, back, refused })
  handlers.current = { changed, activate, back, refused }

  useEffect(() => {
    let late: ReturnType<typeof setTimeout> | undefined
    let wasUp = false
    const stop = listen(
      {
        programme,
        window: id,
        link: state => {
          clearTimeout(late)
          if (state === 'refused') handlers.current.refused()
          else if (state === 'up') {
            setSilent(false)
            setLinks(count => count + 1)
            if (wasUp) {
              setChanges(count => count + 1)
              handlers.current.back()
            }
            wasUp = true
          } else late = setTimeout(() => setSilent(true), 1500)
        },
      },
      {
        changed: change => {
          setChanges(count => count + 1)
          handlers.current.changed(change)
        },
        others: ({ people }) => setOthers(people),
        menu: setMenu,
        sidebar: setSidebar,
        dialog: setDialog,
        toast: setToast,
        ask: question => setQuestions(list => [...list.filter(({ id }) => id !== question.id), question]),
        activate: place => handlers.current.activate(place),
        title: ({ title }) => setTitle(title),
        gone: () => location.reload(),
      },
    )
    void callHost('enter', { programme, window: id }).catch(() => undefined)
    return () => {
      clearTimeout(late)
      stop()
    }
  }, [])

  const answer = (question: Question, button: string, text: string) => {
    setQuestions(list => list.filter(other => other.id !== question.id))
    void callHost('answer', { programme, window: id, id: question.id, button, text })
  }
  return {
    id,
    menu,
    sidebar,
    setSidebar,
    dialog,
    setDialog,
    question: questions[0] ?? null,
    answer,
    toast,
    setToast,
    silent,
    title,
    changes,
    others,
    /** counts up with every connection to the host */
    links,
  }
}
