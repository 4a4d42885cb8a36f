import { useEffect, useRef } from 'preact/hooks'
import { callHost } from './callHost.ts'
import type { OtherPerson } from './events.ts'
import type { SheetInfo } from './sheet.ts'
import { letters } from './sheet.ts'

const EVERY_MS = 250

/** Tells the other windows where this one is; `links` counts the connections, each of which begins without memory. */
export function usePresence(o: {
  programme: string
  window: string
  sheetId: number | null
  row: number
  column: number
  typing: boolean
  links: number
}): void {
  const { programme, window, sheetId, row, column, typing, links } = o
  const told = useRef(0)
  useEffect(() => {
    if (sheetId === null || links === 0) return
    const tell = () => {
      told.current = Date.now()
      void callHost('presence', { programme, window, sheetId, row, column, typing }).catch(() => undefined)
    }
    const timer = setTimeout(tell, Math.max(0, told.current + EVERY_MS - Date.now()))
    return () => clearTimeout(timer)
  }, [sheetId, row, column, typing, links])
}

/** «В другом окне заполняют «Наставники», B27»; '' while nobody else types. */
export function othersInWords(others: OtherPerson[], sheets: SheetInfo[]): string {
  const places = others
    .filter(({ typing }) => typing)
    .flatMap(({ sheetId, row, column }) => {
      const sheet = sheets.find(one => one.sheetId === sheetId)
      return sheet === undefined ? [] : [`«${sheet.title}», ${letters(column)}${row}`]
    })
  if (places.length === 0) return ''
  return `${places.length === 1 ? 'В другом окне' : 'В других окнах'} заполняют ${places.join('; ')}`
}
