import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { readResponse } from '#shared/intake/readResponse.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { questionnaire } from '#shared/questionnaires/index.ts'
import type { Published } from '#shared/questionnaires/published.ts'
import type { Questionnaire } from '#shared/questionnaires/questionnaire.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, today, withForm } from './intakeSchool.ts'

const present = [
  { id: 'м1', name: 'Шевчук Нина' },
  { id: 'м2', name: 'Жуков Максим' },
]

const known = new Map<string, { programme: WholeProgramme; published: Published }>()
function given(id: string) {
  const before = known.get(id)
  if (before) return before
  const programme = withForm(school(), 'ф1', id, { present }).build()
  const made = { programme, published: JSON.parse(programme.webForms[0]?.definition ?? '') as Published }
  known.set(id, made)
  return made
}

/** An answer to this questionnaire, understood. */
export function read(
  id: string,
  answers: RawResponse['answers'],
  { strict = true, strays = [] as RawResponse['strays'] } = {},
) {
  const { programme, published } = given(id)
  return readResponse(
    published,
    questionnaire(id) as Questionnaire,
    { answers, strays },
    {
      dictionary: dictionaryOf(programme),
      civilDateOf: civilDateIn('UTC'),
      today,
      strict,
      waived: new Set(),
    },
  )
}
export const application = (answers: RawResponse['answers'], more = {}) =>
  read('application.mentee.pupilPupil', { ...menteeAnswers, ...answers }, more)
