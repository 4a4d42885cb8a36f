import { acts } from '../defaults/acts.ts'
import { settingRows } from '../defaults/settingRows.ts'
import { append, type Edit, update } from '../edit.ts'
import type { WholeProgramme } from '../programme.ts'
import type { SettingKey } from '../settings.ts'
import type { Migration } from './index.ts'

/** Settings that this schema brings. */
const brought: readonly SettingKey[] = [
  'curatorEmployee',
  'teachersOwn',
  'maxMonths',
  'extendPastYear',
  'meetingGapDays',
  'halves',
  'snapshotDays',
  'ageFrom',
  'ageTo',
  'youngYears',
  'youngAge',
  'freshDays',
  'publishDays',
  'siteUrl',
  'actsReadDays',
]

/**
 * Plans, meetings, changes of pairs, monitoring and publications; what the school decides of the rules. Every form gets
 * the target model it belongs to (a form for teachers that of teachers), settings that are not there are added. What
 * already stands there stays.
 */
export const schema3: Migration = {
  to: 3,
  title:
    'Появляются листы для планов, встреч, изменений пар, мониторинга и публикаций и настройки правил; у форм отмечено, по какой модели они идут',
  run: ({ dictionaries, legalActs, settings }: WholeProgramme): Edit[] => {
    const there = new Set(settings.map(({ id }) => id))
    const models = new Map(acts.map(({ id, model }) => [id, model]))
    return [
      ...dictionaries
        .filter(
          ({ dictionary, model, unread }) =>
            dictionary === 'form' && model === null && !unread.includes('model'),
        )
        .map(form =>
          update('dictionaries', form, { model: form.menteeKind === 'teacher' ? 'teachers' : 'pupils' }),
        ),
      ...legalActs.map(act => {
        const model = models.get(act.id)
        return act.model !== null || model === undefined ? null : update('legalActs', act, { model })
      }),
      ...settingRows()
        .filter(({ id }) => brought.some(key => key === id) && !there.has(id))
        .map(({ id, title, value, note }) => append('settings', { id, title, value, note })),
    ].filter(edit => edit !== null)
  },
}
