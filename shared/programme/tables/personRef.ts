import * as column from '../column.ts'

/** Which participant a row is about, a mentee or a mentor. */
export const personRef = (required = false) => ({
  person: column.ref('ID участника', ['mentees', 'mentors'], { required }),
  personName: column.label('Участник', 'person', { required }),
})
