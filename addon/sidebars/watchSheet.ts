import { askSelection } from './callServer.ts'

/** The row the curator stands on: title of the sheet, 1-based row, and its ID where the host knows it. */
export interface Selection {
  sheet: string
  row: number
  id?: string
}

declare global {
  interface Window {
    /** Our own host tells of selections and changes by itself. */
    tandemHost?: { pushesSelection?: boolean }
  }
}

/** Google tells sidebars nothing: they have to ask, and only while somebody is at them. */
const everyMs = 2_000
const patienceMs = 5 * 60_000

const selectionListeners = new Set<(selection: Selection) => void>()
const changeListeners = new Set<() => void>()
let stopWatching: (() => void) | undefined

/** Hears of another row being chosen. @returns how to stop hearing. */
export const onSelection = (listener: (selection: Selection) => void) => hear(selectionListeners, listener)

/** Hears of the workbook being changed by others. @returns how to stop hearing. */
export const onChanged = (listener: () => void) => hear(changeListeners, listener)

function hear<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  stopWatching ??= window.tandemHost?.pushesSelection ? listenToHost() : askGoogle()
  return () => {
    listeners.delete(listener)
    if (selectionListeners.size + changeListeners.size > 0) return
    stopWatching?.()
    stopWatching = undefined
  }
}

function listenToHost(): () => void {
  const receive = ({ data, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || !isRecord(data)) return
    if (data.type === 'tandem:changed') tellChanged()
    if (data.type === 'tandem:selection' && isSelection(data))
      tellSelection({ sheet: data.sheet, row: data.row })
  }
  window.addEventListener('message', receive)
  // What was told while the panel loaded, nobody has heard.
  window.parent.postMessage({ type: 'tandem:where' }, '*')
  return () => window.removeEventListener('message', receive)
}

/** Google tells neither of changes nor of the row: the row can be asked for, changes are found at the next command. */
function askGoogle(): () => void {
  let seen = ''
  let asking = false
  let lastTouch = Date.now()
  const touch = () => {
    lastTouch = Date.now()
  }
  const look = async () => {
    if (asking || document.visibilityState !== 'visible' || Date.now() - lastTouch > patienceMs) return
    asking = true
    const place = await askSelection()
    asking = false
    const key = JSON.stringify(place)
    if (place === null || key === seen) return
    seen = key
    touch()
    tellSelection(place)
  }
  const touches = ['focus', 'pointermove', 'keydown'] as const
  for (const name of touches) window.addEventListener(name, touch)
  const timer = setInterval(() => void look(), everyMs)
  return () => {
    clearInterval(timer)
    for (const name of touches) window.removeEventListener(name, touch)
  }
}

const tellSelection = (selection: Selection) => {
  for (const listener of selectionListeners) listener(selection)
}
const tellChanged = () => {
  for (const listener of changeListeners) listener()
}

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null
const isSelection = (data: Record<string, unknown>): data is Record<string, unknown> & Selection =>
  typeof data.sheet === 'string' && typeof data.row === 'number'
