import type { ViewOf } from '#addon/features/call.ts'
import type { Tone } from '../parts/tone.ts'

export type ListView = ViewOf<'readList'>
export type ListRow = ListView['rows'][number]
export type Status = ListRow['status']

/** What will become of a row, in a word; in the order in which they matter. */
export const statusWords: Record<Status, { word: string; many: string; tone: Tone | undefined }> = {
  question: { word: 'вопрос', many: 'Вопросы', tone: 'warn' },
  problem: { word: 'не загрузить', many: 'Не загрузить', tone: 'bad' },
  added: { word: 'добавится', many: 'Добавятся', tone: 'ok' },
  changed: { word: 'изменится', many: 'Изменятся', tone: 'info' },
  same: { word: 'без изменений', many: 'Без изменений', tone: undefined },
  skipped: { word: 'пропущена', many: 'Пропущены', tone: undefined },
}

export const statuses = Object.keys(statusWords) as Status[]

export const countOf = (rows: readonly ListRow[], ...among: Status[]): number =>
  rows.filter(({ status }) => among.includes(status)).length
