import fc from 'fast-check'
import { inviteOf } from '#shared/intake/inviteOf.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { fullName } from '#shared/people/personName.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { school } from '#tests/school/build.ts'
import { withForm } from './intakeSchool.ts'

// A school in whose base some of those who answer stand already, and everything that may happen to its questionnaires.

const [lisin, valeev] = ['Лисин Артём Олегович', 'Валеев Тимур']

function randomSchool(): WholeProgramme {
  let built = school()
    .mentee(lisin, {
      code: 'p_aaaaaaaaaa',
      schoolClass: '7 «Б»',
      birthDate: day('2013-02-28'),
      contact: 'a@b.ru',
    })
    .mentee(valeev, { code: 'p_bbbbbbbbbb', schoolClass: '8 «А»' })
    .mentor('Шевчук Нина Павловна', { code: 'p_cccccccccc', schoolClass: '10 «А»' })
    .mentor('Жуков Максим', { code: 'p_dddddddddd', schoolClass: '10 «А»' })
    .pair('Шевчук Нина Павловна', 'с 01.03 по 31.05', {
      mentee: lisin,
      status: 'proposed',
      mentorAgreedOn: null,
      menteeAgreedOn: null,
      form: 'form.pupilPupil',
    })
  const present = built.build().mentors.map(each => ({ id: each.id, name: fullName(each) }))
  built = withForm(built, 'ф1', 'application.mentee.pupilPupil')
  built = withForm(built, 'ф2', 'first.mentee.pupilPupil')
  built = withForm(built, 'ф3', 'application.mentee.teacherPupil')
  built = withForm(built, 'ф4', 'referral.classTeacher')
  built = withForm(built, 'ф5', 'preferences.mentee', { present, metOn: day('2026-11-20') })
  built = withForm(built, 'ф6', 'agreement.mentee')
  built = withForm(built, 'ф7', 'agreement.mentor')
  built = withForm(built, 'ф8', 'feedback.parent')
  return built.build()
}
/** Nobody changes it: every run begins with the same rows. */
export const start = randomSchool()

const names: readonly (readonly [string, string, string])[] = [
  ['Лисин', 'Артём', 'Олегович'],
  ['лисин', 'Артем', 'олегович'],
  ['Лисин', 'Артём', ''],
  ['Рудь', 'София', 'Петровна'],
  ['Рудь', 'София', 'Петровна'],
  ['София', 'Рудь', 'Петровна'],
  ['Рудь', 'София', ''],
  ['Рудь', 'София', 'Ивановна'],
  ['Валеев', 'Тимур', ''],
  ['', 'Тимур', ''],
]

/** Any of them, the last one seldom. */
const often = <T>(...values: readonly T[]) =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...values.slice(0, -1)), weight: 15 },
    { arbitrary: fc.constantFrom(...values.slice(-1)), weight: 1 },
  )

const person = fc.record({
  name: often(...names),
  schoolClass: often('7 «Б»', '7б', '8 «А»', '15'),
  birthDate: often('2013-02-28', '2013-03-01', '', '1890-01-01'),
  contact: fc.constantFrom('a@b.ru', '+7 900 111-22-33'),
  request: fc.constantFrom('математика', 'чтение', '=1+1'),
  interests: fc.constantFrom<string[]>([], ['футбол'], ['волейбол', 'футбол']),
  rank: fc.constantFrom(['Шевчук Нина Павловна'], ['Жуков Максим', 'Шевчук Нина Павловна'], ['Никто Никак']),
  yes: fc.constantFrom('да', 'нет', 'да'),
  scale: fc.integer({ min: 1, max: 10 }),
  stray: often(false, false, true),
})
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never

const forms = start.webForms.map(({ id }) => id)
const codes = ['p_aaaaaaaaaa', 'p_bbbbbbbbbb', 'p_cccccccccc', 'p_eeeeeeeeee']

/** What this person answers in this form. */
function answersTo(form: string, who: Person, code: string): RawResponse['answers'] {
  const [lastName, firstName, middleName] = who.name
  const named = { lastName, firstName, middleName, schoolClass: who.schoolClass }
  switch (form) {
    case 'ф1':
    case 'ф3':
      return {
        ...named,
        birthDate: who.birthDate === '' ? '2013-02-28' : who.birthDate,
        contact: who.contact,
        request: who.request,
        interests: who.interests,
        availability: ['понедельник после уроков'],
        formats: ['очно'],
      }
    case 'ф4':
      return {
        ...named,
        source: 'Седова Анна Ивановна',
        request: who.request,
        grounds: [start.dictionaries.find(({ dictionary }) => dictionary === 'ground')?.title ?? ''],
      }
    case 'ф5':
      return { ...named, votes: who.rank }
    case 'ф6':
    case 'ф7':
      return { '': inviteOf(form, code), agree: who.yes }
    case 'ф8':
      return { informed: String(who.scale), useful: '5', changes: who.yes, goOn: who.yes }
    default:
      return { ...named, ...surveyAnswers(form, who) }
  }
}

