import type { Person } from './isPupil.ts'

/** Whether the person is in the base: not in the archive and not under consideration. A row that does not say is in it. */
export const inBase = ({ status }: Pick<Person, 'status'>): boolean => status === null || status === 'active'
