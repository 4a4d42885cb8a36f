import * as z from 'zod/mini'
import type { ErasureFacts } from '#shared/documents/erasureAct.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { eraseEdits } from '#shared/people/eraseEdits.ts'
import { erasureReasons } from '#shared/people/erasureReasons.ts'
import { isErased } from '#shared/people/erasing.ts'
import { leftMentions } from '#shared/people/leftMentions.ts'
import { answersNaming } from '#shared/people/namedInForms.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { fullWithClass } from '#shared/people/personName.ts'
import { apply } from '#shared/programme/apply.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { tableNames } from '#shared/programme/tables.ts'
import { erasureObstacles } from './erasureObstacles.ts'
import { feature } from './feature.ts'
import { base } from './listPeople.ts'
import { rowId } from './pairInput.ts'
import { refuse } from './refusal.ts'

const reasons = Object.keys(erasureReasons) as [keyof typeof erasureReasons]

/**
 * Destroys the data of one person and makes the act of it (152-ФЗ, ст. 21; приказ РКН от 28.10.2022 № 179). It can't be
 * taken back and leaves no value anywhere: a row with its ID stays, and so do the orders that were issued.
 */
export const erasePerson = feature({
  name: 'erasePerson',
  title: 'Уничтожение сведений о человеке',
  reads: tableNames,
  undoable: false,
  input: z.strictObject({
    base,
    id: rowId,
    reason: z.enum(reasons),
    /** Responses of nobody in particular that are this person's. */
    also: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100)),
  }),
  run: ({ programme, input, today, newId }) => {
    const people = peopleOf(programme)
    const person = input.base === 'mentors' ? people.mentor(input.id) : people.mentee(input.id)
    if (person === undefined)
      return refuse('gone', 'Этой строки больше нет в таблице', 'Ничего не записано. Обновите список')
    const [obstacle, ...further] = erasureObstacles(programme, person, today)
    if (obstacle !== undefined)
      return refuse('blocked', obstacle.what, obstacle.next, { details: further.map(({ what }) => what) })
    const { edits, categories, keys, rows } = eraseEdits(
      programme,
      { base: input.base, person },
      { newId, also: input.also },
    )
    if (isErased(person) && categories.length === 0)
      return refuse('nothingToDo', 'Сведения об этом человеке уже уничтожены', 'Таблица осталась прежней')
    const settings = settingsOf(programme)
    const surname = person.lastName.trim()
    return {
      view: {
        name: fullWithClass(person),
        categories,
        /** Keys of responses that must go from the forms too. */
        keys,
        /** Those of them that stand in a form or on a response sheet, each with the title of its form. */
        inForms: programme.responses.flatMap(({ id, webForm }) => {
          const form = programme.webForms.find(row => row.id === webForm)
          return keys.includes(id) && form !== undefined && form.channel !== 'file'
            ? [{ key: id, title: form.title }]
            : []
        }),
        /** What the act says, beside what becomes of the answers in the forms. */
        act: {
          settings: {
            schoolFull: settings.schoolFull,
            place: settings.place,
            dataPlace: settings.dataPlace,
            curatorPost: settings.curatorPost,
            curatorLast: settings.curatorLast,
            curatorFirst: settings.curatorFirst,
            curatorMiddle: settings.curatorMiddle,
            headPost: settings.headPost,
            headLast: settings.headLast,
            headFirst: settings.headFirst,
            headMiddle: settings.headMiddle,
          },
          today,
          name: fullWithClass(person),
          categories,
          reason: erasureReasons[input.reason].act,
        } satisfies ErasureFacts,
        named: answersNaming(programme, person, keys),
        /** Forms that still offer the name among their choices: no command changes a form that was given out. */
        offering: programme.webForms
          .filter(
            ({ id, hostForm }) =>
              hostForm !== '' && edits.some(edit => edit.table === 'webForms' && edit.id === id),
          )
          .map(({ title }) => title),
        mentions: leftMentions(apply(programme, edits), person, input.base).map(({ place, ...row }) => ({
          ...row,
          place: noBreak(place),
        })),
      },
      edits,
      forgets: [
        ...rows.map(id => JSON.stringify(id)),
        ...(surname.length > 2 && !isErased(person) ? [surname] : []),
      ],
      said: 'Сведения в таблице уничтожены. Напечатайте акт',
    }
  },
})
