import * as z from 'zod/mini'
import type { Reply } from './call.ts'

const webForm = z.string().check(z.minLength(1), z.maxLength(60))

/** What the sidebar «Анкеты» asks of the forms themselves: the second rpc, for what only the host can do. */
export const formsRequest = z.discriminatedUnion('do', [
  /** How the intake is doing. `opened`: the board is being looked at, from now on nothing is new. */
  z.strictObject({ do: z.literal('health'), opened: z.optional(z.boolean()) }),
  /** Makes the form of a row «готовится», or goes on with it. */
  z.strictObject({ do: z.literal('make'), webForm }),
  z.strictObject({ do: z.literal('close'), webForm }),
  z.strictObject({ do: z.literal('open'), webForm }),
  /** The address as it is now. */
  z.strictObject({ do: z.literal('link'), webForm }),
  /** Takes in every answer that has not been taken in yet. */
  z.strictObject({ do: z.literal('scan') }),
  /** Has answers taken in by themselves as they come. */
  z.strictObject({ do: z.literal('connect') }),
  /** Sheets of the workbook that are none of ours and may hold answers to somebody's form. */
  z.strictObject({ do: z.literal('sheets') }),
  /** One of them, as a list. */
  z.strictObject({ do: z.literal('sheet'), title: z.string().check(z.maxLength(200)) }),
  /** Deletes responses, by their keys, from forms and response sheets: erasure of a person. */
  z.strictObject({
    do: z.literal('erase'),
    keys: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1000)),
  }),
])
export type FormsRequest = z.infer<typeof formsRequest>

/** Something about a form that somebody has to mend; nothing is lost by it. */
export interface FormTrouble {
  /** Row of «Опубликованные анкеты». */
  webForm: string
  title: string
  message: string
  next: string
}

export interface Scanned {
  /** «23.11.2026 14:05». */
  at: string
  /** New and edited answers that were taken in. */
  taken: number
  /** Where they have gone. */
  imported: number
  fields: number
  who: number
  quarantine: number
  /** Whether time was up before all were taken in: the next scan goes on. */
  more: boolean
  troubles: readonly FormTrouble[]
}

export interface FormsHealth {
  /** green: by themselves · amber: something is to be done · red: answers are not coming in */
  light: 'ok' | 'warn' | 'bad'
  /** «Ответы приходят сами. Последняя проверка 23.11.2026 14:05». */
  said: string
  /** Whether answers are taken in as they come. */
  trigger: boolean
  /** Whether forms may be made and closed. */
  granted: boolean
  /** Where the permission is given, and what it is for; '' where it is there. */
  authorise: string
  reason: string
  scanned: Scanned | null
  troubles: readonly FormTrouble[]
  /** When the board was last looked at, for `formsBoard`; '' the first time. */
  seen: string
}

export interface AnswerSheet {
  title: string
  /** Rows with anything in them, that of the titles included. */
  rows: number
  hidden: boolean
}

/** The answers, by what was asked. */
export interface FormsAnswers {
  health: FormsHealth
  make: { webForm: string; url: string; said: string }
  close: { webForm: string; said: string }
  open: { webForm: string; url: string; said: string }
  link: { url: string }
  scan: Scanned
  connect: FormsHealth
  sheets: { sheets: readonly AnswerSheet[] }
  sheet: { text: string }
  erase: { erased: number; left: readonly string[] }
}

export type FormsReply<D extends FormsRequest['do'] = FormsRequest['do']> = Reply<FormsAnswers[D]>
