import { settingRows } from '../defaults/settingRows.ts'
import { append, type Edit, update } from '../edit.ts'
import type { WholeProgramme } from '../programme.ts'
import type { Migration } from './index.ts'

/** Questionnaires, their answers and the register of consents. Settings that are not there are added, old titles renewed. */
export const schema4: Migration = {
  to: 4,
  title:
    'Появляются листы анкет, ответов и карантина, в «Документах участников» – версия текста согласия и как оно получено',
  run: ({ settings }: WholeProgramme): Edit[] => {
    const there = new Map(settings.map(row => [row.id, row]))
    return settingRows()
      .map(({ id, title, value, note }) => {
        const row = there.get(id)
        if (row !== undefined) return id === 'schema' ? null : update('settings', row, { title, note })
        return id === 'noticeUrl' ? append('settings', { id, title, value, note }) : null
      })
      .filter(edit => edit !== null)
  },
}
