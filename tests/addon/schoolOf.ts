import { type CivilDate, day } from '#shared/programme/civilDate.ts'
import { acts } from '#shared/programme/defaults/acts.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import { noOwnColumns } from '#shared/programme/ownColumns.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Mentee, type Mentor, type Pair, tables, type ValuesOf } from '#shared/programme/tables.ts'
import { fullName } from '#shared/people/personName.ts'
import { noRows } from '#tests/school/noRows.ts'
import { withRowNumbers } from '#tests/school/withRowNumbers.ts'

/** The day the tests of the whole bundle live on; hosts start at its noon. */
export const today: CivilDate = day('2026-11-23')
export const noon = '2026-11-23T07:00:00Z'

const letters = 'абвгдежзиклмнопрстуфхцч'
/** Surnames that differ from each other: «Абанин», «Авгенин». */
const surname = (side: string, index: number): string =>
  `${side}${[...String(index)].map(digit => letters[Number(digit)]).join('а')}нин`

/**
 * A school of `people` participants, half teachers, half pupils, with consents. Of each ten pupils three have a pair in
 * force, one is in a draft order, two have agreed, two are proposed, two are free.
 */
export function schoolOf(people: number): WholeProgramme {
  const newId = newIdFrom('a school of many people')
  const half = people / 2
  const mentors = Array.from(
    { length: half },
    (_, index): Mentor =>
      blankRow(tables.mentors, {
        id: `м${index}`,
        code: newId.code(),
        lastName: surname('Т', index),
        firstName: 'Игорь',
        middleName: 'Петрович',
        gender: 'male',
        status: 'active',
        category: 'category.teacher',
        post: 'учитель физики',
        employee: true,
        birthDate: day('1980-05-17'),
        contact: '+7 900 000-00-00',
        capacity: 2,
        forms: ['form.teacherPupil'],
        competences: [`competence.${index % 5}`],
      }),
  )
  const mentees = Array.from(
    { length: half },
    (_, index): Mentee =>
      blankRow(tables.mentees, {
        id: `н${index}`,
        code: newId.code(),
        lastName: surname('Л', index),
        firstName: 'Артём',
        middleName: 'Олегович',
        gender: index % 10 === 3 ? null : 'male',
        status: 'active',
        kind: 'pupil',
        schoolClass: '8 «А»',
        birthDate: day('2013-02-28'),
        contact: '+7 900 000-00-00',
        request: 'физика',
        forms: ['form.teacherPupil'],
        needs: [`competence.${(index * 3) % 5}`],
      }),
  )
  const consents = [...mentors, ...mentees].map((person, index) =>
    blankRow(tables.participantDocuments, {
      id: `д${index}`,
      person: person.id,
      personName: fullName(person),
      kind: 'consent',
      signedBy: 'request' in person ? 'representative' : 'self',
      signedOn: day('2026-09-02'),
    }),
  )
  const pairs = mentees.flatMap((mentee, index): Pair[] => {
    const mentor = mentors[index]
    const set = stages[index % 10]
    if (mentor === undefined || set === undefined) return []
    return [
      blankRow(tables.pairs, {
        id: `пара-${index}`,
        mentor: mentor.id,
        mentorName: fullName(mentor),
        mentee: mentee.id,
        menteeName: fullName(mentee),
        kind: 'pair',
        form: 'form.teacherPupil',
        from: day('2026-12-01'),
        to: day('2027-05-31'),
        ...set,
      }),
    ]
  })
  return {
    ...withRowNumbers({
      ...noRows(),
      settings: settingRows(settings),
      dictionaries: dictionaryEntries,
      legalActs: acts,
      mentors,
      mentees,
      pairs,
      participantDocuments: consents,
      orders: [
        blankRow(tables.orders, {
          ...order,
          id: 'приказ-1',
          status: 'registered',
          number: '40-од',
          signedOn: day('2026-11-20'),
        }),
        blankRow(tables.orders, { ...order, id: 'приказ-2', status: 'draft', createdOn: today }),
      ],
    }),
    own: noOwnColumns,
    problems: [],
  }
}

const order = { kind: 'pairs', title: 'Об утверждении наставнических пар' } as const
const agreed = {
  mentorAgreedOn: day('2026-11-18'),
  mentorAgreedHow: 'inPerson',
  menteeAgreedOn: day('2026-11-18'),
  menteeAgreedHow: 'inPerson',
  parentAgreedOn: day('2026-11-18'),
  agreedBy: 'curator@school.local',
} as const
const active = { ...agreed, status: 'active', order: 'приказ-1', orderName: '№ 40-од от 20.11.2026' } as const
const inOrder = { ...agreed, status: 'inOrder', order: 'приказ-2', orderName: 'проект' } as const
/** How far each of ten pairs has come; undefined: there is none. */
const stages: readonly (Partial<ValuesOf<'pairs'>> | undefined)[] = [
  { status: 'proposed' },
  { ...agreed, status: 'agreed' },
  inOrder,
  undefined,
  active,
  active,
  active,
  { ...agreed, status: 'agreed' },
  { status: 'proposed' },
  undefined,
]

const settings = {
  schoolFull: 'Муниципальное бюджетное общеобразовательное учреждение «Школа № 4»',
  schoolShort: 'МБОУ «Школа № 4»',
  place: 'с. Заречное',
  headLast: 'Лучникова',
  headFirst: 'Елена',
  headMiddle: 'Викторовна',
  headGender: 'female',
  curatorLast: 'Белоусова',
  curatorFirst: 'Марина',
  curatorMiddle: 'Сергеевна',
  curatorGender: 'female',
  curatorCode: 'p_curatoraaa',
  schoolYear: '2026/27',
  dataPlace: 'local',
} as const
