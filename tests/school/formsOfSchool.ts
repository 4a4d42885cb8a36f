import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type QuestionRow, tables, type WebForm } from '#shared/programme/tables.ts'
import { hintOf } from '#shared/questionnaires/hintOf.ts'
import { questionnaire } from '#shared/questionnaires/index.ts'
import type { Published } from '#shared/questionnaires/published.ts'
import { publishedOf, titleOf } from '#shared/questionnaires/publishedOf.ts'
import { type Questionnaire, questionsOf } from '#shared/questionnaires/questionnaire.ts'
import type { Making } from './making.ts'

const pupils = 'form.pupilPupil'

/** What the school has given out, in the order it did: the days, the form of a questionnaire for any, who was there to be chosen. */
const given = {
  request: { of: 'request.pupil', state: 'closed', days: ['2026-01-19', '2026-01-30'] },
  menteeOld: {
    of: 'application.mentee.pupilPupil',
    state: 'replaced',
    days: ['2026-02-02', '2026-08-31'],
  },
  parents: { of: 'feedback.parent', state: 'closed', days: ['2026-05-18', '2026-05-29'] },
  mentor: { of: 'application.mentor.pupilPupil', state: 'closed', days: ['2026-08-27', '2026-09-14'] },
  mentee: { of: 'application.mentee.pupilPupil', state: 'open', days: ['2026-08-31'] },
  lessons: { of: 'application.mentee.teacherPupil', state: 'open', days: ['2026-08-31'] },
  teachers: { of: 'application.mentee.teacherTeacher', state: 'closed', days: ['2026-08-31', '2026-11-06'] },
  students: { of: 'application.mentee.studentPupil', state: 'closed', days: ['2026-09-07', '2026-10-16'] },
  referral: { of: 'referral.classTeacher', state: 'open', days: ['2026-08-31'] },
  first: { of: 'first.mentee.pupilPupil', state: 'open', days: ['2026-09-08'] },
  byMentees: { of: 'preferences.mentee', state: 'closed', days: ['2026-11-17', '2026-11-20'], form: pupils },
  byMentors: { of: 'preferences.mentor', state: 'closed', days: ['2026-11-17', '2026-11-20'], form: pupils },
} as const satisfies Record<
  string,
  { of: string; state: WebForm['state']; days: readonly string[]; form?: string }
>
export type FormName = keyof typeof given

/** A questionnaire that the school has given out, and all that its answers are read by. */
export interface GivenOut {
  row: WebForm
  published: Published
}

type Present = Partial<Record<FormName, readonly { id: string; name: string }[]>>

/** «Опубликованные анкеты», from what the product publishes. */
export function formsOfSchool(
  { newId, at }: Making,
  schoolShort: string,
  own: readonly QuestionRow[],
  present: Present,
): Record<FormName, GivenOut> {
  const dictionary = dictionaryOf({ dictionaries: dictionaryEntries })
  const seen = new Map<string, number>()
  const made = Object.entries(given).map(([name, { of, state, days, ...more }]): [string, GivenOut] => {
    const form = 'form' in more ? more.form : sourceOf(of).form
    const version = (seen.get(of) ?? 0) + 1
    seen.set(of, version)
    const { published } = publishedOf(sourceOf(of), {
      dictionary,
      settings: { schoolShort, noticeUrl: '' },
      // The words were changed for the second version.
      own: name === 'menteeOld' ? [] : own,
      version,
      personal: name === 'first',
      form,
      present: present[name as FormName] ?? [],
    })
    const [publishedOn = '', closedOn] = days
    const row = blankRow(tables.webForms, {
      id: newId('фа-'),
      title: published.title,
      form,
      version,
      state,
      publishedOn: at(publishedOn),
      closedOn: closedOn === undefined ? null : at(closedOn),
      metOn: of.startsWith('preferences') ? at('2026-11-17') : null,
      personal: published.personal,
      channel: 'form',
      questionnaire: of,
      definition: JSON.stringify(published),
    })
    return [name, { row, published }]
  })
  return Object.fromEntries(made) as Record<FormName, GivenOut>
}

function sourceOf(id: string): Questionnaire {
  const found = questionnaire(id)
  if (found === undefined) throw new Error(`No questionnaire ${id}`)
  return found
}

const changed: Readonly<Record<string, { title: string; hint?: string }>> = {
  request: {
    title: 'Что сейчас не получается и чему вы хотите научиться?',
    hint: 'Своими словами. Можно коротко: «не понимаю дроби», «хочу в команду»',
  },
  needs: { title: 'С чем помочь в первую очередь?' },
  availability: { title: 'Когда вы можете оставаться в школе?', hint: 'Автобус в Берёзовку уходит в 16:20' },
}

/** «Вопросы анкет»: the pupils' application in words of the school's own. */
export function questionsOfSchool({ newId }: Making): QuestionRow[] {
  const source = sourceOf('application.mentee.pupilPupil')
  const title = titleOf(source, dictionaryOf({ dictionaries: dictionaryEntries }))
  return questionsOf(source).map((question, index) =>
    blankRow(tables.questions, {
      id: newId('вопрос-'),
      questionnaireTitle: title,
      number: index + 1,
      title: question.title,
      hint: hintOf(question),
      asked: true,
      questionnaire: source.id,
      question: question.id,
      ...changed[question.id],
    }),
  )
}
