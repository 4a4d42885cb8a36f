import { isExternal } from '#shared/people/isExternal.ts'
import { isPupil } from '#shared/people/isPupil.ts'
import type { Dictionary } from '#shared/programme/dictionary.ts'
import type { Mentor } from '#shared/programme/tables.ts'

/** Why a mentor may be replaced: положение, п. 4.15, in its order. */
export const replacementGrounds = {
  dismissal: 'прекращение трудовых отношений с образовательной организацией',
  incompatibility: 'психологическая несовместимость наставника и наставляемого',
  neglect: 'систематическое неисполнение наставником своих обязанностей',
  discipline: 'привлечение наставника к дисциплинарной ответственности',
  request: 'обоснованная просьба наставника или наставляемого',
} as const

export type ReplacementGround = keyof typeof replacementGrounds

const ofEmployees: readonly ReplacementGround[] = ['dismissal', 'discipline']

/** The grounds for this mentor: two of them are about employees. */
export const groundsFor = (mentor: Mentor | undefined, dictionary: Dictionary) =>
  (Object.keys(replacementGrounds) as ReplacementGround[])
    .filter(code => !ofEmployees.includes(code) || !mentor || isEmployee(mentor, dictionary))
    .map(code => ({ code, title: replacementGrounds[code] }))

const isEmployee = (mentor: Mentor, dictionary: Dictionary) =>
  !isPupil(mentor) && !isExternal(mentor, dictionary)
