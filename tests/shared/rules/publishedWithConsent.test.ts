import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { publishedWithConsent } from '#shared/rules/publishedWithConsent.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const today = day('2026-11-23')
const find = (programme: ReturnType<School['build']>) =>
  findBreaches([publishedWithConsent], programme, today)

/** A page on the site since 1 October that names a child. */
const page = (set: Partial<ValuesOf<'publications'>> = {}) =>
  school()
    .mentee('Жуков Максим', { schoolClass: '8 «А»', birthDate: day('2012-05-05') })
    .row('publications', { what: 'results', publishedOn: day('2026-10-01'), person: 'н1', ...set })
const agreed = (programme: School, signedOn: string, set: Partial<ValuesOf<'participantDocuments'>> = {}) =>
  programme.document('Жуков Максим', 'distribution', signedOn, { signedBy: 'representative', ...set })

const next =
  'Внесите согласие на лист «Документы участников» или снимите публикацию с сайта и впишите дату снятия.'
const none = `Жуков Максим, 8 «А»: сведения на сайте с 01.10.2026, а действующего согласия представителя на распространение нет. ${next}`
const nobody =
  'Публикация на сайте: участник «Жукев Максим» не определён, и его согласие не проверить. Выберите имя в столбце «Участник» на листе «Публикации» или снимите публикацию с сайта и впишите дату снятия.'
const grown = (programme: School) => programme.mentee('Жуков Максим', { birthDate: day('2008-11-23') })
const noneGrown = none.replace('представителя ', '')

test.each([
  { given: 'согласие представителя есть', programme: agreed(page(), '2026-09-01'), expected: [] },
  { given: 'согласия нет', programme: page(), expected: [none] },
  {
    given: 'есть только согласие на обработку',
    programme: agreed(page(), '2026-09-01', { kind: 'consent' }),
    expected: [none],
  },
  {
    given: 'ребёнок подписал сам',
    programme: agreed(page(), '2026-09-01', { signedBy: 'self' }),
    expected: [none],
  },
  {
    given: '18 лет исполнилось сегодня, подписал сам',
    programme: grown(agreed(page(), '2026-11-23', { signedBy: 'self' })),
    expected: [],
  },
  { given: '18 лет исполнилось сегодня, согласия нет', programme: grown(page()), expected: [noneGrown] },
  {
    given: '18 лет исполнилось сегодня, представитель подписал раньше',
    programme: grown(agreed(page(), '2026-11-22')),
    expected: [],
  },
  { given: 'подписано сегодня', programme: agreed(page(), '2026-11-23'), expected: [] },
  { given: 'подписано завтрашним днём', programme: agreed(page(), '2026-11-24'), expected: [none] },
  {
    given: 'отозвано сегодня',
    programme: agreed(page(), '2026-09-01', { withdrawnOn: today }),
    expected: [none],
  },
  {
    given: 'будет отозвано завтра',
    programme: agreed(page(), '2026-09-01', { withdrawnOn: day('2026-11-24') }),
    expected: [],
  },
  {
    given: 'истекло вчера',
    programme: agreed(page(), '2026-09-01', { validTo: day('2026-11-22') }),
    expected: [none],
  },
  {
    given: 'действует по сегодня',
    programme: agreed(page(), '2026-09-01', { validTo: today }),
    expected: [],
  },
  { given: 'снято сегодня', programme: page({ removedOn: today }), expected: [] },
  { given: 'снимут завтра', programme: page({ removedOn: day('2026-11-24') }), expected: [none] },
  {
    given: 'день размещения не указан',
    programme: page({ publishedOn: null }),
    expected: [none.replace(' с 01.10.2026', '')],
  },
  {
    given: 'размещено сегодня',
    programme: page({ publishedOn: today }),
    expected: [none.replace('01.10.2026', '23.11.2026')],
  },
  {
    given: 'будет размещено завтра',
    programme: page({ publishedOn: day('2026-11-24') }),
    expected: [
      `Жуков Максим, 8 «А»: публикация назначена на 24.11.2026, а действующего согласия представителя на распространение нет. ${next}`,
    ],
  },
  {
    given: 'будет размещено завтра, и согласие подписано завтрашним днём',
    programme: agreed(page({ publishedOn: day('2026-11-24') }), '2026-11-24'),
    expected: [],
  },
  {
    given: 'публикация никого не называет',
    programme: page({ person: '', what: 'registry' }),
    expected: [],
  },
  {
    given: 'человека в базе больше нет, и публикация его не называет',
    programme: page({ person: 'н9' }),
    expected: [],
  },
  {
    given: 'имени в публикации нет в базах',
    programme: page({ person: '', personName: 'Жукев Максим' }),
    expected: [nobody],
  },
  {
    given: 'человека в базе больше нет, а публикация его называет',
    programme: page({ person: 'н9', personName: 'Жукев Максим' }),
    expected: [nobody],
  },
  {
    given: 'имени в публикации нет в базах, но она снята',
    programme: page({ person: '', personName: 'Жукев Максим', removedOn: today }),
    expected: [],
  },
  {
    given: 'кто подписал согласие за ребёнка, не указано',
    programme: agreed(page(), '2026-09-01', { signedBy: null }),
    expected: [
      'Жуков Максим, 8 «А»: не указано, кто подписал согласие на распространение. Укажите это в столбце «Кто подписал»: до 18 лет подписывает родитель (законный представитель).',
    ],
  },
  {
    given: 'кто подписал согласие взрослого, не указано',
    programme: grown(agreed(page(), '2026-09-01', { signedBy: null })),
    expected: [
      'Жуков Максим, 8 «А»: не указано, кто подписал согласие на распространение. Укажите это в столбце «Кто подписал».',
    ],
  },
  {
    given: 'кто подписал истёкшее согласие, не указано',
    programme: agreed(page(), '2026-09-01', { signedBy: null, validTo: day('2026-11-22') }),
    expected: [none],
  },
])('$given', ({ programme, expected }) => {
  expect(says(find(programme.build()))).toEqual(expected)
})

