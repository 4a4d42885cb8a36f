import { day } from '#shared/programme/civilDate.ts'
import { type School, school } from './build.ts'

/** A teacher with a consent of her own leads a pupil from 1 December 2026. */
export const consentPair = (menteeBorn: string | null, set = {}): School =>
  school()
    .pair('Тихонова Дарья', 'с 01.12.2026 по 31.05.2027', {
      mentee: 'Жуков Максим',
      status: 'inOrder',
      ...set,
    })
    .mentee('Жуков Максим', {
      schoolClass: '11 «А»',
      birthDate: menteeBorn === null ? null : day(menteeBorn),
    })
    .document('Тихонова Дарья', 'consent', '2026-09-01', { signedBy: 'self' })

/** The pupil's consent, signed by a parent unless it is said otherwise. */
export const pupilConsent = (programme: School, signedOn: string, set = {}): School =>
  programme.document('Жуков Максим', 'consent', signedOn, { signedBy: 'representative', ...set })
