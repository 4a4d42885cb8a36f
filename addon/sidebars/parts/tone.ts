import type { IconName } from './icon.tsx'

/** Done, take care, forbids or failed, to know. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info'

export const iconOfTone: Record<Tone, IconName> = { ok: 'check', warn: 'warn', bad: 'alert', info: 'info' }
