import { useRef, useState } from 'preact/hooks'
import type { GridAnswer, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { callHost } from './callHost.ts'
import { commandAnswer } from './commandAnswer.ts'
import {
  doneAgain,
  type History,
  nameOf,
  noHistory,
  record,
  redoneText,
  type Step,
  takenBack,
  undoneText,
  withoutCommand,
  withoutLast,
  withoutUndone,
} from './history.ts'

interface UndoOptions {
  programme: string
  window: string
  /** resolves when what was typed before has reached the file */
  settled(): Promise<unknown>
  /** brings the place of the step into sight */
  show(edits: GridEdit[]): void
  said(text: string, canRedo: boolean): void
  refused(title: string, message: string): void
}

/** «Отменить» and «Вернуть» of one window: what was typed and what its sidebars wrote, latest first. */
export function useUndo(options: UndoOptions) {
  const [history, setHistory] = useState<History>(noHistory)
  const latest = useRef({ history, options })
  latest.current = { history: latest.current.history, options }
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const change = (next: History) => {
    latest.current.history = next
    setHistory(next)
  }

  const inGrid = async (step: Extract<Step, { kind: 'edits' }>, redo: boolean) => {
    const { programme, window, show, said, refused } = latest.current.options
    const answer = await callHost<GridAnswer | { nothing: true }>('undo', { programme, window, redo }).catch(
      (error: Error) => error,
    )
    const { history } = latest.current
    const title = `${redo ? 'Не возвращено' : 'Не отменено'}: ${nameOf(step)}`
    if (answer instanceof Error) return refused(title, answer.message)
    // A step whose cells have changed since is gone, and must not stand in the way of those before it.
    if ('nothing' in answer || 'refused' in answer)
      change(redo ? withoutUndone(history) : withoutLast(history))
    if ('nothing' in answer) return
    if ('refused' in answer) return refused(title, answer.message)
    change(redo ? doneAgain(history) : takenBack(history))
    show(step.edits)
    said(redo ? redoneText(step) : undoneText(step), !redo)
  }

  const command = async (step: Extract<Step, { kind: 'command' }>) => {
    const { programme, window, said, refused } = latest.current.options
    const request = { name: 'undoCommand', input: { command: step.command }, mode: 'write' }
    const answer = await callHost<CommandReply>('run', {
      programme,
      window,
      fn: 'call',
      args: [request],
    }).catch((error: Error): CommandReply => ({ ok: false, error }))
    const title = `Не отменено: ${nameOf(step)}`
    if (!answer.ok) return refused(title, answer.error.message)
    if (answer.value.ok) {
      change(takenBack(latest.current.history))
      return said(undoneText(step), false)
    }
    const { code, message, next } = answer.value.refusal
    // What cannot be taken back any more must not stand in the way of the steps before it.
    if (code === 'gone' || code === 'nothingToDo') change(withoutLast(latest.current.history))
    refused(title, `${message.replace(/\.$/, '')}. ${next.replace(/\.$/, '')}.`)
  }

  const inTurn = (work: () => Promise<void>) => {
    turn.current = turn.current
      .then(() => latest.current.options.settled())
      .then(work)
      .catch(() => undefined)
  }

  return {
    /** what comes next */
    undoes: history.done.at(-1),
    redoes: history.undone.at(-1),
    edited: (edits: GridEdit[]) => change(record(latest.current.history, { kind: 'edits', edits })),
    /** a panel's call was answered: a command of its own becomes a step, one it took back leaves the history */
    answered: (call: { fn: string; args: unknown[]; result: unknown }) => {
      const answer = commandAnswer(call)
      if (answer?.kind === 'written') change(record(latest.current.history, { ...answer, kind: 'command' }))
      if (answer?.kind === 'undone') change(withoutCommand(latest.current.history, answer.command))
    },
    undo: () =>
      inTurn(async () => {
        const step = latest.current.history.done.at(-1)
        if (step !== undefined) await (step.kind === 'command' ? command(step) : inGrid(step, false))
      }),
    redo: () =>
      inTurn(async () => {
        const step = latest.current.history.undone.at(-1)
        if (step?.kind === 'edits') await inGrid(step, true)
      }),
  }
}

type CommandReply =
  | { ok: false; error: { message: string } }
  | {
      ok: true
      value: { ok: true } | { ok: false; refusal: { code: string; message: string; next: string } }
    }
