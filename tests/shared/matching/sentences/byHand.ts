import { pairByHand } from '#addon/features/pairByHand.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { decided, done, idOf, pairingSchool } from '#tests/addon/features/pairingSchool.ts'
import { suggestInput } from '#tests/addon/features/runSuggestion.ts'
import { throughEngine } from '#tests/addon/features/throughEngine.ts'
import { can, free } from '../pupils.ts'
import type { Section } from './section.ts'

const small = pairingSchool()
  .mentor('Панин Глеб Юрьевич', { capacity: 1 })
  .mentor('Воронцова Дарья Алексеевна', { capacity: 1 })
const school = small.build()

/** What is said of Artyom with Gleb before they are locked. */
function told(programme: WholeProgramme): (string | null)[] {
  const outcome = throughEngine(pairByHand, programme, {
    ...suggestInput,
    mentee: idOf(programme, 'mentees', 'Лисин'),
    mentor: idOf(programme, 'mentors', 'Панин'),
    plan: [],
    basis: '',
  })
  if (isRefused(outcome)) return [noBreak(`${outcome.refusal.message}. ${outcome.refusal.next}.`)]
  const { obstacles, lifts } = done(outcome).view
  return [...obstacles, ...lifts]
}

/** A pair that the curator puts together herself. */
export const byHand: Section[] = [
  {
    title: 'Пара вручную: что снимет закрепление',
    says: () => [
      ...told(decided(school, 'Панин', 'Лисин', { kind: 'forbid' })),
      ...told(decided(school, 'Панин', 'Лисин', { kind: 'refusal' })),
      ...told(decided(school, 'Воронцова', 'Лисин', { kind: 'lock' })),
    ],
  },
  {
    title: 'Пара вручную: почему закрепить нельзя',
    says: () => [
      ...told(decided(school, 'Панин', 'Рудь', { kind: 'lock' })),
      ...told(
        small
          .mentor('Панин Глеб Юрьевич', { availability: free('суббота') })
          .mentee('Лисин Артём Олегович', { availability: free('воскресенье') })
          .build(),
      ),
      ...told(
        small
          .mentor('Панин Глеб Юрьевич', { availability: free('суббота'), competences: can('физика') })
          .mentee('Лисин Артём Олегович', { availability: free('воскресенье'), needs: can('химия') })
          .build(),
      ),
      ...told(small.mentor('Панин Глеб Юрьевич', { status: 'pending' }).build()),
      ...told(small.mentor('Панин Глеб Юрьевич', { forms: ['form.teacherTeacher'] }).build()),
      ...told(small.mentee('Лисин Артём Олегович', { forms: ['form.teacherPupil'] }).build()),
    ],
  },
]
