import { hashText } from '../programme/hash.ts'

/**
 * What stands in a person's own link to a form instead of a name. It follows from the person's random code and the form,
 * so that no list of links has to be kept, and tells neither of them.
 */
export const inviteOf = (webForm: string, code: string): string => hashText(`${code}|${webForm}|${code}`)
