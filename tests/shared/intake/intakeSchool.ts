import { takeResponses } from '#shared/intake/takeResponses.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { questionnaire } from '#shared/questionnaires/index.ts'
import { publishedOf } from '#shared/questionnaires/publishedOf.ts'
import type { School } from '#tests/school/build.ts'

export const today = day('2026-11-23')

/** A questionnaire given out in this school, as a row of «Опубликованные анкеты». */
export function withForm(
  school: School,
  id: string,
  questionnaireId: string,
  set: Partial<ValuesOf<'webForms'>> & {
    personal?: boolean
    present?: readonly { id: string; name: string }[]
  } = {},
): School {
  const source = questionnaire(questionnaireId)
  if (source === undefined) throw new Error(`No questionnaire ${questionnaireId}`)
  const { present, ...row } = set
  const programme = school.build()
  const { published } = publishedOf(source, {
    dictionary: dictionaryOf(programme),
    settings: settingsOf(programme),
    own: [],
    version: 1,
    personal: set.personal ?? false,
    form: set.form ?? null,
    ...(present && { present }),
  })
  return school.row('webForms', {
    id,
    title: published.title,
    form: source.form,
    version: 1,
    state: 'open',
    channel: 'form',
    questionnaire: questionnaireId,
    definition: JSON.stringify(published),
    ...row,
    personal: published.personal,
  })
}

/** A response sent at this clock of 23 November 2026. */
export const raw = (
  key: string,
  webForm: string,
  answers: RawResponse['answers'],
  more: Partial<RawResponse> = {},
): RawResponse => ({ key, webForm, at: '2026-11-23T14:05:09', answers, strays: [], ...more })

/** Everything that an application of a pupil as a mentee in «ученик – ученик» asks for. */
export const menteeAnswers = {
  lastName: 'Лисин',
  firstName: 'Артём',
  middleName: 'Олегович',
  schoolClass: '7 «Б»',
  birthDate: '2013-02-28',
  contact: '+7 900 111-22-33',
  request: 'Подтянуть математику',
  availability: ['понедельник после уроков'],
  formats: ['очно'],
} as const

let drawn = 0

/** The programme after a scan of these responses. */
export function taken(programme: WholeProgramme, raws: readonly RawResponse[]): WholeProgramme {
  drawn += 1
  const newId = newIdFrom(`a seed of sixteen letters ${drawn}`)
  return apply(programme, takeResponses(programme, raws, { today, newId }).edits)
}
