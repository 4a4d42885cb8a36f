import type { Plan } from '../programme/tables.ts'

/**
 * «задания № 3», in the genitive; one without a number is just «задания». What it says is not told: it may speak of the
 * mentee's difficulties.
 */
export const ofTask = ({ number }: Plan): string => `задания${number === null ? '' : ` № ${number}`}`
