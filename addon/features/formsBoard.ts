import * as z from 'zod/mini'
import { isEditedSince } from '#shared/intake/withdrawn.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import type { RowOf } from '#shared/programme/tables.ts'
import { changedWords } from '#shared/questionnaires/changedWords.ts'
import { mayBePersonal } from '#shared/questionnaires/index.ts'
import { publishedQuestions } from '#shared/questionnaires/published.ts'
import { publishedOf, titleOf } from '#shared/questionnaires/publishedOf.ts'
import {
  audiences,
  type Questionnaire,
  type QuestionnaireKind,
  questionnaireKinds,
  questionsOf,
} from '#shared/questionnaires/questionnaire.ts'
import { questionnairesFor } from '#shared/questionnaires/questionnairesOfForm.ts'
import { feature } from './feature.ts'
import type { FormsBoardView, QuestionnaireView, WebFormView } from './formsView.ts'
import { readPublished } from './readPublished.ts'
import { statesOf, webFormView } from './webFormView.ts'

type WebForm = RowOf<'webForms'>

/** Every questionnaire with what was given out of it and how far its answers have come. */
export const formsBoard = feature({
  name: 'formsBoard',
  title: 'Просмотр анкет и ответов',
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments', 'questions', 'webForms', 'responses'],
  input: z.strictObject({
    /** When the board was last looked at: «2026-11-23T14:05:09» or ''. */
    seen: z.string().check(z.maxLength(30)),
  }),
  run: ({ programme, input: { seen }, today }) => {
    const dictionary = dictionaryOf(programme)
    const settings = settingsOf(programme)
    const rows = new Map(programme.webForms.map(row => [row.id, row]))
    const views = [...programme.webForms]
      .sort((one, other) => (other.version ?? 0) - (one.version ?? 0))
      .map(row => webFormView(row, programme, today, seen))

    /** Whether what is open says anything else than what would be given out now. */
    const hasNewWords = (source: Questionnaire, { definition, form }: WebForm): boolean => {
      const last = readPublished(definition)
      if (last === null) return false
      const people = publishedQuestions(last).find(({ kind }) => kind === 'ranking')
      const now = publishedOf(source, {
        dictionary,
        settings,
        own: programme.questions,
        version: last.version,
        personal: last.personal,
        form,
        present: (people?.options ?? []).map((name, index) => ({ id: people?.people?.[index] ?? '', name })),
      })
      return changedWords(now.published, last)
    }

    const viewOf = (source: Questionnaire): QuestionnaireView => {
      const own = views.filter(({ questionnaire }) => questionnaire === source.id)
      const open = own.find(({ state, channel }) => state === 'open' && channel === 'form')
      const row = rows.get(open?.id ?? '')
      return {
        id: source.id,
        title: titleOf(source, dictionary),
        kind: source.kind,
        audienceTitle: audiences[source.audience],
        form: source.form ?? '',
        formTitle: dictionary.title(source.form),
        personal: source.identity === 'link' ? 'always' : mayBePersonal(source) ? 'may' : 'never',
        ranking: questionsOf(source).some(({ answer }) => answer.kind === 'ranking'),
        newWords: row !== undefined && hasNewWords(source, row),
        webForms: own,
      }
    }

    const all = questionnairesFor(dictionary)
    const known = new Set(all.map(({ id }) => id))
    const states = statesOf(programme.responses)
    return {
      view: {
        groups: (Object.keys(questionnaireKinds) as QuestionnaireKind[]).map(kind => ({
          kind,
          title: questionnaireKinds[kind],
          questionnaires: all.filter(source => source.kind === kind).map(viewOf),
        })),
        others: views.filter(({ questionnaire }) => !known.has(questionnaire)),
        totals: {
          answers: programme.responses.length,
          fresh: sumOf(views, ({ fresh }) => fresh),
          states,
          waiting: states.fields + states.who + states.quarantine,
          edited: programme.responses.filter(isEditedSince).length,
        },
        obstacles:
          settings.schoolShort === ''
            ? [
                {
                  message: 'Не указано краткое название школы',
                  next: 'Впишите его в «Настройки»: в анкете сказано, кто получит ответы',
                },
              ]
            : [],
        dataPlace: settings.dataPlace ?? 'local',
        schoolYear: settings.schoolYear,
        school: settings.schoolShort,
      } satisfies FormsBoardView,
    }
  },
})

const sumOf = (views: readonly WebFormView[], of: (view: WebFormView) => number): number =>
  views.reduce((sum, view) => sum + of(view), 0)
