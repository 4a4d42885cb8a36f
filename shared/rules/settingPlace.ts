import type { Programme } from '../programme/programme.ts'
import type { SettingKey } from '../programme/settings.ts'
import { type Place, placeOf } from './breach.ts'

/** The cell of «Настройки» that holds a setting; null where the sheet has no such row yet. */
export function settingPlace({ settings }: Pick<Programme, 'settings'>, key: SettingKey): Place | null {
  const row = settings.find(({ id }) => id === key)
  return row === undefined ? null : placeOf('settings', row, 'value')
}
