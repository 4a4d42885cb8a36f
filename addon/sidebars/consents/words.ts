import type { InputOf } from '#addon/features/call.ts'

export type Asked = InputOf<'consentsBoard'>['asked'][number]

/** Whose consents are looked at. */
export interface Who {
  base: 'mentors' | 'mentees'
  id: string
}

/** How buttons and lists of this page call a consent. */
export const kindTitles: Readonly<Record<Asked, string>> = {
  consent: 'На обработку данных',
  special: 'На специальные категории',
  distribution: 'На распространение',
  image: 'На съёмку',
  crossBorder: 'На трансграничную передачу',
}

export const kindOptions = (Object.keys(kindTitles) as Asked[]).map(code => ({
  code,
  title: kindTitles[code],
}))

const isAsked = (kind: string): kind is Asked => kind in kindTitles

/** Beside a name: «на обработку данных»; other papers by their own title. */
export const shortTitle = (kind: string, titles: Readonly<Record<string, string>>): string =>
  isAsked(kind) ? kindTitles[kind].toLowerCase() : (titles[kind] ?? '')
