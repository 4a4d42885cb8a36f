import type { ViewOf } from '#addon/features/call.ts'
import type { StatusWords } from '../files/dryRun.tsx'

export type ListView = ViewOf<'readList'>
export type ListRow = ListView['rows'][number]

export const statusWords: StatusWords<ListRow['status']> = {
  question: { word: 'вопрос', many: 'Вопросы', tone: 'warn' },
  problem: { word: 'не загрузить', many: 'Не загрузить', tone: 'bad' },
  added: { word: 'добавится', many: 'Добавятся', tone: 'ok' },
  changed: { word: 'изменится', many: 'Изменятся', tone: 'info' },
  same: { word: 'без изменений', many: 'Без изменений', tone: undefined },
  skipped: { word: 'пропущена', many: 'Пропущены', tone: undefined },
}
