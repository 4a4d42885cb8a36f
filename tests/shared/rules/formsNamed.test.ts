import { expect, test } from 'vitest'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { formsNamed } from '#shared/rules/formsNamed.ts'
import { school } from '#tests/school/build.ts'

const dictionary = dictionaryOf(school().build())

test.each([
  { forms: ['form.teacherPupil'], says: 'форме «учитель – ученик»' },
  {
    forms: ['form.pupilPupil', 'form.teacherPupil'],
    says: 'формам «ученик – ученик» и «учитель – ученик»',
  },
  { forms: ['form.gone'], says: 'форме, которой нет в справочнике' },
  { forms: ['form.gone', 'form.lost'], says: 'формам, которых нет в справочнике' },
  {
    forms: ['form.gone', 'form.teacherPupil'],
    says: 'форме «учитель – ученик» и форме, которой нет в справочнике',
  },
  {
    forms: ['form.pupilPupil', 'form.gone', 'form.teacherPupil', 'form.lost'],
    says: 'формам «ученик – ученик», «учитель – ученик» и формам, которых нет в справочнике',
  },
])('по $says', ({ forms, says }) => {
  expect(formsNamed(dictionary, forms, 'форме', 'формам').replaceAll('\u00a0', ' ')).toBe(says)
})
