import * as z from 'zod/mini'

/** Most people on both sides of one request together. */
export const mostPeople = 5_000

/** A person's place in `mentors.id` or `mentees.id`, counted from 0. */
export const personIndex = z.int().check(z.gte(0), z.lte(mostPeople - 1))

/** `[mentee, mentor]` everywhere but in `choices`. */
export const indexPair = z.tuple([personIndex, personIndex])
