import { addDays } from '#shared/programme/civilDate.ts'
import { modelByForm } from '#shared/programme/modelByForm.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { schoolYear } from '#shared/people/schoolYear.ts'
import { fullName } from '#shared/people/personName.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type Mentor,
  type Pair,
  tables,
  type Training,
  type YearProgramme,
} from '#shared/programme/tables.ts'
import type { Making } from './making.ts'

const modelOf = modelByForm({ dictionaries: dictionaryEntries })
const forms = dictionaryEntries.filter(({ dictionary }) => dictionary === 'form').map(({ id }) => id)

/**
 * The programmes of this school year and of every one in which a pair began, one for the pupils and one for the teachers.
 * In that of the pupils a form is forgotten, and another has no typical plan.
 */
export function programmesOfSchool({ newId, today }: Making, pairs: readonly Pair[]): YearProgramme[] {
  const present = schoolYear(today)
  const years = new Map(
    [today, addDays(present.from, -1), ...pairs.flatMap(({ from }) => from ?? [])].map(on => {
      const year = schoolYear(on)
      return [year.name, year]
    }),
  )
  return [...years.values()]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .flatMap(year =>
      (['pupils', 'teachers'] as const).map(model => {
        const own = forms.filter(form => modelOf(form) === model && form !== 'form.employerStudent')
        const over = year.to < today
        return blankRow(tables.programmes, {
          id: newId('программа-'),
          schoolYear: year.name,
          model,
          title: `Программа наставничества ${model === 'pupils' ? 'обучающихся' : 'педагогов'}`,
          forms: own,
          planForms: over ? own : own.filter(form => form !== 'form.studentPupil'),
          withMentors: true,
          adoptedBy: 'педагогический совет, протокол № 1',
          number: over ? (model === 'pupils' ? '33-од' : '34-од') : model === 'pupils' ? '36-од' : '37-од',
          approvedOn: addDays(year.from, over ? -3 : -1),
          finishedOn: over ? addDays(year.to, -76) : null,
        })
      }),
    )
}

/** Mentors who lead somebody have gone through the school for mentors; one of them has not. */
export function trainingsOfSchool(
  { newId, at }: Making,
  pairs: readonly Pair[],
  mentors: readonly Mentor[],
): Training[] {
  const leading = new Set(pairs.flatMap(({ status, mentor }) => (status === 'refused' ? [] : mentor)))
  return mentors
    .filter(mentor => leading.has(mentor.id) && fullName(mentor) !== 'Птицына София Павловна')
    .map(mentor =>
      blankRow(tables.trainings, {
        id: newId('обуч-'),
        mentor: mentor.id,
        mentorName: fullName(mentor),
        ...(mentor.category === 'category.pupil'
          ? {
              title: 'Школа наставника: первая встреча и план',
              hours: 8,
              expert: 'Белоусова М. С., куратор',
              document: 'лист присутствия',
            }
          : {
              title: 'Школа наставника: как поставить цель и вести план',
              hours: 16,
              expert: 'Ахметзянова Р. И., методист районного центра',
              document: 'сертификат участника',
            }),
        heldOn: at('2026-09-11'),
      }),
    )
}
