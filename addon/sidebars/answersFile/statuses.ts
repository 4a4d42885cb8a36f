import type { ViewOf } from '#addon/features/call.ts'
import type { StatusWords } from '../files/dryRun.tsx'

export type AnswersView = ViewOf<'readAnswersFile'>
export type AnswerStatus = AnswersView['rows'][number]['status']

export const statusWords: StatusWords<AnswerStatus> = {
  quarantine: { word: 'карантин', many: 'Карантин', tone: 'bad' },
  who: { word: 'кто это?', many: 'Кто это?', tone: 'warn' },
  fields: { word: 'отличия', many: 'Отличия', tone: 'warn' },
  added: { word: 'новый человек', many: 'Новые люди', tone: 'ok' },
  taken: { word: 'внесётся', many: 'Внесутся', tone: 'ok' },
  same: { word: 'уже загружен', many: 'Уже загружены', tone: undefined },
}
