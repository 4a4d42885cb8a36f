import { dictionaryOf } from '#shared/programme/dictionary.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { publishedOf } from '#shared/questionnaires/publishedOf.ts'
import type { Questionnaire } from '#shared/questionnaires/questionnaire.ts'

/** Stands for the people whom the curator will name when she publishes a choice after a meeting. */
const present = [{ id: '', name: 'Участники встречи, которых вы отметите' }]

/** A questionnaire as it would be given out now, to look at. */
export const publishedNow = (
  questionnaire: Questionnaire,
  programme: Programme<'questions' | 'settings' | 'dictionaries'>,
  { personal = false, form = null }: { personal?: boolean; form?: string | null } = {},
) =>
  publishedOf(questionnaire, {
    dictionary: dictionaryOf(programme),
    settings: settingsOf(programme),
    own: programme.questions,
    version: 1,
    personal,
    present,
    form,
  })
