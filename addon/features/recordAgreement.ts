import * as z from 'zod/mini'
import { count } from '#shared/language/plural.ts'
import { agreementOf } from '#shared/people/agreementOf.ts'
import { needsParent } from '#shared/people/needsParent.ts'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { update } from '#shared/programme/edit.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { feature } from './feature.ts'
import { dateOf, pairsOf, rowId, typedDate } from './pairInput.ts'
import { refuse } from './refusal.ts'

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
    const people = peopleOf(programme)
    const wrong = pairs.find(({ status }) => status !== 'proposed' && status !== 'agreed')
    if (wrong)
      return refuse(
        'changedMeanwhile',
        `${pairName(wrong, people)}: пара уже не ждёт согласия`,
        'Ничего не записано. Обновите список',
      )
    const orphan = pairs.find(({ mentor, mentee }) => !people.mentor(mentor) || !people.mentee(mentee))
    if (orphan)
      return refuse(
        'gone',
        `${pairName(orphan, people)}: одного из двоих больше нет среди участников`,
        'Ничего не записано. Запишите отказ от этой пары и подберите другую',
      )
    const { parentAgrees } = settingsOf(programme)
    const outcomes = pairs.flatMap(pair => {
      const parent = needsParent(pair, people, parentAgrees, today)
      const { set, whole } = agreementOf(pair, input.sides, { on, how: input.how }, parent)
      const said = update('pairs', pair, set)
      const edit = said && update('pairs', pair, { ...said.set, agreedBy: who })
      return edit ? [{ edit, whole }] : []
    })
    if (outcomes.length === 0) return refuse('nothingToDo', 'Эти согласия уже записаны', 'Ничего не изменено')
    const agreed = outcomes.filter(({ whole }) => whole).length
    const waiting = outcomes.length - agreed
    const said = [
      agreed > 0 ? count(agreed, 'пара согласована', 'пары согласованы', 'пар согласовано') : '',
      waiting > 0 ? `ждём ответа ещё в ${count(waiting, 'паре', 'парах', 'парах')}` : '',
    ].filter(each => each !== '')
    return {
      view: { agreed, waiting },
      edits: outcomes.map(({ edit }) => edit),
      said: `Согласие записано: ${said.join(', ')}`,
    }
  },
})
