import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName } from '#shared/people/personName.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { changeGrounds } from '#shared/regulations/changeGrounds.ts'
import { decisionEdits, standing } from './decisionEdits.ts'
import { feature } from './feature.ts'
import { rowId, typedDate } from './pairInput.ts'
import { isRefused, refuse } from './refusal.ts'
import { groundsFor, replacementGrounds } from './replacementGrounds.ts'
import { replacedPair } from './runningPair.ts'
import { unfitPairs } from './unfitPairs.ts'

/**
 * Records whom the curator has chosen to take over a running pair, and on which ground (положение, п. 4.15): a lock of the
 * mentee with the new mentor on «Запреты и решения», with the day, the ground and her words. The running pair stays as it
 * is: only an order of the head replaces the mentor, and two live pairs of one mentee must not stand at once. Once that
 * pair has ended, every run keeps the lock for the rest of the period, which does not change (п. 4.16).
 */
export const recordReplacement = feature({
  name: 'recordReplacement',
  title: 'Выбор нового наставника',
  reads: ['mentors', 'mentees', 'pairs', 'decisions', 'participantDocuments'],
  input: z.strictObject({
    pair: rowId,
    on: typedDate,
    mentor: rowId,
    ground: z.enum(changeGrounds.replacement),
    reason: z.string().check(z.maxLength(1000)),
  }),
  run: ({ programme, input, today, newId }) => {
    const replaced = replacedPair(programme, input, today)
    if (isRefused(replaced)) return replaced
    const { pair, from, to, without } = replaced
    const people = peopleOf(programme)
    const { mentee, form } = pair
    const { mentor, ground } = input
    if (mentor === pair.mentor)
      return refuse('badInput', 'Это прежний наставник пары', 'Выберите другого наставника')
    const unfit = unfitPairs(without, [{ mentor, mentee }], { form, from, to, today })
    if (unfit[0] !== undefined)
      return refuse('blocked', unfit[0], 'Ничего не записано. Выберите другого наставника', {
        details: unfit.slice(1),
      })
    if (!groundsFor(people.mentor(pair.mentor), dictionaryOf(programme)).some(({ code }) => code === ground))
      return refuse(
        'badInput',
        `${pairName(pair, people)}: это основание подходит только для работников школы`,
        'Выберите другое основание',
        { at: 'ground' },
      )
    const told = [
      `Замена наставника с ${dateInDigits(from)} (п. 4.15): ${replacementGrounds[ground]}.`,
      input.reason.trim(),
    ]
    const lock = { kind: 'lock' as const, mentor, mentee, form }
    const edits = decisionEdits(standing(programme, lock), lock, {
      id: newId('р'),
      today,
      reason: told.filter(text => text !== '').join(' '),
    })
    if (edits.length === 0) return refuse('nothingToDo', 'Этот наставник уже закреплён', 'Ничего не изменено')
    const names = [people.mentee(mentee), people.mentor(mentor)].flatMap(each =>
      each ? [shortName(each)] : [],
    )
    return { view: { mentor, mentee }, edits, said: `Новый наставник выбран: ${names.join(' – ')}` }
  },
})
