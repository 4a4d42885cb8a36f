import { acts } from '#shared/programme/defaults/acts.ts'
import { day } from '#shared/programme/civilDate.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { type School, school } from '#tests/school/build.ts'

/** The day of every test about orders. */
export const today = day('2026-11-23')

export const moment = () => ({ today, newId: newIdFrom('sixteen letters!'), who: 'curator@school.test' })

const settings = {
  schoolFull: 'Муниципальное бюджетное общеобразовательное учреждение «Заречная средняя школа № 4»',
  schoolShort: 'МБОУ «Заречная СОШ № 4»',
  place: 'с. Заречное',
  headLast: 'Соколова',
  headFirst: 'Ирина',
  headMiddle: 'Павловна',
  headGender: 'female',
  curatorLast: 'Мельник',
  curatorFirst: 'Олег',
  curatorMiddle: 'Иванович',
  curatorGender: 'male',
  curatorCode: 'p_curatorabc',
  schoolYear: '2026/27',
  dataPlace: 'local',
} as const

/** Every participant gets a code, as reading a workbook gives one to each row. */
const coded = (programme: WholeProgramme): WholeProgramme => {
  const letter = (n: number) => String.fromCharCode(97 + (n % 26))
  const code = (kind: string, n: number) => `p_${kind}${letter(Math.floor(n / 26))}${letter(n)}`
  return {
    ...programme,
    legalActs: programme.legalActs.length > 0 ? programme.legalActs : acts,
    mentors: programme.mentors.map((row, n) => ({ ...row, code: row.code || code('mentoraa', n) })),
    mentees: programme.mentees.map((row, n) => ({ ...row, code: row.code || code('menteeaa', n) })),
  }
}

/** A school ready for its first order: settings, acts, and consents of everybody named in `consenting`. */
export const readySchool = (): School => school().setting(settings)

/** What a feature is shown. */
export const programmeOf = (story: School, consenting: readonly string[] = []): WholeProgramme =>
  coded(
    consenting
      .reduce(
        (built, person) => built.document(person, 'consent', '2026-09-01', { signedBy: 'representative' }),
        story,
      )
      .build(),
  )

const pupil = { category: 'category.pupil' } as const

export const panin = 'Панин Глеб Юрьевич'
export const vorontsova = 'Воронцова Дарья Алексеевна'
export const lisin = 'Лисин Артём Олегович'
export const li = 'Ли Саша'

/** Two agreed pairs of pupils, the second with a mentee of whom only the name is known. */
export const twoPairs = (): School =>
  readySchool()
    .mentor(vorontsova, { ...pupil, gender: 'female', schoolClass: '10 «А»' })
    .mentor(panin, { ...pupil, gender: 'male', schoolClass: '9 «Б»' })
    .mentee(lisin, { gender: 'male', schoolClass: '7 «Б»' })
    .mentee(li, { schoolClass: '6 «А»' })
    .pair(vorontsova, 'с 01.12.2026 по 31.05.2027', {
      mentee: lisin,
      status: 'agreed',
      form: 'form.pupilPupil',
      role: 'role.pupilPupil.success',
    })
    .pair(panin, 'с 01.12.2026 по 31.05.2027', {
      mentee: li,
      status: 'agreed',
      form: 'form.pupilPupil',
      role: 'role.pupilPupil.equal',
    })

export const everybody = [vorontsova, panin, lisin, li]
