export interface Question {
  id: string
  kind: 'alert' | 'prompt'
  alert?: { title: string; prompt: string; buttons: string }
  prompt?: { title: string; prompt: string; buttons: string }
}

export type MenuItem =
  | { kind: 'item'; title: string; fn: string }
  | { kind: 'separator' }
  | { kind: 'menu'; title: string; items: MenuItem[] }

export interface FrameNotice {
  frame: string
  title: string
  width: number | null
  height: number | null
  modal?: boolean
}

/** Who is where in another window of the same workbook. */
export interface OtherPerson {
  window: string
  sheetId: number
  row: number
  column: number
  /** a cell is open for typing */
  typing: boolean
}

/** What the host tells a window, by the name of the event. */
export interface HostEvents {
  others: { people: OtherPerson[] }
  changed: { revision: number; sheetIds: number[] }
  menu: MenuItem[]
  sidebar: FrameNotice
  dialog: FrameNotice
  toast: { message: string; title: string; seconds: number }
  ask: Question
  activate: { sheetId: number; a1: string | null }
  /** the school has named itself */
  title: { title: string }
  /** the programme is being put back to its beginning */
  gone: object
}

type Handlers = { [Name in keyof HostEvents]: (data: HostEvents[Name]) => void }

/** Listens to the host for one window; `link` is told when the host falls silent and when it is back. */
export function listen(
  o: { programme: string; window: string; link: (state: 'up' | 'down' | 'refused') => void },
  handlers: Handlers,
): () => void {
  const source = new EventSource(
    `/api/events?${new URLSearchParams({ programme: o.programme, window: o.window })}`,
  )
  source.onopen = () => o.link('up')
  source.onerror = () => o.link(source.readyState === EventSource.CLOSED ? 'refused' : 'down')
  for (const name of Object.keys(handlers) as (keyof HostEvents)[]) {
    const handle = handlers[name] as (data: unknown) => void
    source.addEventListener(name, event => handle(JSON.parse((event as MessageEvent<string>).data)))
  }
  return () => source.close()
}
