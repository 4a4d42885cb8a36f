import * as z from 'zod/mini'
import { count } from '#shared/language/plural.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { update } from '#shared/programme/edit.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { needsParent } from './agreementList.ts'
import { feature } from './feature.ts'
import { dateOf, pairsOf, rowId, typedDate } from './pairInput.ts'
import { isRefused, refuse } from './refusal.ts'

/**
 * Records that sides of proposed pairs have said yes: who, when, how. A pair becomes «согласована» only when both sides
 * have (and a minor's parent, where the settings ask for it): положение, п. 4.18.
 */
export const recordAgreement = feature({
  name: 'recordAgreement',
  title: 'Запись согласия на пару',
  reads: ['mentors', 'mentees', 'pairs'],
  input: z.strictObject({
    pairs: z.array(rowId).check(z.minLength(1), z.maxLength(500)),
    sides: z.array(z.enum(['mentor', 'mentee', 'parent'])).check(z.minLength(1), z.maxLength(3)),
    on: typedDate,
    how: z.enum(['inPerson', 'sheet', 'phone', 'form']),
  }),
  run: ({ programme, input, today, who }) => {
    const on = dateOf(input.on, 'on', 'Дата согласия')
    if (typeof on !== 'string') return on
    if (on > today)
      return refuse('badInput', 'Дата согласия ещё не наступила', 'Впишите день, когда согласие получено', {
        at: 'on',
      })
    const pairs = pairsOf(programme.pairs, input.pairs)
    if (!Array.isArray(pairs)) return pairs
    const wrong = pairs.find(pair => pair.status !== 'proposed' && pair.status !== 'agreed')
    if (wrong)
      return refuse(
        'changedMeanwhile',
        `${wrong.menteeName} – ${wrong.mentorName}: пара уже не ждёт согласия`,
        'Ничего не записано. Обновите список',
      )
    const people = peopleOf(programme)
    const { parentAgrees } = settingsOf(programme)
    const says = (side: 'mentor' | 'mentee' | 'parent') => input.sides.includes(side)
    let agreed = 0
    const edits = pairs.flatMap(pair => {
      const parent = needsParent(
        pair,
        people.mentor(pair.mentor),
        people.mentee(pair.mentee),
        parentAgrees,
        today,
      )
      const set = {
        ...(says('mentor') ? { mentorAgreedOn: on, mentorAgreedHow: input.how } : {}),
        ...(says('mentee') ? { menteeAgreedOn: on, menteeAgreedHow: input.how } : {}),
        ...(says('parent') && parent ? { parentAgreedOn: on } : {}),
      }
      const after = { ...pair, ...set }
      const whole =
        after.mentorAgreedOn !== null &&
        after.menteeAgreedOn !== null &&
        (!parent || after.parentAgreedOn !== null)
      if (whole) agreed++
      return (
        update('pairs', pair, { ...set, agreedBy: who, ...(whole ? { status: 'agreed' as const } : {}) }) ??
        []
      )
    })
    if (isRefused(edits) || edits.length === 0)
      return refuse('nothingToDo', 'Эти согласия уже записаны', 'Ничего не изменено')
    const rest = pairs.length - agreed
    const said = [
      agreed > 0 ? `согласовано: ${count(agreed, 'пара', 'пары', 'пар')}` : '',
      rest > 0 ? `ещё ждут второй стороны: ${count(rest, 'пара', 'пары', 'пар')}` : '',
    ].filter(each => each !== '')
    return { view: { agreed, waiting: rest }, edits, said: `Согласие записано, ${said.join(', ')}` }
  },
})
