import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { quoted } from '#shared/language/quoted.ts'
import { inBase } from '#shared/people/inBase.ts'
import { withClass } from '#shared/people/personName.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { append } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import type { Mentee, Mentor, QuestionRow } from '#shared/programme/tables.ts'
import { tables } from '#shared/programme/tables.ts'
import { mayBePersonal, questionnaire as questionnaireOf } from '#shared/questionnaires/index.ts'
import { consentWithdrawn } from '#shared/rules/consentWithdrawn.ts'
import { nextVersion } from '#shared/questionnaires/nextVersion.ts'
import { publishedQuestions } from '#shared/questionnaires/published.ts'
import { publishedOf } from '#shared/questionnaires/publishedOf.ts'
import { type Questionnaire, questionsOf } from '#shared/questionnaires/questionnaire.ts'
import { mayMeetIn } from './expectedBy.ts'
import { feature } from './feature.ts'
import { dateOf, rowId, typedDate } from './pairInput.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'
import { isSameForm } from './sameForm.ts'

/** As many as a cell takes. */
const mostCharacters = 50_000
const longestTitle = 500
const longestHint = 1000

/** Writes down a version of a questionnaire as it is to be given out; the host makes the form from it then. */
export const publishForm = feature({
  name: 'publishForm',
  title: 'Публикация анкеты',
  reads: ['mentors', 'mentees', 'participantDocuments', 'questions', 'webForms'],
  input: z.strictObject({
    questionnaire: z.string().check(z.maxLength(100)),
    /** Of a questionnaire for any form: the one it is given out for. */
    form: z.nullable(rowId),
    personal: z.boolean(),
    /** Of a ranking: the day of the meeting, and who was there of those to be chosen from. */
    metOn: z.optional(typedDate),
    present: z.optional(z.array(rowId).check(z.maxLength(1000))),
    /** The open version that this one takes the place of. */
    replaces: z.optional(rowId),
  }),
  undoable: false,
  run: ({ programme, input, today, newId }) => {
    const source = questionnaireOf(input.questionnaire)
    if (source === undefined) return refuse('gone', 'Такой анкеты нет', 'Обновите список анкет')
    const dictionary = dictionaryOf(programme)
    const form = source.form ?? input.form
    if (form !== null && dictionary.byId(form)?.dictionary !== 'form')
      return refuse('badInput', 'Такой формы наставничества нет', 'Выберите форму из списка', { at: 'form' })
    const metOn =
      input.metOn === undefined || input.metOn.trim() === ''
        ? null
        : dateOf(input.metOn, 'metOn', 'Дата встречи')
    if (metOn !== null && typeof metOn !== 'string') return metOn
    const settings = settingsOf(programme)
    if (settings.schoolShort === '')
      return refuse(
        'missingFacts',
        'Не указано краткое название школы',
        'Впишите его в «Настройки»: в анкете сказано, кто получит ответы',
        { at: 'schoolShort' },
      )
    const broken = brokenWords(source, programme.questions)
    if (broken !== null) return broken
    const personal = source.identity === 'link' || input.personal
    if (personal && !mayBePersonal(source))
      return refuse(
        'badInput',
        `${quoted(source.title)}: ссылка каждому здесь невозможна`,
        'Опубликуйте анкету с одной ссылкой для всех',
        { at: 'personal' },
      )

    const key = { questionnaire: source.id, form, metOn }
    const own = programme.webForms.filter(row => row.channel === 'form' && isSameForm(row, key))
    const begun = own.find(({ state }) => state === 'publishing')
    if (begun)
      return refuse(
        'nothingToDo',
        `${quoted(begun.title)}: публикация начата, но не закончена`,
        'Продолжите её или закройте эту версию',
      )
    const open = own.find(({ state }) => state === 'open')
    if (open && open.id !== input.replaces)
      return refuse(
        'changedMeanwhile',
        `${quoted(open.title)} уже открыта: версия ${open.version ?? 1}${open.publishedOn === null ? '' : ` от ${dateInDigits(open.publishedOn)}`}`,
        'Чтобы заменить её, опубликуйте новую версию',
      )
    if (input.replaces !== undefined && open === undefined)
      return refuse(
        'changedMeanwhile',
        `${quoted(source.title)}: версии, которую вы заменяете, среди открытых нет`,
        'Обновите список и опубликуйте анкету заново',
      )

    const ranking = questionsOf(source).some(({ answer }) => answer.kind === 'ranking')
    const present = ranking ? presentIn(programme, source, { form, ids: input.present, today }) : []
    if (isRefused(present)) return present
    const { published, problems } = publishedOf(source, {
      dictionary,
      settings,
      own: programme.questions,
      version: nextVersion(programme.webForms, source.id),
      personal,
      form,
      present: present.map(person => ({ id: person.id, name: withClass(person) })),
    })
    const questions = publishedQuestions(published)
    if (questions.length === 0)
      return refuse(
        'missingFacts',
        `${quoted(published.title)}: в анкете не осталось вопросов`,
        'Напишите «да» в столбце «Задавать» листа «Вопросы анкет»',
        { details: problems },
      )
    const definition = JSON.stringify(published)
    if (definition.length > mostCharacters)
      return refuse(
        'badInput',
        `${quoted(published.title)}: анкета слишком длинная`,
        ranking
          ? 'Отметьте только тех, кто был на встрече'
          : 'Сократите вопросы на листе «Вопросы анкет» или записи в «Справочниках»',
      )
    const id = newId('фа-')
    return {
      view: {
        webForm: id,
        title: published.title,
        version: published.version,
        questions: questions.length,
        personal: published.personal,
        replaces: open?.title ?? '',
        remarks: problems,
      },
      edits: [
        append('webForms', {
          id,
          title: published.title,
          form,
          version: published.version,
          state: 'publishing',
          metOn,
          personal: published.personal,
          channel: 'form',
          questionnaire: source.id,
          definition,
        }),
      ],
      said: `${quoted(published.title)}: версия ${published.version} готова к публикации`,
    }
  },
})

