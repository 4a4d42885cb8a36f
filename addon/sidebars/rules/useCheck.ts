import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { callServer } from '../callServer.ts'
import { useView } from '../useServer.ts'
import { useWriting } from '../useWriting.ts'
import type { BreachLine } from './groups.ts'

/** Keeps what was found, so that the next check knows what is new, and renews the marks in the sheets. Nobody waits for it. */
async function remember(): Promise<void> {
  await callServer('checkRules', {}, { mode: 'write' })
  await callServer('markBreaches', {}, { mode: 'write' })
}

/** The check, when it was made, and what may be done about what it found. */
export function useCheck() {
  const { view, refusal, busy, again } = useView('checkRules', {})
  const writing = useWriting(again)
  const [at, setAt] = useState<Date>()
  const pressed = useRef<Element | null>(null)

  useEffect(() => {
    if (!view) return
    setAt(new Date())
    if (view.changed) void remember()
  }, [view])

  /** Shows what would be written to mend these breaches of one rule. */
  const fix = async (lines: readonly BreachLine[]) => {
    const [first] = lines
    if (!first) return
    pressed.current = document.activeElement
    const breaches = lines.flatMap(({ subject, fix }) => (fix ? [{ subject, seen: fix.seen }] : []))
    const input = { rule: first.rule, breaches }
    const reply = await callServer('fixBreaches', input, { mode: 'preview' })
    writing.refuse(reply.ok ? undefined : reply.refusal)
    if (!reply.ok || !reply.preview) return
    const many = count(breaches.length, 'исправление', 'исправления', 'исправлений')
    writing.suggest({
      preview: reply.preview,
      label: breaches.length === 1 ? 'Записать исправление' : `Записать ${many}`,
      notes: reply.view.after,
      write: options => callServer('fixBreaches', input, options),
    })
  }
  const endDeviation = async (deviation: string) => {
    pressed.current = document.activeElement
    const reply = await callServer('endDeviation', { deviation }, { mode: 'preview' })
    writing.refuse(reply.ok ? undefined : reply.refusal)
    if (reply.ok && reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: 'Отменить отступление',
        write: options => callServer('endDeviation', { deviation }, options),
      })
  }
  /** From the preview to the button that led to it. */
  const back = () => {
    writing.back()
    const { current } = pressed
    requestAnimationFrame(() => current instanceof HTMLElement && current.focus())
  }
  return { view, at, refusal, busy, again, writing, fix, endDeviation, back }
}
