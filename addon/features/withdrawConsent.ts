import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import { isLive } from '#shared/people/livePairs.ts'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { withClass } from '#shared/people/personName.ts'
import { publishedPeople } from '#shared/people/publishedPeople.ts'
import { addDays, type CivilDate } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { update } from '#shared/programme/edit.ts'
import { type Pair, type ParticipantDocument, tables } from '#shared/programme/tables.ts'
import { showValue } from '#shared/programme/writeCell.ts'
import { addWorkingDays } from '#shared/regulations/nonWorkingDays.ts'
import { type ConsentKind, consentKinds } from '#shared/rules/neededPapers.ts'
import { feature } from './feature.ts'
import { dateOf, rowId, typedDate } from './pairInput.ts'
import { refuse } from './refusal.ts'

/**
 * Writes down that consents are withdrawn. From that day nothing may be done with the data: the person is in no pairing, no
 * order and no list for the site. What must happen next and by when is told (152-ФЗ, ст. 9, ч. 2; ст. 10.1, ч. 14; ст. 21,
 * ч. 5 and 5.1).
 */
export const withdrawConsent = feature({
  name: 'withdrawConsent',
  title: 'Отзыв согласия',
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments', 'publications'],
  input: z.strictObject({
    person: rowId,
    kinds: z.array(z.enum(consentKinds)).check(z.minLength(1), z.maxLength(consentKinds.length)),
    on: typedDate,
  }),
  run: ({ programme, input, today }) => {
    const person = peopleOf(programme).person(input.person)
    if (person === undefined)
      return refuse('gone', 'Этой строки больше нет в таблице', 'Ничего не записано. Обновите список')
    const on = dateOf(input.on, 'on', 'Дата отзыва')
    if (typeof on !== 'string') return on
    if (on > today)
      return refuse(
        'badInput',
        `День ${dateInDigits(on)} ещё не наступил`,
        'Впишите день, когда отзыв получен',
        {
          at: 'on',
        },
      )
    // Without the consent to processing none of the others can be used.
    const kinds: readonly ConsentKind[] = input.kinds.includes('consent') ? consentKinds : input.kinds
    const standing = programme.participantDocuments.filter(
      each =>
        each.person === person.id &&
        (kinds as readonly unknown[]).includes(each.kind) &&
        (each.withdrawnOn === null || each.withdrawnOn > on),
    )
    const later = standing.find(({ signedOn }) => signedOn !== null && signedOn > on)
    if (later?.signedOn)
      return refuse(
        'badInput',
        `Отзыв ${dateInDigits(on)}, а согласие подписано ${dateInDigits(later.signedOn)}`,
        'Проверьте дату отзыва',
        { at: 'on' },
      )
    const edits = standing.flatMap(each => update('participantDocuments', each, { withdrawnOn: on }) ?? [])
    if (edits.length === 0)
      return refuse(
        'nothingToDo',
        `${withClass(person)}: действующих согласий нет`,
        'Отзывать нечего, таблица осталась прежней',
      )
    const pairs = programme.pairs.filter(
      pair => isLive(pair) && (pair.mentor === person.id || pair.mentee === person.id),
    )
    const whole = standing.some(({ kind }) => kind === 'consent')
    const published = publishedPeople(programme.publications, today).has(person.id)
    return {
      view: {
        name: withClass(person),
        withdrawn: standing.map(titleOf),
        /** Nobody may do anything with the data any more. */
        whole,
        steps: stepsOf({ on, whole, published, kinds: standing.map(({ kind }) => kind) }).map(noBreak),
        pairs: whole
          ? pairs.map(pair => ({
              id: pair.id,
              says: noBreak(`${pairName(pair, peopleOf(programme))}: ${nextOf(pair)}`),
            }))
          : [],
      },
      edits,
      said: `Отозвано: ${count(edits.length, 'согласие', 'согласия', 'согласий')}`,
    }
  },
})

const titleOf = ({ kind }: ParticipantDocument): string =>
  showValue(tables.participantDocuments.columns.kind, kind, dictionaryOf({ dictionaries: [] }))

/** What becomes of a pair whose one side may not be led any further. */
const nextOf = ({ status }: Pair): string =>
  status === 'active'
    ? 'завершите досрочно приказом (п. 4.14)'
    : status === 'inOrder'
      ? 'отмените проект приказа и запишите отказ'
      : 'запишите отказ в «Подборе пар»'

const destroyDays = 30
const demandDays = 10
const distributionDays = 3

interface Withdrawal {
  on: CivilDate
  whole: boolean
  published: boolean
  kinds: readonly ParticipantDocument['kind'][]
}

/** What the law asks for from the day on which the withdrawal came. */
function stepsOf({ on, whole, published, kinds }: Withdrawal): string[] {
  const till = dateInDigits(addWorkingDays(on, distributionDays))
  const site =
    published && kinds.includes('distribution')
      ? [
          `Снимите сведения с сайта не позднее ${till} (ст. 10.1 152-ФЗ) и впишите дату снятия на лист «Публикации».`,
        ]
      : []
  const image = kinds.includes('image') ? ['Снимите фотографии участника и больше их не размещайте.'] : []
  if (whole)
    return [
      'С этого дня обработка прекращена: в подбор, приказы и на сайт участник не попадает.',
      ...site,
      ...image,
      `Уничтожьте сведения не позднее ${dateInDigits(addDays(on, destroyDays))} (30 дней, ч. 5 ст. 21 152-ФЗ).`,
      `Если потребовали прекратить обработку, то не позднее ${dateInDigits(addWorkingDays(on, demandDays))} (10 рабочих дней, ч. 5.1 ст. 21).`,
    ]
  return [
    ...site,
    ...image,
    ...(kinds.includes('special') ? ['Очистите в карточке основание, которое говорит о здоровье.'] : []),
    ...(kinds.includes('crossBorder')
      ? ['Перенесите сведения участника из Google Таблицы на компьютер школы.']
      : []),
  ]
}
