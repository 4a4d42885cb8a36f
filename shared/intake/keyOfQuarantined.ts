/** Parts the key of a response from the number of a further row that its text needs. */
const part = '·'

/** ID of a row of «Карантин»: the key of the response, and in rows that its text goes on in, their number. */
export const furtherRow = (key: string, at: number): string => (at === 0 ? key : `${key}${part}${at + 1}`)

/** The response that a row of «Карантин» belongs to. */
export const keyOfQuarantined = (id: string): string => id.split(part)[0] ?? id
