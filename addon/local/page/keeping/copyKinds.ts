import type { CopyKind } from './keeping.ts'

/** Why a copy was made, as the list says it. */
export const copyKinds: Record<CopyKind, string> = {
  daily: 'ежедневная',
  migration: 'перед обновлением',
  year: 'перед новым учебным годом',
  restore: 'перед восстановлением',
  hand: 'сделана вами',
}
