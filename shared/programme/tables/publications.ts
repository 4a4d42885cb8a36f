import * as column from '../column.ts'
import { defineTable } from '../table.ts'
import { personRef } from './personRef.ts'

/** «Публикации» on the school's site (положение, п. 8.4, 9.1). */
export const publications = defineTable({
  name: 'publications',
  title: 'Публикации',
  one: ['публикация', 'публикации', 'публикаций'],
  columns: {
    id: column.id('пуб-'),
    what: column.choice(
      'Что размещено',
      {
        registry: 'реестр наставников',
        portfolios: 'портфолио наставников',
        partners: 'перечень социальных партнёров',
        announcements: 'анонсы мероприятий',
        results: 'результаты и лучшие наставники',
        other: 'другое',
      },
      { width: 240 },
    ),
    publishedOn: column.date('Размещено', { note: 'Или обновлено' }),
    url: column.text('Адрес страницы', { width: 280 }),
    ...personRef(),
    removedOn: column.date('Снято с сайта'),
    note: column.text('Заметки', { long: true, width: 240 }),
  },
})
