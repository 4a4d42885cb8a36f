import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { isErased } from '#shared/people/erasing.ts'
import { erasureReasons } from '#shared/people/erasureReasons.ts'
import { isMinor } from '#shared/people/isMinor.ts'
import { isSamePerson } from '#shared/people/isSamePerson.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { fullName, withClass } from '#shared/people/personName.ts'
import { publishedPeople } from '#shared/people/publishedPeople.ts'
import { tracesOf } from '#shared/people/tracesOf.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { tableNames, tableOf, tables } from '#shared/programme/tables.ts'
import { showValue } from '#shared/programme/writeCell.ts'
import { consentWithdrawn } from '#shared/rules/consentWithdrawn.ts'
import { type ConsentKind, consentKinds } from '#shared/rules/neededPapers.ts'
import { documentsByPerson } from '#shared/rules/standsOn.ts'
import { consentRequest } from './consentLetters.ts'
import { erasureObstacles } from './erasureObstacles.ts'
import { feature } from './feature.ts'
import { base } from './listPeople.ts'
import { rowId } from './pairInput.ts'
import { placeOfWork } from './personLine.ts'
import { documentKinds, documentTitle, personPapers } from './personPapers.ts'
import { refuse } from './refusal.ts'

/** The person's rights in one place: which consents there are, and what withdrawing, handing over and destroying would mean. */
export const personConsents = feature({
  name: 'personConsents',
  title: 'Просмотр согласий человека',
  reads: tableNames,
  input: z.strictObject({ base, id: rowId, asked: z.array(z.enum(consentKinds)).check(z.maxLength(5)) }),
  run: ({ programme, input, today }) => {
    const people = peopleOf(programme)
    const person = input.base === 'mentors' ? people.mentor(input.id) : people.mentee(input.id)
    if (person === undefined)
      return refuse(
        'gone',
        'Этой строки больше нет в таблице',
        'Выберите другого человека или обновите список',
      )
    const dictionary = dictionaryOf(programme)
    const settings = settingsOf(programme)
    const { columns } = tables.participantDocuments
    const documents = documentsByPerson(programme.participantDocuments, documentKinds)(person.id)
    const representatives = programme.representatives.filter(row => row.person === person.id)
    const papers = personPapers(person, {
      documents,
      representatives,
      dictionary,
      certificateDays: settings.certificateDays,
      abroad: settings.dataPlace === 'google',
      published: publishedPeople(programme.publications, today).has(person.id),
      asked: input.asked,
      today,
    })
    const withdrawn = consentWithdrawn(programme.participantDocuments, person.id, today)
    const lacking = documentKinds.filter(kind =>
      papers.some(
        ({ kind: title, needed, tone }) => needed && tone === 'bad' && title === documentTitle(kind),
      ),
    )
    const minor = isMinor(person, today)
    const traces = tracesOf(programme, input).filter(({ bond }) => bond !== 'other')
    return {
      view: {
        base: input.base,
        id: person.id,
        name: fullName(person),
        line: placeOfWork(person),
        minor,
        erased: isErased(person),
        withdrawn: withdrawn === null ? '' : dateInDigits(withdrawn),
        papers,
        /** The kind to begin a new record with. */
        first: (lacking.find((kind): kind is ConsentKind =>
          (consentKinds as readonly string[]).includes(kind),
        ) ?? 'consent') as ConsentKind,
        register: documents.map(row => ({
          id: row.id,
          title: showValue(columns.kind, row.kind, dictionary),
          facts: [
            ['Дата', row.signedOn === null ? '' : dateInDigits(row.signedOn)],
            [
              'Подписал',
              [showValue(columns.signedBy, row.signedBy, dictionary), row.signerName]
                .filter(Boolean)
                .join(': '),
            ],
            ['Версия текста', row.edition],
            ['Как получен', showValue(columns.channel, row.channel, dictionary)],
            ['Действует по', row.validTo === null ? '' : dateInDigits(row.validTo)],
            ['Отозван', row.withdrawnOn === null ? '' : dateInDigits(row.withdrawnOn)],
            ['Где хранится', row.note],
          ] as [string, string][],
        })),
        /** Kinds that can be withdrawn. */
        standing: consentKinds.filter(kind =>
          documents.some(
            each => each.kind === kind && (each.withdrawnOn === null || each.withdrawnOn > today),
          ),
        ),
        representatives: representatives.map(row => ({ id: row.id, name: fullName(row) })),
        request: consentRequest(lacking, { settings, parents: minor }),
        /** Sheets that hold something of the person, with the number of rows. */
        held: tableNames
          .map(name => ({
            sheet: tableOf(name).title,
            rows: traces.filter(({ table }) => table === name).length,
          }))
          .filter(({ rows }) => rows > 0),
        obstacles: erasureObstacles(programme, person, today),
        reasons: Object.entries(erasureReasons).map(([code, { title }]) => ({
          code: code as keyof typeof erasureReasons,
          title,
        })),
        /** The same human being in the other base: a row, documents and rights of its own. */
        twins: twinsOf(programme, input.base, person),
        /** Answers of nobody in particular that may be this person's. */
        maybe: programme.responses
          .filter(row => row.person === '')
          .filter(row => person.lastName !== '' && row.answers.includes(person.lastName))
          .map(row => ({ key: row.id, title: row.title, at: row.receivedAt })),
        abroad: settings.dataPlace === 'google',
      },
    }
  },
})

function twinsOf(
  programme: { mentors: readonly Person[]; mentees: readonly Person[] },
  own: 'mentors' | 'mentees',
  person: Person,
) {
  const other = own === 'mentors' ? 'mentees' : 'mentors'
  return programme[other]
    .filter(each => !isErased(each) && !isErased(person) && isSamePerson(each, person))
    .map(each => ({ base: other as 'mentors' | 'mentees', id: each.id, name: withClass(each) }))
}
