import { useState } from 'preact/hooks'
import type { FeatureName, InputOf, Preview } from '#addon/features/call.ts'
import { type Answered, type CallOptions, callServer, type Refused } from './callServer.ts'
import { saveFile } from './saveFile.ts'

/** A command that the curator has seen and not yet confirmed. */
export interface Offer {
  sheets: Preview['sheets']
  /** What she should know before she confirms. */
  notes: readonly string[]
  /** Word of the button: «Записать и скачать». */
  label: string
  write: (options: CallOptions) => Promise<Answered<unknown>>
  seen: Pick<Preview, 'seed' | 'expect'>
}

export interface Offering {
  label: string
  notes?: readonly string[]
  preview: Preview
  write: Offer['write']
}

/** Preview, write, undo: one command at a time. `onWritten` hears of every change of the workbook. */
export function useWriting(onWritten: () => void) {
  const [offer, setOffer] = useState<Offer>()
  const [refusal, setRefusal] = useState<Refused>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<{ text: string; command: string | undefined }>()

  const suggest = ({ preview, label, notes = [], write }: Offering) => {
    const { sheets, seed, expect } = preview
    setDone(undefined)
    setOffer({ sheets, notes, label, write, seen: { seed, expect } })
  }

  const settle = (reply: Answered<unknown>): boolean => {
    setBusy(false)
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (!reply.ok) {
      // The sheets changed while she looked: what would be written now is shown instead.
      const { preview } = reply
      if (preview)
        setOffer(
          now =>
            now && { ...now, sheets: preview.sheets, seen: { seed: preview.seed, expect: preview.expect } },
        )
      return false
    }
    const { written, files = [] } = reply
    for (const file of files) saveFile(file)
    setOffer(undefined)
    if (written) setDone({ text: written.said, command: written.undoable ? written.command : undefined })
    onWritten()
    return true
  }

  const run = async (call: () => Promise<Answered<unknown>>) => {
    setBusy(true)
    return settle(await call())
  }

  return {
    offer,
    refusal,
    busy,
    done,
    suggest,
    confirm: () => offer && run(() => offer.write({ mode: 'write', ...offer.seen })),
    back: () => {
      setOffer(undefined)
      setRefusal(undefined)
    },
    /** A change of a cell or two that says itself what it writes: no preview. */
    write: <N extends FeatureName>(name: N, input: InputOf<N>) =>
      run(() => callServer(name, input, { mode: 'write' })),
    undo: (command: string) => {
      setDone(undefined)
      return run(() => callServer('undoCommand', { command }, { mode: 'write' }))
    },
    forget: () => setDone(undefined),
    refuse: setRefusal,
  }
}

export type Writing = ReturnType<typeof useWriting>
