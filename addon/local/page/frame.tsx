import { useEffect, useRef, useState } from 'preact/hooks'
import { callHost } from './callHost.ts'
import { whenQuiet } from './whenQuiet.ts'

const CHANGES = { quietMs: 400, latestMs: 2000 }

export interface FrameSelection {
  sheetId: number
  /** title of the sheet */
  sheet: string
  row: number
  column: number
}

export interface FrameProps {
  programme: string
  window: string
  frame: string
  title: string
  selection: FrameSelection | null
  /** counts up with every change of the workbook */
  changes: number
  close(): void
  escape(): void
  focusSheet(): void
  /** the add-on has answered a call of this frame */
  answered(call: { fn: string; args: unknown[]; result: unknown }): void
  /** the frame asks the page to open something of its own */
  open(what: string): void
}

/** A sidebar or dialog of the add-on in its sandbox: it speaks to the host only through this page. */
export function Frame(props: FrameProps) {
  const { programme, window: id, frame, title, selection, changes } = props
  const element = useRef<HTMLIFrameElement>(null)
  const latest = useRef(props)
  latest.current = props
  const post = (message: object) => element.current?.contentWindow?.postMessage(message, '*')
  const postSelection = () => {
    const at = latest.current.selection
    if (at !== null) post({ type: 'tandem:selection', sheet: at.sheet, row: at.row })
  }

  useEffect(() => {
    const hear = async (event: MessageEvent) => {
      if (event.source !== element.current?.contentWindow) return
      const { type } = event.data ?? {}
      if (type === 'tandem:close') latest.current.close()
      else if (type === 'tandem:escape') latest.current.escape()
      else if (type === 'tandem:focus') latest.current.focusSheet()
      else if (type === 'tandem:where') postSelection()
      else if (type === 'tandem:open') latest.current.open(String(event.data.what))
      else if (type === 'tandem:run') {
        const { id: call, fn, args } = event.data
        const at = latest.current.selection
        const place =
          at === null ? {} : { selection: { sheetId: at.sheetId, row: at.row, column: at.column } }
        const result = await callHost<object>('run', { programme, window: id, fn, args, ...place }).catch(
          (error: Error) => ({ ok: false, error: { name: error.name, message: error.message } }),
        )
        post({ type: 'tandem:result', id: call, ...result })
        latest.current.answered({ fn, args, result })
      }
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])

  // Who runs down the rows is followed when they rest; where a sheet opens is told before they have left it.
  const told = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (told.current !== selection?.sheet) postSelection()
    told.current = selection?.sheet
    const timer = setTimeout(postSelection, 120)
    return () => clearTimeout(timer)
  }, [selection?.sheet, selection?.row])

  // The panel asks for its list anew at every change: not while somebody is typing, or each cell would wait for it.
  const [tell] = useState(() => whenQuiet(() => post({ type: 'tandem:changed' }), CHANGES))
  useEffect(() => tell.stop, [])
  useEffect(() => {
    if (changes > 0) tell.ask()
  }, [changes])

  return (
    <iframe
      ref={element}
      title={title}
      src={`/frame?${new URLSearchParams({ programme, id: frame })}`}
      sandbox="allow-scripts allow-forms allow-modals allow-downloads allow-popups"
      onLoad={() => {
        element.current?.focus()
        postSelection()
      }}
    />
  )
}
