import { useEffect, useRef, useState } from 'preact/hooks'
import { callHost, fetchHost } from './callHost.ts'
import type { Place } from './moveCell.ts'
import { cellAt, type SentSheet, type Sheet, type SheetInfo, updateSheet } from './sheet.ts'

/** An edit that was not written: what the person typed is kept and shown. */
export interface RefusedEdit {
  place: Place
  text: string
  /** somebody was quicker: the same text can be written over what stands there now */
  moved: boolean
  message: string
}

interface Answer {
  refused?: 'moved' | 'invalid' | 'formula'
  message?: string
}

/** The sheets of one programme as this window sees them, and typing into them. */
export function useWorkbook(programme: string) {
  const [sheets, setSheets] = useState<SheetInfo[]>([])
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [writing, setWriting] = useState(0)
  const [refused, setRefused] = useState<RefusedEdit | null>(null)
  const confirmed = useRef<Sheet | null>(null)
  const current = useRef<number | null>(null)
  const typed = useRef(new Map<string, { place: Place; text: string }>())
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)

  const show = () =>
    setSheet(confirmed.current === null ? null : withTyped(confirmed.current, [...typed.current.values()]))

  /** Reads the open sheet again: only the rows that have changed travel. */
  const readSheet = async () => {
    const id = current.current
    if (id === null) return
    const since = confirmed.current?.sheetId === id ? confirmed.current.revision : 0
    const sent = await fetchHost<SentSheet>('view', { programme, sheet: id, since })
    if (current.current !== id) return
    confirmed.current = updateSheet(confirmed.current, sent)
    if (waiting.current === 0) typed.current.clear()
    show()
  }

  /** Somebody has written: another window, a command or this one. */
  const follow = async () => {
    await readSheets().catch(() => undefined)
    setSavedAt(new Date())
  }

  const readSheets = async () => {
    const list = await fetchHost<SheetInfo[]>('sheets', { programme })
    setSheets(list)
    const open = list.find(({ sheetId, hidden }) => sheetId === current.current && !hidden)
    if (open === undefined) current.current = list.find(({ hidden }) => !hidden)?.sheetId ?? null
    await readSheet()
  }

  const openSheet = async (sheetId: number) => {
    if (current.current === sheetId) return
    await queue.current
    current.current = sheetId
    typed.current.clear()
    await readSheet()
  }

  const write = (place: Place, text: string) => {
    const key = `${place.row} ${place.column}`
    const sheetId = current.current
    const base = confirmed.current
    if (sheetId === null || base === null) return
    // Of a cell that is still being written nobody knows yet how its value will look.
    const seen = typed.current.has(key) ? null : cellAt(base, place.row, place.column).text
    typed.current.set(key, { place, text })
    waiting.current += 1
    setWriting(waiting.current)
    setRefused(null)
    show()
    queue.current = queue.current.then(async () => {
      if (seen === null) await readSheet()
      const was = seen ?? cellAt(confirmed.current ?? base, place.row, place.column).text
      const answer = await callHost<Answer>('type', { programme, sheetId, ...place, was, text }).catch(
        (error: Error): Answer => ({ refused: 'moved', message: error.message }),
      )
      waiting.current -= 1
      setWriting(waiting.current)
      if (answer.refused !== undefined) {
        typed.current.delete(key)
        setRefused({ place, text, moved: answer.refused === 'moved', message: answer.message ?? '' })
      } else setSavedAt(new Date())
      if (waiting.current === 0) await readSheet().catch(() => undefined)
    })
  }

  useEffect(() => {
    void readSheets().catch(() => undefined)
  }, [])

  return { sheets, sheet, savedAt, writing, refused, setRefused, readSheets, follow, openSheet, write }
}

/** What the person has just typed stands in the table at once, before the host has answered. */
function withTyped(sheet: Sheet, edits: { place: Place; text: string }[]): Sheet {
  if (edits.length === 0) return sheet
  const cells = [...sheet.cells]
  for (const { place, text } of edits) {
    const row = [...(cells[place.row - 1] ?? [])]
    while (row.length < place.column) row.push(null)
    row[place.column - 1] = { ...cellAt(sheet, place.row, place.column), text }
    while (cells.length < place.row) cells.push([])
    cells[place.row - 1] = row
  }
  return { ...sheet, cells }
}
