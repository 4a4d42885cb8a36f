import type { Outcome } from '#addon/features/feature.ts'
import { isRefused, type Refused } from '#addon/features/refusal.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables, type ValuesOf } from '#shared/programme/tables.ts'
import { readySchool } from './orderSchool.ts'

/** Two pupils who can mentor, two who ask; everybody has a code, as reading a workbook gives one to each row. */
export const pairingSchool = () =>
  readySchool()
    .mentor('Панин Глеб Юрьевич', {
      code: 'p_paninaaaaa',
      category: 'category.pupil',
      gender: 'male',
      schoolClass: '9 «Б»',
      forms: ['form.pupilPupil'],
      capacity: 1,
    })
    .mentor('Воронцова Дарья Алексеевна', {
      code: 'p_voroncovaa',
      category: 'category.pupil',
      gender: 'female',
      schoolClass: '10 «А»',
      forms: ['form.pupilPupil'],
    })
    .mentee('Лисин Артём Олегович', {
      code: 'p_lisinaaaaa',
      gender: 'male',
      schoolClass: '7 «Б»',
      forms: ['form.pupilPupil'],
    })
    .mentee('Рудь Соня', { code: 'p_rudaaaaaaa', schoolClass: '6 «В»', forms: ['form.pupilPupil'] })

/** ID of the person of this surname. */
export function idOf(programme: WholeProgramme, table: 'mentors' | 'mentees', lastName: string): string {
  const found = programme[table].find(row => row.lastName === lastName)
  if (!found) throw new Error(`Nobody is called ${lastName}`)
  return found.id
}

/** The programme with one more row of «Запреты и решения». */
export function decided(
  programme: WholeProgramme,
  mentor: string,
  mentee: string,
  set: Partial<ValuesOf<'decisions'>>,
): WholeProgramme {
  const row = blankRow(tables.decisions, {
    id: `р${programme.decisions.length + 1}`,
    mentor: idOf(programme, 'mentors', mentor),
    mentee: idOf(programme, 'mentees', mentee),
    ...set,
  })
  return {
    ...programme,
    decisions: [...programme.decisions, { ...row, row: programme.decisions.length + 3 }],
  }
}

export function done<V>(outcome: Outcome<V> | Refused) {
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return { ...outcome, edits: outcome.edits ?? [] }
}

/** Code and message of a refusal with plain spaces; null when the request was taken. */
export const refusalOf = (outcome: object): string | null =>
  isRefused(outcome) ? `${outcome.refusal.code}: ${outcome.refusal.message.replace(/\u00a0/g, ' ')}` : null
