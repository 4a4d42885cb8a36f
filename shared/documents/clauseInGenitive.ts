import type { Citation } from '../regulations/clauseName.ts'

const acts: Readonly<Record<string, string>> = {
  '152-ФЗ': 'Федерального закона от 27.07.2006 №\u00a0152-ФЗ «О персональных данных»',
  ТК: 'Трудового кодекса Российской Федерации',
}

/**
 * A clause in the genitive, as an order names it after «отступление от»: «пункта 4.13 Положения о наставничестве»,
 * «статьи 351.8 Трудового кодекса Российской Федерации», «Положения о наставничестве педагогов».
 */
export function clauseInGenitive(clause: Citation): string {
  if (clause === 'ofTeachers') return 'Положения о наставничестве педагогов'
  const [act = '', article] = clause.split(' ')
  return article === undefined
    ? `пункта\u00a0${clause} Положения о наставничестве`
    : `статьи\u00a0${article} ${acts[act] ?? act}`
}
