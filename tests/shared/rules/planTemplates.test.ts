import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { planTemplates } from '#shared/rules/planTemplates.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const year = (set = {}) =>
  school().row('programmes', {
    schoolYear: '2026/27',
    forms: ['form.pupilPupil', 'form.teacherPupil'],
    planForms: ['form.pupilPupil'],
    ...set,
  })
const next = 'Составьте его и отметьте на листе «Программы года».'
const one = `Программа на 2026/27 учебный год: нет типового плана по форме «учитель – ученик». ${next}`

test.each([
  {
    given: 'планы есть по всем формам',
    programme: year({ planForms: ['form.teacherPupil', 'form.pupilPupil'] }),
    expected: [],
  },
  { given: 'по одной форме плана нет', programme: year(), expected: [one] },
  {
    given: 'планов нет совсем',
    programme: year({ planForms: [] }),
    expected: [
      `Программа на 2026/27 учебный год: нет типовых планов по формам «ученик – ученик» и «учитель – ученик». Составьте их и отметьте на листе «Программы года».`,
    ],
  },
  {
    given: 'формы больше нет в справочнике',
    programme: year({ forms: ['form.gone'], planForms: [] }),
    expected: [
      `Программа на 2026/27 учебный год: нет типового плана по форме, которой нет в справочнике. ${next}`,
    ],
  },
  { given: 'в программе нет форм', programme: year({ forms: [], planForms: [] }), expected: [] },
  { given: 'программа прошлого года', programme: year({ schoolYear: '2025/26' }), expected: [] },
  {
    given: 'программа будущего года',
    programme: year({ schoolYear: '2027-2028' }),
    expected: [`Программа на 2027/28 учебный год: нет типового плана по форме «учитель – ученик». ${next}`],
  },
  {
    given: 'по записи не понять, какой это год',
    programme: year({ schoolYear: '2026' }),
    expected: [`Программа «2026»: нет типового плана по форме «учитель – ученик». ${next}`],
  },
  { given: 'программа завершена вчера', programme: year({ finishedOn: day('2026-11-22') }), expected: [] },
  {
    given: 'программа завершается сегодня',
    programme: year({ finishedOn: day('2026-11-23') }),
    expected: [one],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([planTemplates], programme.build(), today))).toEqual(expected)
})

test.each([
  { today: '2027-08-31', expected: [one] },
  { today: '2027-09-01', expected: [] },
])('программа года нужна с планами по 31 августа: $today', ({ today, expected }) => {
  expect(says(findBreaches([planTemplates], year().build(), day(today)))).toEqual(expected)
})

test('предупреждение называет программу и ячейку', () => {
  expect(findBreaches([planTemplates], year().build(), today)).toMatchObject([
    {
      severity: 'warning',
      subject: { table: 'programmes', id: 'программа-1' },
      place: { sheet: 'Программы года', row: 3, column: 'Типовые планы по формам' },
    },
  ])
})

test('о планах, которые не удалось прочитать, правило не судит', () => {
  const programme = year({ planForms: [] }).build()
  const programmes = programme.programmes.map(row => ({ ...row, unread: ['planForms'] }))
  expect(findBreaches([planTemplates], { ...programme, programmes }, today)).toEqual([])
})

test('школа, которая не спрашивает этого с форм педагогов, спрашивает с остальных', () => {
  const programme = year({ forms: ['form.teacherTeacher', 'form.teacherPupil'], planForms: [] })
    .row('ruleChoices', {
      id: 'planTemplates',
      severity: 'off',
      model: 'teachers',
      reason: 'Решение педсовета',
    })
    .build()
  expect(says(findBreaches([planTemplates], programme, today))).toEqual([one])
})
