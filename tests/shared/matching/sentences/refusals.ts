import { isRefused } from '#addon/features/refusal.ts'
import { issueCodes } from '#shared/contract/errors.ts'
import { issueSentence } from '#shared/contract/issueSentence.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Mentee } from '#shared/programme/tables.ts'
import { pairingSchool } from '#tests/addon/features/pairingSchool.ts'
import { suggest, suggestInput } from '#tests/addon/features/runSuggestion.ts'
import type { Section } from './section.ts'

const school = pairingSchool().build()
const [first] = school.mentees as [Mentee]
const more = (set: Partial<Mentee>): WholeProgramme => ({
  ...school,
  mentees: [...school.mentees, { ...first, ...set }],
})
/** So many people that only their number matters. */
const crowd = (people: number): WholeProgramme => ({
  ...school,
  mentees: Array.from({ length: people }, (_, index) => ({ ...first, id: `н${index}` })),
})
const led = pairingSchool()
  .mentor('Воронцова Дарья Алексеевна', { capacity: 0, groupTo: 4 })
  .mentor('Панин Глеб Юрьевич', { capacity: 0 })
  .build()

/** Why there can be no plan, and what to do. */
function told(programme: WholeProgramme, set: Partial<typeof suggestInput> = {}): string | null {
  const outcome = suggest(programme, programme, { ...suggestInput, ...set })
  return isRefused(outcome) ? noBreak(`${outcome.refusal.message}. ${outcome.refusal.next}.`) : null
}

/** What is said instead of a plan. */
export const refusals: Section[] = [
  {
    title: 'Подбор не начат',
    says: () => [
      told(school, { from: '' }),
      told(school, { to: '31.02.2027' }),
      told(school, { to: '30.11.2026' }),
      told(school, { to: '02.12.2027' }),
      told(school, { form: 'form.none' }),
      told({ ...school, mentees: [] }),
      told({ ...school, mentors: [] }),
      told(led),
      told(led, { groups: true, objective: 'stable' }),
      told(more({ id: 'н9', row: 9 })),
      ...[4_999, 5_019].map(people => told(crowd(people))),
    ],
  },
  {
    title: 'Подбор не принял запрос',
    says: () => [
      ...issueCodes.map(code => issueSentence({ path: '/locked/0', code })),
      ...['/mentors/id/1', '/mentees/id/0', '/gates/0/mentor', '/criteria/2', '/choices/mentee/4'].map(path =>
        issueSentence({ path, code: 'index' }),
      ),
      ...['/forbidden/1', '/options/floor', '/pairs/3', '/mentee', ''].map(path =>
        issueSentence({ path, code: 'index' }),
      ),
    ],
  },
]
