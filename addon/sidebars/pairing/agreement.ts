import { list } from '#shared/language/list.ts'
import type { InputOf, ViewOf } from '#addon/features/call.ts'

export type Agreement = ViewOf<'agreementList'>
export type AgreementRow = Agreement['rows'][number]
export type Yes = InputOf<'recordAgreement'>
export type No = InputOf<'recordRefusal'>
export type Side = Yes['sides'][number]

export const sideTitles: Record<Side, string> = {
  mentor: 'Наставник',
  mentee: 'Наставляемый',
  parent: 'Родитель (законный представитель)',
}

/** The sides that a pair asks, in the order of the list, with what each has said. */
export const sidesOf = (row: AgreementRow) =>
  (['mentee', 'mentor', 'parent'] as const).flatMap(side => {
    const said = row[side]
    return said === null ? [] : [{ side, ...said }]
  })

/** Who has not said yes: «ждём наставника и родителя». */
export function awaited(row: AgreementRow): string {
  const of = { mentor: 'наставника', mentee: 'наставляемого', parent: 'родителя' } as const
  const sides = sidesOf(row)
  const silent = sides.filter(({ agreedOn }) => agreedOn === '')
  return silent.length === sides.length
    ? 'ответов ещё нет'
    : `ждём ${list(silent.map(({ side }) => of[side]))}`
}
