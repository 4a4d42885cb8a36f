import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { hashOf } from '../programme/hash.ts'
import { keysOfName } from '../programme/lists/samePerson.ts'
import type { NameParts } from '../programme/lists/splitName.ts'
import { type Response, tableOf } from '../programme/tables.ts'
import { claimsOf, newPerson } from './claimsOf.ts'
import type { AnyPerson, Base, Desk, OpenForm } from './desk.ts'
import { feedPairs, pairClaims } from './feedPair.ts'
import { feedSurvey } from './feedSurvey.ts'
import { feedVotes, voteProblem } from './feedVotes.ts'
import { type Giving, givingOf } from './give.ts'
import { type Memory, parsed } from './memory.ts'
import { packed } from './packed.ts'
import { type AnswerProblem, problemSentence } from './problem.ts'
import { quarantined, release, responseText } from './quarantineRows.ts'
import type { RawResponse } from './rawResponse.ts'
import { readAgain } from './readAgain.ts'
import type { ReadResponse } from './readResponse.ts'
import { dayReceived } from './receivedAt.ts'
import { isOwn, type Undone } from './undo.ts'
import { makesPeople, whoIsIt } from './whoIsIt.ts'

/** Finds the row of a person that was taken back and may be used again for one of this name. */
export type Spare = (name: NameParts) => { id: string; code: string } | null

type Outcome = Pick<Response, 'state' | 'reason' | 'taken'> & { person: string; made?: true }

/**
 * Decides what becomes of a response whose earlier outcome has been undone, and does it: the row in «Ответы» with its
 * state, what it gives, its row in «Карантин».
 * @param spare the row of a person that may be used again for a new one
 */
export function settle(desk: Desk, key: string, undone: Undone, spare: Spare): void {
  const row = desk.draft.find('responses', key)
  if (row === undefined) return
  const { memory } = undone
  const again = readAgain(desk, row, memory)
  const giving = givingOf(desk, undone)
  const keys = new Set<string>()
  const outcome =
    again === null
      ? quarantine(desk, row, memory, null, [
          {
            question: '',
            title: '',
            text: '',
            message:
              'Анкеты этого ответа нет на листе «Опубликованные анкеты». Верните её строку и внесите ответ снова',
          },
        ])
      : decide(desk, row, again.form, again.read, undone, giving, spare, keys)
  if (outcome.state !== 'quarantine') release(desk, key)
  const { n, strays, cut, who, fields, mended, straysKept } = memory
  const { made, ...cells } = outcome
  desk.putResponse(key, {
    ...cells,
    decided: packed({
      n,
      ...(strays && strays.length > 0 && { strays }),
      ...(cut && cut.length > 0 && { cut }),
      ...(who !== undefined && { who }),
      ...(fields && { fields }),
      ...(mended && { mended }),
      ...(straysKept !== undefined && { straysKept }),
      ...(keys.size > 0 && { keys: [...keys] }),
      ...(made && { made }),
      ...(Object.keys(giving.gave).length > 0 && { gave: giving.gave }),
      ...(giving.rows.length > 0 && { rows: giving.rows }),
    }),
  })
}

function quarantine(
  desk: Desk,
  row: Response,
  memory: Memory,
  again: { form: OpenForm; read: ReadResponse } | null,
  problems: readonly AnswerProblem[],
): Outcome {
  const reason = problems.slice(0, 20).map(problemSentence).join('\n')
  quarantined(desk, row.id, {
    title: row.title,
    receivedAt: row.receivedAt,
    name: again?.read.name ?? null,
    reason,
    text: textOf(desk, row, memory),
  })
  return { state: 'quarantine', person: '', reason, taken: '' }
}

/** What was written: as it came, else as «Ответы» keep it; null where they keep less of it than «Карантин». */
function textOf(desk: Desk, row: Response, { cut = [], strays = [] }: Memory): string | null {
  const original = desk.originals.get(row.id)
  if (original === undefined && cut.length > 0 && desk.draft.find('quarantine', row.id)) return null
  const kept = { answers: parsed<RawResponse['answers']>(row.answers, {}), strays }
  return responseText(desk.formOf(row.webForm), original ?? kept)
}

