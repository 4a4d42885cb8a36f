import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { count } from '#shared/language/plural.ts'
import { isErased } from '#shared/people/erasing.ts'
import { isMinor } from '#shared/people/isMinor.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { fullName, withClass } from '#shared/people/personName.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { append, type Edit } from '#shared/programme/edit.ts'
import type { NewId } from '#shared/programme/newId.ts'
import type { Representative } from '#shared/programme/tables.ts'
import { ageUnread } from '#shared/rules/ageUnread.ts'
import { consentKinds } from '#shared/rules/neededPapers.ts'
import { feature } from './feature.ts'
import { dateOf, rowId, typedDate } from './pairInput.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'

const word = z.string().check(z.maxLength(100))
const relations = ['mother', 'father', 'guardian', 'trustee', 'foster', 'other'] as const

const signed = z.strictObject({
  id: rowId,
  /** Who signed; where it does not say, the one who had to. */
  signedBy: z.optional(z.enum(['self', 'representative'])),
  /** Row of «Представители»; where it does not say, the only one the child has. */
  signer: z.optional(rowId),
  /** A representative who is in no row yet. */
  representative: z.optional(
    z.strictObject({ lastName: word, firstName: word, middleName: word, relation: z.enum(relations) }),
  ),
})
type Signed = z.infer<typeof signed>

interface Signer {
  signedBy: 'self' | 'representative'
  signer: string
  signerName: string
  edits: Edit[]
}

/** Consents of one kind that came together: one, or those of a whole class. Under 18 a representative signs (п. 4.17). */
export const recordConsent = feature({
  name: 'recordConsent',
  title: 'Запись согласий',
  reads: ['mentors', 'mentees', 'participantDocuments', 'representatives'],
  input: z.strictObject({
    kind: z.enum(consentKinds),
    on: typedDate,
    /** Blank: without a term. */
    validTo: typedDate,
    edition: z.string().check(z.maxLength(200)),
    channel: z.nullable(z.enum(['paper', 'scan', 'signature'])),
    separate: z.boolean(),
    note: z.string().check(z.maxLength(500)),
    people: z.array(signed).check(z.minLength(1), z.maxLength(500)),
  }),
  run: ({ programme, input, today, newId }) => {
    const on = dateOf(input.on, 'on', 'Дата согласия')
    if (isRefusedDate(on)) return on
    if (on > today)
      return refuse(
        'badInput',
        `День ${dateInDigits(on)} ещё не наступил`,
        'Впишите день, когда согласие подписано',
        {
          at: 'on',
        },
      )
    const validTo = input.validTo.trim() === '' ? null : dateOf(input.validTo, 'validTo', 'Действует по')
    if (validTo !== null && isRefusedDate(validTo)) return validTo
    if (validTo !== null && validTo < on)
      return refuse('badInput', 'Срок кончается раньше, чем согласие подписано', 'Исправьте одну из дат', {
        at: 'validTo',
      })
    const people = peopleOf(programme)
    const there = new Set(
      programme.participantDocuments
        .filter(
          ({ kind, signedOn, withdrawnOn }) => kind === input.kind && signedOn === on && withdrawnOn === null,
        )
        .map(({ person }) => person),
    )
    const edits: Edit[] = []
    const already: string[] = []
    const unnamed: string[] = []
    for (const each of uniqueById(input.people)) {
      const person = people.person(each.id)
      if (person === undefined || isErased(person))
        return refuse(
          'gone',
          'Одного из участников больше нет в таблице',
          'Ничего не записано. Обновите список',
        )
      if (there.has(person.id)) {
        already.push(withClass(person))
        continue
      }
      const own = programme.representatives.filter(row => row.person === person.id)
      const signer = signerOf(person, each, { own, on, newId })
      if (isRefused(signer)) return signer
      if (signer.signedBy === 'representative' && signer.signer === '') unnamed.push(withClass(person))
      const { edits: before, ...who } = signer
      const { kind, channel, separate } = input
      const [edition, note] = [input.edition.trim(), input.note.trim()]
      edits.push(
        ...before,
        append('participantDocuments', {
          id: newId('д'),
          person: person.id,
          personName: fullName(person),
          kind,
          ...who,
          separate,
          signedOn: on,
          ...(edition !== '' && { edition }),
          ...(note !== '' && { note }),
          ...(channel !== null && { channel }),
          ...(validTo !== null && { validTo }),
        }),
      )
    }
    const written = edits.filter(({ table }) => table === 'participantDocuments').length
    if (written === 0)
      return refuse(
        'nothingToDo',
        `Эти согласия от ${dateInDigits(on)} уже внесены`,
        'Таблица осталась прежней. Проверьте дату и вид согласия',
        { details: already },
      )
    return {
      view: { written, already, unnamed },
      edits,
      said: `Внесено: ${count(written, 'согласие', 'согласия', 'согласий')}`,
    }
  },
})

