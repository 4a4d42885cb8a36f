import { isEmployee } from '#shared/people/isEmployee.ts'
import type { Dictionary } from '#shared/programme/dictionary.ts'
import type { Mentor } from '#shared/programme/tables.ts'
import { changeGrounds, isGround, type ReplacementGround } from '#shared/regulations/changeGrounds.ts'

/** Why a mentor may be replaced, in the words of the положение, п. 4.15. */
export const replacementGrounds = {
  dismissal: 'прекращение трудовых отношений с образовательной организацией',
  incompatibility: 'психологическая несовместимость наставника и наставляемого',
  neglect: 'систематическое неисполнение наставником своих обязанностей',
  discipline: 'привлечение наставника к дисциплинарной ответственности',
  request: 'обоснованная просьба наставника или наставляемого',
} as const satisfies Record<ReplacementGround, string>

/** The grounds for this mentor: two of them are about employees. */
export const groundsFor = (mentor: Mentor | undefined, dictionary: Dictionary) =>
  changeGrounds.replacement
    .filter(
      code =>
        !isGround(changeGrounds.ofEmployees, code) || mentor === undefined || isEmployee(mentor, dictionary),
    )
    .map(code => ({ code, title: replacementGrounds[code] }))
