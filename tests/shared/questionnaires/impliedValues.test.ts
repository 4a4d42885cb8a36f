import { expect, test } from 'vitest'
import { impliedValues } from '#shared/questionnaires/impliedValues.ts'
import { questionnaire } from '#shared/questionnaires/index.ts'
import { dictionary } from './publishing.ts'

test.each([
  {
    id: 'application.mentor.pupilPupil',
    values: { forms: ['form.pupilPupil'], category: 'category.pupil' },
  },
  { id: 'application.mentor.employerPupil', values: { forms: ['form.employerPupil'] } },
  { id: 'application.mentee.pupilPupil', values: { forms: ['form.pupilPupil'], kind: 'pupil' } },
  { id: 'application.mentee.teacherTeacher', values: { forms: ['form.teacherTeacher'], kind: 'teacher' } },
  { id: 'referral.parent', values: { kind: 'pupil' } },
  { id: 'referral.methodist', values: { kind: 'teacher' } },
  { id: 'swot.mentor', values: {} },
  { id: 'request.pupil', values: {} },
])('$id: без вопроса известно $values', ({ id, values }) => {
  const found = questionnaire(id)
  expect(found && impliedValues(found, dictionary)).toEqual(values)
})
