import * as z from 'zod/mini'
import { momentOf } from '#shared/intake/foreign/momentOf.ts'
import { inviteOf } from '#shared/intake/inviteOf.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import { shortName } from '#shared/people/personName.ts'
import { expectedBy, outOf } from './expectedBy.ts'
import { feature } from './feature.ts'
import type { AudiencePerson, FormAudienceView } from './formsView.ts'
import { rowId } from './pairInput.ts'
import { placeOfWork } from './personLine.ts'
import { refuse } from './refusal.ts'
import { remindersFor } from './reminders.ts'
import { answersByForm, webFormView } from './webFormView.ts'

/** Who has answered a published questionnaire and who has not, with the words to remind them. */
export const formAudience = feature({
  name: 'formAudience',
  title: 'Просмотр ответивших на анкету',
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments', 'webForms', 'responses'],
  input: z.strictObject({
    webForm: rowId,
    /** Its address as it is now, where the host has just said so. */
    url: z.optional(z.string().check(z.maxLength(2000))),
  }),
  run: ({ programme, input, today }) => {
    const webForm = programme.webForms.find(row => row.id === input.webForm)
    if (webForm === undefined) return refuse('gone', 'Этой анкеты больше нет', 'Обновите список анкет')
    const url = input.url ?? webForm.url
    const personal = webForm.personal === true
    const reminders = remindersFor(webForm)
    const answeredAt = new Map(
      (answersByForm(programme.responses).get(webForm.id) ?? [])
        .filter(({ state }) => state !== 'withdrawn')
        .map(row => [row.person, row.receivedAt]),
    )
    const expected = webForm.channel === 'form' ? expectedBy(webForm, programme, today) : null
    const people = expected?.map((person): AudiencePerson => {
      const at = answeredAt.get(person.id)
      const link = personal && person.code !== '' ? `${url}${inviteOf(webForm.id, person.code)}` : ''
      return {
        id: person.id,
        name: shortName(person) || 'Без имени',
        line: placeOfWork(person),
        schoolClass: person.schoolClass,
        answered: at !== undefined,
        answeredAt: inDigits(at ?? ''),
        link,
        reminder: link === '' ? '' : reminders.toAll(link),
      }
    })
    const late = people?.filter(({ answered }) => !answered) ?? []
    const common = personal ? '' : url
    return {
      view: {
        webForm: webFormView(webForm, programme, today, ''),
        people: people ?? null,
        classes: [...new Set(late.map(({ schoolClass }) => schoolClass))]
          .filter(title => title !== '')
          .sort((one, other) => one.localeCompare(other, 'ru', { numeric: true }))
          .map(title => {
            const names = late.filter(person => person.schoolClass === title).map(({ name }) => name)
            return {
              title,
              left: names.length,
              reminder: reminders.toClassTeacher(title, names, common),
            }
          }),
        reminder: reminders.toAll(common),
        said:
          people === undefined
            ? 'Кто должен ответить, заранее неизвестно'
            : late.length === 0
              ? 'Ответили все'
              : `Не ответили ${late.length} из ${outOf(webForm, people.length)}`,
      } satisfies FormAudienceView,
    }
  },
})

/** «23.11.2026 14:05»; what is written otherwise stays as it is. */
function inDigits(moment: string): string {
  const [day = '', time = ''] = momentOf(moment)?.split('T') ?? []
  return day === '' ? moment : [dateInDigits(day), time.slice(0, 5)].filter(part => part !== '').join(' ')
}
