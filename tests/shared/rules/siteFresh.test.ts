import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { siteFresh } from '#shared/rules/siteFresh.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
type What = NonNullable<ValuesOf<'publications'>['what']>
const pair = (set = {}) => school().pair('Тихонова Дарья', 'с 10.09.2026 по 31.05.2027', set)
const placed = (what: What, publishedOn: string, set: Partial<ValuesOf<'publications'>> = {}) => ({
  what,
  publishedOn: day(publishedOn),
  ...set,
})
const all = (programme: School, publishedOn: string) =>
  (['registry', 'portfolios', 'partners', 'announcements'] as const).reduce<School>(
    (before, what) => before.row('publications', placed(what, publishedOn)),
    programme,
  )
const three = () =>
  (['portfolios', 'partners', 'announcements'] as const).reduce<School>(
    (before, what) => before.row('publications', placed(what, '2026-11-01')),
    pair(),
  )
const missing = (what: string) =>
  `Сайт школы: нет ${what}. Разместите сведения в разделе о наставничестве и внесите на лист «Публикации».`
const stale = (what: string, facts: string) =>
  `Сайт школы, ${what}: последнее обновление ${facts}. Обновите раздел и впишите новую дату на листе «Публикации».`
const noRegistry = missing('реестра наставников')

test.each([
  {
    given: 'ничего не размещено',
    programme: pair(),
    expected: [
      missing(
        'реестра наставников, портфолио наставников, перечня социальных партнёров и анонсов мероприятий',
      ),
    ],
  },
  { given: 'всё размещено 180 дней назад', programme: all(pair(), '2026-05-27'), expected: [] },
  {
    given: 'всё размещено 181 день назад',
    programme: all(pair(), '2026-05-26'),
    expected: [
      'реестр наставников',
      'портфолио наставников',
      'перечень социальных партнёров',
      'анонсы мероприятий',
    ].map(what => stale(what, '26.05.2026, 181 день назад, а нужно раз в 180 дней')),
  },
  {
    given: 'школа решила: раз в год',
    programme: all(pair(), '2025-11-23').setting({ publishDays: 365 }),
    expected: [],
  },
  { given: 'нет реестра', programme: three(), expected: [noRegistry] },
  {
    given: 'реестр размещён сегодня',
    programme: three().row('publications', placed('registry', '2026-11-23')),
    expected: [],
  },
  {
    given: 'реестр появится завтра',
    programme: three().row('publications', placed('registry', '2026-11-24')),
    expected: [noRegistry],
  },
  {
    given: 'реестр снят с сайта сегодня',
    programme: three().row('publications', placed('registry', '2026-11-01', { removedOn: today })),
    expected: [noRegistry],
  },
  {
    given: 'реестр снимут завтра',
    programme: three().row(
      'publications',
      placed('registry', '2026-11-01', { removedOn: day('2026-11-24') }),
    ),
    expected: [],
  },
  {
    given: 'у реестра нет даты',
    programme: three().row('publications', { what: 'registry' }),
    expected: [noRegistry],
  },
  {
    given: 'реестр обновили: считается последний раз',
    programme: three()
      .row('publications', placed('registry', '2025-01-01'))
      .row('publications', placed('registry', '2026-11-01'))
      .row('publications', placed('registry', '2025-06-01')),
    expected: [],
  },
  {
    given: 'реестр есть, но старый, а портфолио нет',
    programme: pair()
      .row('publications', placed('registry', '2026-02-01'))
      .row('publications', placed('partners', '2026-11-01'))
      .row('publications', placed('announcements', '2026-11-01')),
    expected: [
      missing('портфолио наставников'),
      stale('реестр наставников', '01.02.2026, 295 дней назад, а нужно раз в 180 дней'),
    ],
  },
  {
    given: 'школа решила: раз в 31 день',
    programme: three().setting({ publishDays: 31 }).row('publications', placed('registry', '2026-10-21')),
    expected: [stale('реестр наставников', '21.10.2026, 33 дня назад, а нужно раз в 31 день')],
  },
  {
    given: 'школа решила: раз в 32 дня',
    programme: three().setting({ publishDays: 32 }).row('publications', placed('registry', '2026-10-21')),
    expected: [stale('реестр наставников', '21.10.2026, 33 дня назад, а нужно раз в 32 дня')],
  },
  {
    given: 'размещены только результаты',
    programme: three().row('publications', placed('results', '2026-11-01')),
    expected: [noRegistry],
  },
  { given: 'действующих пар нет', programme: pair({ status: 'finished' }), expected: [] },
  { given: 'пар нет', programme: school(), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([siteFresh], programme.build(), today))).toEqual(expected)
})

test('дата, которую не удалось прочитать, показана со своей ячейкой', () => {
  const { publications, ...rest } = three().row('publications', { what: 'registry' }).build()
  const unread = {
    ...rest,
    publications: publications.map(row =>
      row.publishedOn === null ? { ...row, unread: ['publishedOn'] } : row,
    ),
  }
  expect(findBreaches([siteFresh], unread, today)).toEqual([])
})

test('чего нет – одно нарушение школы, что устарело – нарушение своей строки', () => {
  const programme = pair()
    .row('publications', placed('registry', '2026-02-01'))
    .row('publications', placed('partners', '2026-11-01'))
    .row('publications', placed('registry', '2026-02-01'))
  expect(findBreaches([siteFresh], programme.build(), today)).toMatchObject([
    {
      clause: '8.4',
      severity: 'warning',
      subject: { table: 'settings', id: 'publishDays' },
      about: [],
      place: null,
    },
    {
      subject: { table: 'publications', id: 'пуб-1' },
      about: [],
      place: { sheet: 'Публикации', row: 3, column: 'Размещено' },
    },
  ])
})