function decide(
  desk: Desk,
  row: Response,
  form: OpenForm,
  read: ReadResponse,
  undone: Undone,
  giving: Giving,
  spare: Spare,
  keys: Set<string>,
): Outcome {
  const base = form.questionnaire.identity === 'none' ? null : form.questionnaire.about
  for (const key of base === null ? [] : keysOf(form, base, read)) keys.add(key)
  const fault = (problems: readonly AnswerProblem[]) =>
    quarantine(desk, row, undone.memory, { form, read }, problems)
  if (read.problems.length > 0) return fault(read.problems)
  if (base === null)
    return { state: 'imported', person: '', reason: '', taken: 'Ответ сохранён, имени в нём нет' }
  const who = whoIsIt(desk, form, base, read, undone, row.person)
  if ('problem' in who) return fault([who.problem])
  if ('wait' in who) return { state: 'who', person: '', reason: who.wait, taken: '' }
  const on = dayReceived(row.receivedAt, desk.today)
  if ('new' in who) {
    const { id, code } = spare(read.name) ?? {
      id: desk.newId(base === 'mentors' ? 'м' : 'н'),
      code: desk.newId.code(),
    }
    desk.draft.put(base, id, { code } as never)
    giving.cells(base, id, newPerson(desk, form, read, on))
    return {
      state: 'imported',
      person: id,
      reason: '',
      taken: said(`${tableOf(base).title}: новая строка, на рассмотрении`, read),
      made: true,
    }
  }
  const { person } = who
  if (makesPeople(form)) return known(desk, form, read, { base, person, on }, undone, giving)
  if (form.questionnaire.kind === 'preferences') {
    const wrong = voteProblem(desk, form, base, person, read.votes)
    if (wrong !== null) return fault([wrong])
    const counts = feedVotes(desk, form, row.id, { base, person }, read, giving)
    return {
      state: 'imported',
      person: person.id,
      reason: '',
      taken: counts
        ? `Предпочтения: ${count(read.votes.length, 'строка', 'строки', 'строк')}`
        : 'Есть более поздний ответ',
    }
  }
  if (form.questionnaire.kind === 'agreement')
    return aboutPair(desk, form, row, read, { base, person, on }, undone, giving)
  const measured = feedSurvey(desk, form, { base, person, on }, read, giving)
  return {
    state: 'imported',
    person: person.id,
    reason: '',
    taken: [
      giving.rows.some(([table]) => table === 'surveys') ? 'Анкеты: 1 строка' : 'Ответ сохранён',
      measured > 0 ? `Замеры: ${count(measured, 'строка', 'строки', 'строк')}` : '',
    ]
      .filter(Boolean)
      .join('; '),
  }
}

interface About {
  base: Base
  person: AnyPerson
  on: CivilDate
}

/** An answer of somebody in the base: what goes on from this response goes, the rest waits. */
function known(
  desk: Desk,
  form: OpenForm,
  read: ReadResponse,
  about: About,
  undone: Undone,
  giving: Giving,
): Outcome {
  const { base, person } = about
  const place = `${base}:${person.id}`
  const claims = claimsOf(desk, form, read, about, undone)
  const given = claims.filter(({ fate }) => fate === 'follows' || fate === 'take')
  const waiting = claims.filter(({ fate }) => fate === 'waits')
  if (given.length > 0)
    giving.cells(base, person.id, Object.fromEntries(given.map(({ key, will }) => [key, will])))
  for (const { key, fate } of claims) {
    const earlier = undone.memory.gave?.[place]?.[key]
    if (fate === 'theirs' && earlier) giving.gave[place] = { ...giving.gave[place], [key]: earlier }
  }
  const titles = (keys: readonly { key: string }[]) =>
    list(keys.map(({ key }) => tableOf(base).columns[key]?.title.toLowerCase() ?? key))
  const made = isOwn(undone, place)
  return {
    state: waiting.length > 0 ? 'fields' : 'imported',
    person: person.id,
    reason: waiting.length > 0 ? `Отличается от строки: ${titles(waiting)}` : '',
    taken: said(
      made
        ? `${tableOf(base).title}: новая строка, на рассмотрении`
        : given.length > 0
          ? `${tableOf(base).title}: ${titles(given)}`
          : waiting.length > 0
            ? ''
            : 'Нового в ответе нет',
      read,
    ),
    ...(made ? { made } : {}),
  }
}

/** What is taken in, and what the curator should look at beside it. */
const said = (taken: string, { values, left }: ReadResponse): string =>
  [
    taken,
    left.length > 0 ? 'Часть ответа осталась в заметках: в справочниках этого нет' : '',
    typeof values.contact === 'string' && !/@|(?:\d\D*){5}/.test(values.contact)
      ? 'В контактах нет ни телефона, ни почты'
      : '',
  ]
    .filter(Boolean)
    .join('. ')

function aboutPair(
  desk: Desk,
  form: OpenForm,
  row: Response,
  read: ReadResponse,
  about: About,
  undone: Undone,
  giving: Giving,
): Outcome {
  const agrees = read.agreement === true
  const { base, person, on } = about
  const claims = pairClaims(desk, form, about, agrees, undone)
  if (claims.length === 0)
    return quarantine(desk, row, undone.memory, { form, read }, [
      {
        question: '',
        title: '',
        text: '',
        message: 'Пары, которая ждёт согласия этого человека, нет. Предложите пару и внесите ответ снова',
      },
    ])
  feedPairs(desk, claims, { base, on, why: 'Ответ в анкете' }, giving)
  const waiting = claims.some(({ fate }) => fate === 'waits')
  const late = claims.every(claim => claim.late)
  return {
    state: waiting ? 'fields' : 'imported',
    person: person.id,
    reason: !waiting
      ? ''
      : agrees
        ? 'Пар несколько: к какой из них ответ'
        : late
          ? 'Отказ, а пара уже в приказе'
          : 'Отказ от пары',
    taken: agrees ? (waiting ? '' : 'Согласие на пару') : waiting ? '' : 'Ответ о паре',
  }
}

/** By what other responses may speak of the same person, or of the same meeting or pair. */
export function keysOf(
  form: OpenForm,
  base: Base,
  { name, code }: Pick<ReadResponse, 'name' | 'code'>,
): string[] {
  const names = name.lastName === '' ? [] : keysOfName(name).map(key => `${base}|${key}`)
  const { kind } = form.questionnaire
  if (kind !== 'preferences' && kind !== 'agreement') return names.map(hashOf)
  const whose = [...names, ...(code === '' ? [] : [`${form.row.id}|${code}`])]
  return [
    ...names,
    ...whose.map(each => `${each}|${kind}|${form.row.metOn ?? ''}|${form.row.form ?? ''}`),
  ].map(hashOf)
}
