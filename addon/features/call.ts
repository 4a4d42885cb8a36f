import type * as z from 'zod/mini'
import type { Problem } from '#shared/programme/problem.ts'
import type { Effect, Outcome } from './feature.ts'
import type { features } from './index.ts'
import type { Refusal } from './refusal.ts'

/** The one rpc between sidebars and add-on. JSON both ways; no Date crosses it. */
export interface CallRequest {
  name: string
  input: unknown
  /** view: nothing is written · preview: what would be written · write: writes. */
  mode: 'view' | 'preview' | 'write'
  /** Of a command around the engine: which part of it. */
  phase?: 'ask' | 'fetch' | 'take'
  /** From the preview: the same ids are drawn again. */
  seed?: string
  /** From the preview: what the curator has seen; anything else by now is refused. */
  expect?: string
  /** From `ask` and `fetch`, for the next phase. */
  asked?: unknown
  answer?: unknown
}

/** «Будет записано»: one line a sheet. */
export interface SheetPreview {
  sheet: string
  added: number
  /** Rows that were added by the command taken back. */
  removed: number
  changed: number
  /** Up to three examples: «Лисин Артём: состояние «предложена» → «согласована»». */
  examples: string[]
  /** Rows that the examples leave out. */
  more: number
}

export interface Preview {
  sheets: SheetPreview[]
  seed: string
  expect: string
}

export interface Written {
  /** ID of the journal row: «Отменить» takes it back. */
  command: string
  said: string
  undoable: boolean
}

export type Reply<View> =
  | {
      ok: true
      view: View
      problems: readonly Problem[]
      preview?: Preview
      written?: Written
      files?: Extract<Effect, { kind: 'file' }>[]
      asked?: unknown
      answer?: unknown
    }
  | { ok: false; refusal: Refusal; preview?: Preview }

type List = (typeof features)[number]

/** The features by name, with their types: what `callServer` in the sidebars is typed by. */
export type Features = { [F in List as F['name']]: F }
export type FeatureName = keyof Features

export type InputOf<N extends FeatureName> = z.input<Features[N]['input']>
type OutcomeOf<F> = F extends { take: (given: never) => infer O }
  ? O
  : F extends { run: (given: never) => infer O }
    ? O
    : never
type ShownBy<O> = O extends Outcome<infer V> ? V : never
export type ViewOf<N extends FeatureName> = ShownBy<OutcomeOf<Features[N]>>
