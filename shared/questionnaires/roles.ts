import type { Walk } from './person.ts'

/** Who meets whom in each form that the product describes. Source: положение 4.4, Приложение 1. */
export const roles = {
  pupilPupil: { mentor: 'pupil', mentee: 'pupil' },
  teacherTeacher: { mentor: 'teacher', mentee: 'teacher' },
  studentPupil: { mentor: 'graduate', mentee: 'pupil' },
  employerPupil: { mentor: 'worker', mentee: 'pupil' },
  employerStudent: { mentor: 'worker', mentee: 'student' },
  teacherPupil: { mentor: 'teacher', mentee: 'pupil' },
} as const satisfies Record<string, Readonly<Record<'mentor' | 'mentee', Walk>>>

export type FormName = keyof typeof roles
export const formNames = Object.keys(roles) as FormName[]