function surveyAnswers(form: string, who: Person): Record<string, string> {
  const row = start.webForms.find(({ id }) => id === form)
  const { steps } = JSON.parse(row?.definition ?? '{}') as {
    steps: { questions: { id: string; kind: string; options: string[] }[] }[]
  }
  return Object.fromEntries(
    steps
      .flatMap(({ questions }) => questions)
      .filter(({ id }) => !['lastName', 'firstName', 'middleName', 'schoolClass'].includes(id))
      .map(({ id, kind, options }) => [
        id,
        kind === 'scale' || kind === 'number'
          ? String(who.scale)
          : kind === 'yesNo'
            ? who.yes
            : (options[0] ?? 'что-то'),
      ]),
  )
}

export type IntakeEvent =
  | { do: 'submit'; form: string; who: Person; code: string }
  | { do: 'edit'; at: number; who: Person }
  /** Which forms are read, in which order; some responses may come twice. */
  | { do: 'scan'; forms: readonly string[]; twice: boolean }
  | { do: 'decide'; at: number; how: number }
  | { do: 'hand'; at: number; how: number }

const submit = fc.record({
  do: fc.constant('submit' as const),
  form: fc.constantFrom(...forms),
  who: person,
  code: fc.constantFrom(...codes),
})
const edit = fc.record({ do: fc.constant('edit' as const), at: fc.nat(20), who: person })
const scan = fc.record({
  do: fc.constant('scan' as const),
  forms: fc.shuffledSubarray(forms, { minLength: 1 }),
  twice: fc.boolean(),
})
/** The curator changes a row by hand, whatever comes of the answers. */
const hand = fc.record({ do: fc.constant('hand' as const), at: fc.nat(20), how: fc.nat(3) })
const decide = fc.record({ do: fc.constant('decide' as const), at: fc.nat(20), how: fc.nat(1_000) })

export const events = fc.array(fc.oneof(submit, submit, edit, scan), {
  minLength: 1,
  maxLength: 24,
  size: 'max',
})
export const eventsWithDecisions = fc.array(fc.oneof(submit, submit, edit, scan, decide, decide, hand), {
  minLength: 1,
  maxLength: 24,
  size: 'max',
})

/** The forms with their responses, as they list them: an edited one keeps its place. */
export class Forms {
  private readonly sent: { form: string; code: string; raw: RawResponse }[] = []
  private clock = 0

  submit(form: string, who: Person, code: string): void {
    this.sent.push({ form, code, raw: this.raw(`к${this.sent.length + 1}`, form, who, code) })
  }

  edit(at: number, who: Person): void {
    const found = this.sent[at % Math.max(1, this.sent.length)]
    if (found) found.raw = this.raw(found.raw.key, found.form, who, found.code)
  }

  /** All that these forms hold, form by form. */
  list(which: readonly string[], twice = false): RawResponse[] {
    const listed = which.flatMap(form => this.sent.filter(each => each.form === form).map(({ raw }) => raw))
    return twice ? [...listed, ...listed.slice(0, 2)] : listed
  }

  get size(): number {
    return this.sent.length
  }

  private raw(key: string, form: string, who: Person, code: string): RawResponse {
    this.clock += 1
    const seconds = String(this.clock % 60).padStart(2, '0')
    return {
      key,
      webForm: form,
      at: `2026-11-23T14:${String(Math.floor(this.clock / 60)).padStart(2, '0')}:${seconds}`,
      answers: answersTo(form, who, code),
      strays: who.stray ? [{ title: 'Ещё вопрос', text: 'и ответ' }] : [],
    }
  }
}

export const allForms = forms

const compared = [
  'mentors',
  'mentees',
  'pairs',
  'responses',
  'quarantine',
  'surveys',
  'measurements',
  'preferences',
  'decisions',
] as const
const passed = new Set(['id', 'code', 'decided', 'row', 'unread'])

/** The base without what is drawn by chance: rows in no order, people by what their rows say. */
export function baseOf(programme: WholeProgramme): string {
  const values = (table: (typeof compared)[number], row: Readonly<Record<string, unknown>>) =>
    Object.keys(tableOf(table).columns).flatMap(key =>
      passed.has(key) && !(key === 'id' && (table === 'responses' || table === 'quarantine'))
        ? []
        : [[key, called.get(String(row[key])) ?? row[key]]],
    )
  const called = new Map<string, string>()
  for (const table of ['mentors', 'mentees'] as const)
    for (const row of programme[table])
      called.set(row.id, `${fullName(row)} ${row.birthDate} ${row.schoolClass} ${row.source}`)
  return JSON.stringify(
    compared.map(table => [
      table,
      (programme[table] as readonly Readonly<Record<string, unknown>>[])
        .map(row => JSON.stringify(values(table, row)))
        .sort(),
    ]),
    null,
    1,
  )
}