/** A row of the school's own words that can't be read, or that no form takes. */
function brokenWords(source: Questionnaire, rows: readonly QuestionRow[]): Refused | null {
  const { title, columns } = tables.questions
  for (const row of rows.filter(each => each.questionnaire === source.id)) {
    const [unread] = row.unread
    const place = `Лист «${title}», строка ${row.row}`
    if (unread !== undefined)
      return refuse(
        'badInput',
        `${place}: столбец «${columns[unread as keyof typeof columns]?.title ?? unread}» не читается`,
        'Исправьте ячейку и повторите публикацию',
      )
    const long =
      row.title.length > longestTitle
        ? (['Вопрос', longestTitle] as const)
        : row.hint.length > longestHint
          ? (['Пояснение', longestHint] as const)
          : null
    if (long !== null)
      return refuse(
        'badInput',
        `${place}: текст в столбце «${long[0]}» длиннее ${long[1]} знаков`,
        'Сократите его и повторите публикацию',
      )
  }
  return null
}

/**
 * Whom people may choose: those who were there, else all who may meet in the form. A name is shown to others, so nobody's
 * whose consent to processing is withdrawn.
 */
function presentIn(
  programme: Programme<'mentors' | 'mentees' | 'participantDocuments'>,
  { audience }: Questionnaire,
  { form, ids, today }: { form: string | null; ids: readonly string[] | undefined; today: CivilDate },
): (Mentor | Mentee)[] | Refused {
  const withdrawn = ({ id }: Mentor | Mentee) => consentWithdrawn(programme.participantDocuments, id, today)
  const others: readonly (Mentor | Mentee)[] = audience === 'mentor' ? programme.mentees : programme.mentors
  if (ids === undefined) {
    const all = others.filter(
      person => inBase(person) && mayMeetIn(person, form) && withdrawn(person) === null,
    )
    return all.length > 0 ? all : nobody(audience)
  }
  const byId = new Map(others.map(person => [person.id, person]))
  const found = [...new Set(ids)].map(id => byId.get(id))
  if (found.includes(undefined))
    return refuse(
      'gone',
      'Кого-то из отмеченных больше нет в базе',
      'Ничего не записано. Обновите список и отметьте заново',
      { at: 'present' },
    )
  const people = found.flatMap(person => person ?? [])
  const closed = people.find(person => withdrawn(person) !== null)
  const on = closed && withdrawn(closed)
  if (closed && on)
    return refuse(
      'blocked',
      `${withClass(closed)}: согласие на обработку данных отозвано ${dateInDigits(on)}`,
      'Ничего не записано. Снимите отметку: имя увидели бы другие участники',
      { at: 'present' },
    )
  return people.length > 0 ? people : nobody(audience)
}

const nobody = (audience: Questionnaire['audience']): Refused =>
  refuse(
    'missingFacts',
    `Выбирать не из кого: ${audience === 'mentor' ? 'наставляемых' : 'наставников'} на встрече нет`,
    `Отметьте, кто был на встрече, или добавьте ${audience === 'mentor' ? 'наставляемых' : 'наставников'} в базу`,
    { at: 'present' },
  )
