import * as z from 'zod/mini'
import { count } from '#shared/language/plural.ts'
import { heaviestDays } from '#shared/people/heaviestDays.ts'
import { isLive, overlaps } from '#shared/people/livePairs.ts'
import { isSamePerson } from '#shared/people/isSamePerson.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName } from '#shared/people/personName.ts'
import { apply } from '#shared/programme/apply.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { append } from '#shared/programme/edit.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { feature } from './feature.ts'
import { dateOf, rowId, typedDate } from './pairInput.ts'
import { refuse } from './refusal.ts'

/**
 * Writes chosen pairs of a plan as «предложена». The plan may be minutes old: each pair is checked again on the programme
 * as it is now, and one that no longer fits stops the whole with its name.
 */
export const acceptSuggestion = feature({
  name: 'acceptSuggestion',
  title: 'Запись предложенных пар',
  reads: ['mentors', 'mentees', 'pairs', 'decisions'],
  input: z.strictObject({
    form: rowId,
    from: typedDate,
    to: typedDate,
    pairs: z
      .array(z.strictObject({ mentor: rowId, mentee: rowId, score: z.int().check(z.nonnegative()) }))
      .check(z.minLength(1), z.maxLength(2000)),
  }),
  run: ({ programme, input, newId }) => {
    const from = dateOf(input.from, 'from', 'Начало')
    if (typeof from !== 'string') return from
    const to = dateOf(input.to, 'to', 'Окончание')
    if (typeof to !== 'string') return to
    const form = dictionaryOf(programme).byId(input.form)
    if (form?.dictionary !== 'form')
      return refuse('gone', 'Этой формы наставничества больше нет', 'Обновите панель и выберите форму')
    if (to < from) return refuse('badInput', 'Окончание раньше начала', 'Исправьте срок', { at: 'to' })
    const people = peopleOf(programme)
    const period = { from, to }
    const unfit: string[] = []
    const taken = new Set(
      programme.pairs.filter(pair => isLive(pair) && overlaps(pair, period)).map(pair => pair.mentee),
    )
    const edits = input.pairs.flatMap(({ mentor: mentorId, mentee: menteeId, score }) => {
      const mentor = people.mentor(mentorId)
      const mentee = people.mentee(menteeId)
      if (
        mentor === undefined ||
        mentee === undefined ||
        mentor.status === 'archived' ||
        mentee.status === 'archived'
      ) {
        unfit.push(
          `${[mentee, mentor].flatMap(person => (person ? [shortName(person)] : [])).join(' – ') || 'Пара'}: человека больше нет в базе`,
        )
        return []
      }
      const both = `${shortName(mentee)} – ${shortName(mentor)}`
      if (isSamePerson(mentor, mentee)) unfit.push(`${both}: это один человек`)
      if (taken.has(menteeId)) unfit.push(`${both}: у наставляемого уже есть пара на этот срок`)
      taken.add(menteeId)
      if (
        programme.decisions.some(
          each =>
            each.mentor === mentorId &&
            each.mentee === menteeId &&
            each.kind !== 'lock' &&
            each.lifted !== true &&
            (each.form === null || each.form === input.form),
        )
      )
        unfit.push(`${both}: пара запрещена на листе «Запреты и решения»`)
      return append('pairs', {
        id: newId('пара-'),
        mentor: mentorId,
        mentee: menteeId,
        kind: 'pair',
        form: input.form,
        role: firstRole(programme, input.form),
        from,
        to,
        status: 'proposed',
        score,
      })
    })
    const limit = settingsOf(programme).maxMentees ?? 2
    for (const { mentor, load } of heaviestDays(apply(programme, edits).pairs.filter(isLive), period)) {
      const row = people.mentor(mentor)
      const own = Math.min(row?.capacity ?? limit, limit)
      if (row && load > own && input.pairs.some(pair => pair.mentor === mentor))
        unfit.push(
          `${shortName(row)}: ${count(load, 'наставляемый', 'наставляемых', 'наставляемых')}, а можно ${own}`,
        )
    }
    const [first] = unfit
    if (first !== undefined)
      return refuse('changedMeanwhile', first, 'Ничего не записано. Подберите пары заново', {
        details: unfit,
      })
    const said = count(edits.length, 'пара', 'пары', 'пар')
    return { view: { pairs: edits.map(edit => edit.id) }, edits, said: `Записано: ${said}` }
  },
})

/** The first role model of the form that is switched on, in the dictionary's order. */
function firstRole(programme: Parameters<typeof dictionaryOf>[0], form: string): string | null {
  return (
    dictionaryOf(programme)
      .of('role')
      .find(role => role.forms.includes(form))?.id ?? null
  )
}
