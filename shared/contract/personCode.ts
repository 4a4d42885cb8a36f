import * as z from 'zod/mini'

/** The only name a person, or an offer of a mentor, has outside the workbook: `p_` and ten of a–z, 2–7. */
export const personCode = z.string().check(z.regex(/^p_[a-z2-7]{10}$/))
