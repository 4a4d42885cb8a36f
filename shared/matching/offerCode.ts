import { hashText } from '../programme/hash.ts'

/** How a mentor takes mentees: one by one, or several together. */
export type OfferKind = 'single' | 'group'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * The name under which a mentor's offer is sent: the same on every run, and never the mentor's own code.
 * @param code the mentor's code
 * @param form id of the form
 * @returns `p_` and ten of a–z, 2–7: fifty bits of a hash.
 */
export function offerCode(code: string, form: string, kind: OfferKind): string {
  let rest = Number.parseInt(hashText(`${code}:${form}:${kind}`), 36)
  let name = ''
  for (let place = 0; place < 10; place++) {
    name += letters[rest % 32]
    rest = Math.floor(rest / 32)
  }
  return `p_${name}`
}
