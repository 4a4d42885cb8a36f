import * as z from 'zod/mini'
import type { GridEdit } from '../workbook/gridEdit.ts'
import { position, programme, sheetId, window } from './requests.ts'

// The list of edits (gridEdit.ts) as it may arrive: how much is too much is said here, what it means there.

const MOST_EDITS = 1000
const count = z.int().check(z.gte(1), z.lte(1_000_000))
const size = z.int().check(z.gte(1), z.lte(2000))
const color = z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/i)))
const title = z.string().check(z.maxLength(1000))
const area = z.strictObject({ row: position, column: position, rows: count, columns: count })
const texts = z.array(z.array(z.string()))

const block = z
  .strictObject({ row: position, column: position, was: texts, text: texts })
  .check(
    z.refine(
      ({ was, text }) =>
        text.length > 0 &&
        was.length === text.length &&
        text.every((row, index) => row.length === text[0]?.length && row.length === was[index]?.length),
    ),
  )
const span = { sheetId, from: position, count }

const edit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fill'), sheetId, blocks: z.array(block) }),
  z.strictObject({ kind: z.enum(['insertRows', 'removeRows']), ...span }),
  z.strictObject({ kind: z.enum(['insertColumns', 'removeColumns']), ...span }),
  z.strictObject({ kind: z.literal('moveColumns'), ...span, before: position }),
  z.strictObject({ kind: z.literal('reorderRows'), sheetId, from: position, order: z.array(position) }),
  z.strictObject({ kind: z.enum(['widths', 'heights']), ...span, size }),
  z.strictObject({ kind: z.literal('hideColumns'), ...span, hidden: z.boolean() }),
  z.strictObject({
    kind: z.literal('numberFormat'),
    sheetId,
    area,
    format: z.nullable(z.string().check(z.maxLength(200))),
  }),
  z.strictObject({ kind: z.literal('background'), sheetId, area, color }),
  z.strictObject({
    kind: z.literal('filter'),
    sheetId,
    filter: z.nullable(
      z.strictObject({
        area,
        shown: z.record(z.string().check(z.regex(/^[1-9]\d{0,6}$/)), z.array(z.string())),
      }),
    ),
  }),
  z.strictObject({ kind: z.literal('addSheet'), title, index: z.int().check(z.gte(0), z.lte(1000)) }),
  z.strictObject({ kind: z.literal('renameSheet'), sheetId, title }),
  z.strictObject({ kind: z.literal('removeSheet'), sheetId }),
  z.strictObject({
    kind: z.literal('results'),
    sheetId,
    cells: z.array(
      z.strictObject({
        row: position,
        column: position,
        formula: z.string(),
        value: z.union([z.string(), z.number(), z.boolean()]),
      }),
    ),
  }),
]) satisfies z.ZodMiniType<GridEdit>

export const editRequest = z.strictObject({
  programme,
  window,
  /** revision in which the person saw the rows and columns standing */
  seen: z.int().check(z.gte(0)),
  edits: z.array(edit).check(z.minLength(1), z.maxLength(MOST_EDITS)),
})
export const undoRequest = z.strictObject({ programme, window, redo: z.boolean() })
export const presenceRequest = z.strictObject({
  programme,
  window,
  sheetId,
  row: position,
  column: position,
  typing: z.boolean(),
})