test('дата снятия, которую не удалось прочитать, – не то же, что пустая', () => {
  const programme = unreadCell(agreed(page(), '2026-09-01').build(), 'publications', 'пуб-1', 'removedOn')
  const breaches = find(programme)
  expect(says(breaches)).toEqual([
    'Жуков Максим, 8 «А»: на листе «Публикации» в строке 3 не прочитана дата в столбце «Снято с сайта». Напишите её так: 01.09.2026.',
  ])
  expect(breaches).toMatchObject([
    { about: ['н1'], place: { sheet: 'Публикации', row: 3, column: 'Снято с сайта' } },
  ])
})

test('дата размещения, которую не удалось прочитать, – тоже', () => {
  const programme = unreadCell(agreed(page(), '2026-09-01').build(), 'publications', 'пуб-1', 'publishedOn')
  expect(find(programme)).toMatchObject([{ place: { column: 'Размещено' } }])
})

test('запрет говорит о строке публикации и о человеке', () => {
  expect(find(page().build())).toMatchObject([
    {
      clause: '152-ФЗ 10.1',
      severity: 'error',
      subject: { table: 'publications', id: 'пуб-1' },
      about: ['н1'],
      place: { sheet: 'Публикации', row: 3, column: 'Снято с сайта' },
    },
  ])
})

test('когда имени нет в базах, место – само имя', () => {
  const programme = page({ person: '', personName: 'Жукев Максим' }).build()
  expect(find(programme)).toMatchObject([
    { about: [], place: { sheet: 'Публикации', row: 3, column: 'Участник' } },
  ])
})

test.each([
  { on: '2026-02-28', expected: 1 },
  { on: '2026-03-01', expected: 0 },
])('родившемуся 29.02.2008 исполняется 18 лет 01.03.2026: сам подписал, сегодня $on', ({ on, expected }) => {
  const programme = agreed(page({ publishedOn: day('2026-01-15') }), '2026-01-10', { signedBy: 'self' })
    .mentee('Жуков Максим', { birthDate: day('2008-02-29') })
    .build()
  expect(findBreaches([publishedWithConsent], programme, day(on))).toHaveLength(expected)
})

test.each([
  {
    given: 'согласие есть',
    programme: (built: School) =>
      built.document('Хасанов Ринат', 'distribution', '2026-09-01', { signedBy: 'self' }),
    text: 'на листе «Наставники» в строке 3 не прочитана дата в столбце «Дата рождения», поэтому неизвестно, кто подписывает согласие. Напишите её так: 01.09.2026.',
    place: { sheet: 'Наставники', row: 3, column: 'Дата рождения' },
  },
  {
    given: 'согласия нет',
    programme: (built: School) => built,
    text: `сведения на сайте с 01.10.2026, а действующего согласия на распространение нет. ${next}`,
    place: { sheet: 'Публикации', row: 3, column: 'Снято с сайта' },
  },
])('дата рождения не прочитана, $given', ({ programme, text, place }) => {
  const built = programme(
    school()
      .mentor('Хасанов Ринат', { category: 'category.graduate' })
      .row('publications', { what: 'results', publishedOn: day('2026-10-01'), person: 'м1' }),
  ).build()
  const breaches = find(unreadCell(built, 'mentors', 'м1', 'birthDate'))
  expect(says(breaches)).toEqual([`Хасанов Ринат: ${text}`])
  expect(breaches).toMatchObject([{ about: ['м1'], place }])
})