const isRefusedDate = (date: CivilDate | Refused): date is Refused => typeof date !== 'string'

const uniqueById = (people: readonly Signed[]): Signed[] => [
  ...new Map(people.map(each => [each.id, each])).values(),
]

interface Facts {
  own: readonly Representative[]
  on: CivilDate
  newId: NewId
}

function signerOf(person: Person, given: Signed, { own, on, newId }: Facts): Signer | Refused {
  const name = withClass(person)
  const unread = ageUnread(person)
  if (unread !== null)
    return refuse('blocked', `${name}: ${unread.says}`, 'Ничего не записано. Исправьте ячейку и повторите')
  const minor = isMinor(person, on)
  const signedBy = given.signedBy ?? (minor ? 'representative' : 'self')
  if (minor && signedBy === 'self')
    return refuse(
      'badInput',
      `${name}: на ${dateInDigits(on)} ещё нет 18 лет`,
      'До 18 лет согласие подписывает родитель (законный представитель), п. 4.17. Выберите его',
      { at: given.id },
    )
  if (!minor && signedBy === 'representative')
    return refuse(
      'badInput',
      `${name}: на ${dateInDigits(on)} уже есть 18 лет`,
      'Согласие подписывает сам участник (п. 4.17)',
      { at: given.id },
    )
  if (signedBy === 'self') return { signedBy, signer: '', signerName: '', edits: [] }
  if (given.representative !== undefined) return named(person, given.representative, newId)
  if (given.signer === undefined) {
    const [only, ...others] = own
    return only !== undefined && others.length === 0
      ? by(only)
      : { signedBy, signer: '', signerName: '', edits: [] }
  }
  const signer = own.find(({ id }) => id === given.signer)
  return signer === undefined
    ? refuse('gone', `${name}: этого представителя больше нет на листе «Представители»`, 'Выберите другого', {
        at: given.id,
      })
    : by(signer)
}

const by = (row: Representative): Signer => ({
  signedBy: 'representative',
  signer: row.id,
  signerName: fullName(row),
  edits: [],
})

function named(person: Person, given: NonNullable<Signed['representative']>, newId: NewId): Signer | Refused {
  const [lastName, firstName, middleName] = [given.lastName, given.firstName, given.middleName].map(each =>
    each.replace(/\s+/g, ' ').trim(),
  ) as [string, string, string]
  if (lastName === '' || firstName === '')
    return refuse(
      'badInput',
      `${withClass(person)}: у представителя не указаны фамилия или имя`,
      'Впишите их и повторите',
      { at: person.id },
    )
  const id = newId('п')
  const name = { lastName, firstName, ...(middleName !== '' && { middleName }) }
  return {
    signedBy: 'representative',
    signer: id,
    signerName: fullName({ lastName, firstName, middleName }),
    edits: [
      append('representatives', {
        id,
        person: person.id,
        personName: fullName(person),
        ...name,
        relation: given.relation,
      }),
    ],
  }
}
