import * as z from 'zod/mini'
import { refusals } from './refusal.ts'

/** What the requests of every family are made of. */
export const programme = z.string().check(z.regex(/^(school|sample|copy-[1-9]\d{0,4})$/))
export const window = z.string().check(z.regex(/^[a-z0-9]{8,40}$/))
export const position = z.int().check(z.gte(1), z.lte(1_000_000))
export const sheetId = z.int().check(z.gte(0))
const selection = z.optional(z.strictObject({ sheetId, row: position, column: position }))

/** What the page may ask: any other shape is refused before it reaches a programme. */
export const requests = {
  session: z.strictObject({ token: z.string().check(z.maxLength(200)) }),
  enter: z.strictObject({ programme, window }),
  programme: z.strictObject({ programme }),
  view: z.strictObject({
    programme,
    sheet: z.coerce.number().check(z.int(), z.gte(0)),
    since: z.coerce.number().check(z.int(), z.gte(0)),
  }),
  sheet: z.strictObject({ programme, sheetId, hidden: z.boolean() }),
  run: z.strictObject({
    programme,
    window,
    fn: z.string().check(z.regex(/^[A-Za-z$][\w$]{0,80}(?<!_)$/)),
    args: z.array(z.unknown()),
    selection,
  }),
  menu: z.strictObject({
    programme,
    window,
    place: z.array(z.int().check(z.gte(0), z.lte(999))).check(z.minLength(1), z.maxLength(5)),
    selection,
  }),
  answer: z.strictObject({
    programme,
    window,
    id: z.string().check(z.maxLength(60)),
    button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
    text: z.optional(z.string().check(z.maxLength(50_000))),
  }),
  frame: z.strictObject({ programme, id: z.string().check(z.regex(/^[\w-]{24}$/)) }),
}

/** @throws Refusal when the value has another shape; its content is not repeated. */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw refusals.body()
  return parsed.data
}
