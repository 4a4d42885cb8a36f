import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import { type CivilDate, dayNumber } from '../programme/civilDate.ts'
import type { Publication } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const siteFresh = defineRule({
  id: 'siteFresh',
  clause: '8.4',
  title: 'Реестр и портфолио наставников, перечень партнёров и анонсы размещены на сайте и обновляются',
  severity: 'warning',
  appliesTo: ['active'],
  reads: ['pairs', 'publications'],
  params: ['publishDays'],
  check: ({ pairs, publications }, { publishDays }, today) => {
    if (pairs.length === 0) return []
    const seen = items.map(item => ({ ...item, ...latest(publications, item.what, today) }))
    const absent = seen.filter(({ row, unread }) => row === undefined && !unread)
    const missing = breach(
      { table: 'settings', id: 'publishDays' },
      [],
      `Сайт школы: нет ${list(absent.map(({ of }) => of))}. Разместите сведения в разделе о наставничестве и внесите на лист «Публикации».`,
      null,
    )
    const stale = seen.flatMap(({ name, row, unread }) => {
      if (row === undefined || unread) return []
      const days = dayNumber(today) - dayNumber(row.publishedOn)
      if (days <= publishDays) return []
      return breach(
        { table: 'publications', id: row.id },
        [],
        `Сайт школы, ${name}: последнее обновление ${dateInDigits(row.publishedOn)}, ${count(days, 'день', 'дня', 'дней')} назад, а нужно раз в ${count(publishDays, 'день', 'дня', 'дней')}. Обновите раздел и впишите новую дату на листе «Публикации».`,
        placeOf('publications', row, 'publishedOn'),
      )
    })
    return [...(absent.length > 0 ? [missing] : []), ...stale]
  },
})

const items = [
  { what: 'registry', name: 'реестр наставников', of: 'реестра наставников' },
  { what: 'portfolios', name: 'портфолио наставников', of: 'портфолио наставников' },
  { what: 'partners', name: 'перечень социальных партнёров', of: 'перечня социальных партнёров' },
  { what: 'announcements', name: 'анонсы мероприятий', of: 'анонсов мероприятий' },
] as const

type Dated = Publication & { publishedOn: CivilDate }

/** What stands on the site today and was placed last; `unread`: a day of it can't be read. */
function latest(
  publications: readonly Publication[],
  what: (typeof items)[number]['what'],
  today: CivilDate,
): { row: Dated | undefined; unread: boolean } {
  const standing = publications.filter(
    each => each.what === what && (each.removedOn === null || each.removedOn > today),
  )
  let row: Dated | undefined
  for (const each of standing) {
    const { publishedOn } = each
    if (publishedOn !== null && publishedOn <= today && publishedOn > (row?.publishedOn ?? ''))
      row = { ...each, publishedOn }
  }
  return { row, unread: standing.some(({ unread }) => unread.includes('publishedOn')) }
}
