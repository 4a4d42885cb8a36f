import * as z from 'zod/mini'
import { personCode } from './personCode.ts'

/** Most texts in one document. */
export const mostTexts = 500

/** A bare number names a text, `t_0` … : the words themselves never leave the workbook. */
const textNumber = z.int().check(z.gte(0), z.lte(mostTexts - 1))

const day = z.iso.date()

const row = z.strictObject({
  mentor: personCode,
  mentee: personCode,
  /** Post or class, printed after the name in the annex. */
  mentorPost: z.optional(textNumber),
  menteePost: z.optional(textNumber),
  kind: z.enum(['pair', 'group']),
  form: textNumber,
  role: textNumber,
  from: day,
  to: day,
})

/** A rule from which the school departs for these people, why, and to which day. */
const deviation = z.strictObject({
  people: z.array(personCode).check(z.minLength(1), z.maxLength(50)),
  /** Text of the clause in the genitive. */
  clause: textNumber,
  reason: textNumber,
  until: day,
})

const pairsOrder = z.strictObject({
  contract: z.literal(1),
  kind: z.literal('pairsOrder'),
  /** Edition of the document's wording. */
  edition: z.int().check(z.gte(1), z.lte(999)),
  /** How many texts the document may name. */
  texts: z.int().check(z.gte(0), z.lte(mostTexts)),
  basis: z.array(textNumber).check(z.maxLength(mostTexts)),
  fields: z.strictObject({
    place: textNumber,
    /** Text of the act by which the pairs are made, in the instrumental; clause 4.18 where it is not given. */
    act: z.optional(textNumber),
    curator: personCode,
    controlBy: z.enum(['head', 'curator']),
    planDue: day,
  }),
  rows: z.array(row).check(z.minLength(1), z.maxLength(2_000)),
  deviations: z.optional(z.array(deviation).check(z.minLength(1), z.maxLength(200))),
})

/** `POST /v1/orders`; which texts exist is checked by `checkOrderRequest`. */
export const orderRequest = z.discriminatedUnion('kind', [pairsOrder])

/** The answer is the file itself. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export type OrderRequest = z.infer<typeof orderRequest>
export type PairsOrderRequest = z.infer<typeof pairsOrder>
export type OrderRow = z.infer<typeof row>
