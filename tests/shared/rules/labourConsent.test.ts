import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { labourConsent } from '#shared/rules/labourConsent.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const find = (programme: ReturnType<School['build']>) =>
  findBreaches([labourConsent], programme, day('2026-11-23'))

/** A teacher of the school leads a young one from 15 September 2026. */
const pair = (set: Partial<ValuesOf<'pairs'>> = {}, mentor: Partial<ValuesOf<'mentors'>> = {}) =>
  school()
    .mentor('Красовская Елена', { category: 'category.teacher', ...mentor })
    .mentee('Заяц Кирилл', { kind: 'teacher' })
    .pair('Красовская Елена', 'с 15.09.2026 по 31.08.2027', {
      mentee: 'Заяц Кирилл',
      form: 'form.teacherTeacher',
      ...set,
    })
const papers = (
  consent: string,
  agreement: string,
  set: Partial<ValuesOf<'participantDocuments'>> = {},
  programme = pair(),
) =>
  programme
    .document('Красовская Елена', 'labourConsent', consent)
    .document('Красовская Елена', 'labourAgreement', agreement, set)

const put = (what: string) => `Оформите ${what} и внесите на лист «Документы участников».`
const both = put('письменное согласие работника и дополнительное соглашение')
const agreement = put('дополнительное соглашение')
const none = `нет письменного согласия работника и дополнительного соглашения. ${both}`

test.each([
  { given: 'оба документа в день начала', programme: papers('2026-09-15', '2026-09-15'), expected: [] },
  { given: 'нет ни одного', programme: pair(), expected: [none] },
  {
    given: 'нет соглашения',
    programme: pair().document('Красовская Елена', 'labourConsent', '2026-09-01'),
    expected: [`нет дополнительного соглашения. ${agreement}`],
  },
  {
    given: 'соглашение на день позже начала',
    programme: papers('2026-09-01', '2026-09-16'),
    expected: [`дополнительное соглашение от 16.09.2026, позже начала пары 15.09.2026. ${agreement}`],
  },
  {
    given: 'соглашение без даты',
    programme: papers('2026-09-01', '2026-09-01', { signedOn: null }),
    expected: [`дополнительное соглашение без даты. ${agreement}`],
  },
  {
    given: 'соглашение действует по день начала',
    programme: papers('2025-09-01', '2025-09-01', { validTo: day('2026-09-15') }),
    expected: [],
  },
  {
    given: 'соглашение истекло накануне',
    programme: papers('2025-09-01', '2025-09-01', { validTo: day('2026-09-14') }),
    expected: [
      `дополнительное соглашение действует по 14.09.2026, а пара начинается 15.09.2026. ${agreement}`,
    ],
  },
  {
    given: 'соглашение расторгнуто в день начала',
    programme: papers('2025-09-01', '2025-09-01', { withdrawnOn: day('2026-09-15') }),
    expected: [
      `дополнительное соглашение расторгнуто 15.09.2026, а пара начинается 15.09.2026. ${agreement}`,
    ],
  },
  {
    given: 'согласия нет, а соглашение позже',
    programme: pair().document('Красовская Елена', 'labourAgreement', '2026-09-16'),
    expected: [
      `нет письменного согласия работника; дополнительное соглашение от 16.09.2026, позже начала пары 15.09.2026. ${both}`,
    ],
  },
  {
    given: 'пара началась накануне вступления статьи в силу',
    programme: pair({ from: day('2025-02-28') }),
    expected: [],
  },
  {
    given: 'пара началась в день вступления статьи в силу',
    programme: pair({ from: day('2025-03-01') }),
    expected: [none],
  },
  { given: 'форма для обучающихся', programme: pair({ form: 'form.teacherPupil' }), expected: [] },
  { given: 'пара ещё согласуется', programme: pair({ status: 'agreed' }), expected: [] },
  { given: 'наставник не из школы', programme: pair({}, { employee: false }), expected: [] },
  { given: 'наставника в базе больше нет', programme: pair({ mentor: 'м9' }), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(find(programme.build()))).toEqual(
    expected.map(text => `Красовская Елена, наставник педагога: ${text}`),
  )
})

test('о наставнике говорится один раз, а пары – те, к началу которых документа не было', () => {
  const programme = papers(
    '2026-09-01',
    '2026-10-01',
    {},
    pair().pair('Красовская Елена', 'с 01.11.2026 по 31.08.2027', { form: 'form.teacherTeacher' }),
  )
  expect(find(programme.build())).toMatchObject([
    {
      severity: 'warning',
      clause: 'ТК 351.8',
      subject: { table: 'mentors', id: 'м1' },
      about: ['пара-1'],
      place: { sheet: 'Документы участников', row: 4, column: 'Дата' },
    },
  ])
  expect(find(pair().build())).toMatchObject([{ place: { sheet: 'Наставники', row: 3, column: 'Фамилия' } }])
})

test.each([
  { key: 'signedOn', title: 'Дата' },
  { key: 'validTo', title: 'Действует по' },
] as const)('соглашение с нечитаемой датой «$title» не годится', ({ key, title }) => {
  const programme = unreadCell(papers('2026-09-01', '2026-09-01').build(), 'participantDocuments', 'д2', key)
  expect(says(find(programme))).toEqual([
    `Красовская Елена, наставник педагога: дополнительное соглашение с датой, которую не удалось прочитать. ${agreement}`,
  ])
  expect(find(programme)).toMatchObject([{ place: { column: title } }])
})

const illegible = (programme: School) => unreadCell(programme.build(), 'mentors', 'м1', 'employee')

test('работает ли наставник в школе, не прочитано, а документов нет', () => {
  const breaches = find(illegible(pair({}, { category: 'category.veteran' })))
  expect(says(breaches)).toEqual([
    'Красовская Елена: на листе «Наставники» в строке 3 не прочитана ячейка в столбце «Сотрудник школы», поэтому неизвестно, нужны ли согласие работника и дополнительное соглашение. Выберите значение из списка.',
  ])
  expect(breaches).toMatchObject([
    { about: ['пара-1'], place: { sheet: 'Наставники', row: 3, column: 'Сотрудник школы' } },
  ])
})

test.each([
  { given: 'документы есть', programme: papers('2026-09-01', '2026-09-01') },
  { given: 'наставник учится', programme: pair({}, { category: 'category.pupil' }) },
])('работает ли наставник в школе, не прочитано, но $given', ({ programme }) => {
  expect(find(illegible(programme))).toEqual([])
})
