import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallRequest, FeatureName, InputOf, ViewOf } from '#addon/features/call.ts'
import { features } from '#addon/features/index.ts'
import { fromBase64 } from '#shared/documents/base64.ts'
import { fullName } from '#shared/people/personName.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { readDocx } from '#tests/worker/documents/readDocx.ts'
import { type RunningEngine, startEngine } from './engine.ts'
import { type Host, startHost } from './host.ts'
import { noon, today } from './schoolOf.ts'

const term = { form: 'form.pupilPupil', from: '01.12.2026', to: '31.05.2027' }
const list = readFileSync(new URL('../school/list40.csv', import.meta.url), 'utf8')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** Mentors of the list who may come into the order: whom it names. */
const accusative = {
  'Заяц Лидия Юрьевна': 'Заяц Лидию Юрьевну',
  'Пермяков Роман Дмитриевич': 'Пермякова Романа Дмитриевича',
  'Сорока Полина Ильинична': 'Сороку Полину Ильиничну',
  'Хасанова Гузель Камилевна': 'Хасанову Гузель Камилевну',
  'Шевчук Семён Лукич': 'Шевчука Семёна Лукича',
  'Язев Яков Никитич': 'Язева Якова Никитича',
}

let engine: RunningEngine
beforeAll(() => {
  engine = startEngine()
})
afterAll(() => engine.stop())

/** A curator at her table: asks, looks at what would be written, writes; counts what it costs. */
class Curator {
  readonly host: Host
  /** The dearest call of each command, in round trips. */
  readonly trips: Partial<Record<FeatureName, number>> = {}

  constructor(host: Host) {
    this.host = host
  }

  view<N extends FeatureName>(name: N, input: InputOf<N>): ViewOf<N> {
    return this.#call(name, input, {}).view
  }

  write<N extends FeatureName>(name: N, input: InputOf<N>, taking: Partial<CallRequest> = {}) {
    const { preview } = this.#call(name, input, { mode: 'preview', ...taking })
    if (preview === undefined) throw new Error(`${name}: no preview`)
    const { seed, expect } = preview
    return this.#call(name, input, { mode: 'write', seed, expect, ...taking })
  }

  /** Both questions of a command around the engine: what `take` needs. */
  ask<N extends FeatureName>(name: N, input: InputOf<N>): Partial<CallRequest> {
    const { asked } = this.#call(name, input, { phase: 'ask' })
    const { answer } = this.#call(name, input, { phase: 'fetch', asked })
    return { phase: 'take', asked, answer }
  }

  take<N extends FeatureName>(name: N, input: InputOf<N>): ViewOf<N> {
    return this.#call(name, input, this.ask(name, input)).view
  }

  #call<N extends FeatureName>(name: N, input: InputOf<N>, more: Partial<CallRequest>) {
    const reply = this.host.call(name, input, more)
    if (!reply.ok) throw new Error([name, reply.refusal.message, ...(reply.refusal.details ?? [])].join('; '))
    this.trips[name] = Math.max(this.trips[name] ?? 0, reply.roundTrips)
    return reply
  }
}

const newCurator = async () =>
  new Curator(await startHost({ now: noon, fetch: engine.fetch, identityToken: engine.identityToken }))

/** From the base to pairs in force. */
function pairUp(curator: Curator) {
  const { host } = curator
  const plan = curator.take('suggestPairs', { ...term, ...defaultPreferences() })
  expect(plan.pairs.length).toBeGreaterThan(3)
  expect(plan.proof).not.toBe('')
  const pairs = plan.pairs.map(({ mentor, mentee, score }) => ({
    mentor: mentor.id,
    mentee: mentee.id,
    score,
  }))
  const accepted = curator.write('acceptSuggestion', { ...term, pairs }).view.pairs
  expect(accepted).toHaveLength(pairs.length)

  const papered = new Set(host.rows('participantDocuments').map(({ person }) => person))
  for (const person of pairs.flatMap(({ mentor, mentee }) => [mentor, mentee]))
    if (!papered.has(person))
      curator.write('saveRow', {
        table: 'participantDocuments',
        id: null,
        person,
        values: {
          kind: 'согласие на обработку персональных данных',
          signedBy: 'законный представитель',
          signedOn: '02.11.2026',
        },
        was: {},
      })
  const agreed = curator.write('recordAgreement', {
    pairs: [...accepted],
    sides: ['mentor', 'mentee', 'parent'],
    on: '22.11.2026',
    how: 'inPerson',
  })
  expect(agreed.view).toEqual({ agreed: accepted.length, waiting: 0 })

  // A pair with an obstacle waits for the next order.
  const { obstacles } = curator.view('previewPairsOrder', { pairs: [...accepted], withGroups: false })
  const stopped = new Set(obstacles.flatMap(each => each.pairs))
  const sound = accepted.filter(id => !stopped.has(id))
  const order = { pairs: sound, withGroups: false }
  const composed = curator.write('composePairsOrder', order, curator.ask('composePairsOrder', order))
  const [file] = composed.files ?? []
  const { lines } = readDocx(fromBase64(file?.base64 ?? ''))
  curator.write('registerOrder', { order: composed.view.order, number: '77/3-од', date: '23.11.2026' })
  return { pairs: sound, stopped: stopped.size, paper: plain(lines.join('\n')) }
}

function inForce({ host }: Curator, pairs: readonly string[]): void {
  const rows = host.rows('pairs').filter(({ id = '' }) => pairs.includes(id))
  expect(rows).toHaveLength(pairs.length)
  for (const row of rows) {
    expect(row).toMatchObject({ status: 'действует', from: '01.12.2026', to: '31.05.2027' })
    expect(plain(row.orderName ?? '')).toBe('№ 77/3-од от 23.11.2026')
  }
  expect(host.rows('orders').at(-1)).toMatchObject({ number: '77/3-од', status: 'зарегистрирован' })
}

describe('от пустой таблицы до пар, которые действуют', () => {
  let curator: Curator
  let done: ReturnType<typeof pairUp>

  beforeAll(async () => {
    curator = await newCurator()
    expect(curator.host.run('setUp').ok).toBe(true)
    curator.write('saveSettings', {
      values: {
        schoolFull: 'Муниципальное бюджетное общеобразовательное учреждение «Школа № 4»',
        schoolShort: 'МБОУ «Школа № 4»',
        place: 'с. Заречное',
        headLast: 'Соколова',
        headFirst: 'Ирина',
        headMiddle: 'Павловна',
        headGender: 'женский',
        curatorLast: 'Мельник',
        curatorFirst: 'Олег',
        curatorMiddle: 'Иванович',
        curatorGender: 'мужской',
        schoolYear: '2026/27',
        dataPlace: 'На этом компьютере',
      },
    })
    const loaded = curator.write('importList', { text: list })
    expect(loaded.written?.said).toMatch(/добавлено 40\s/)
    done = pairUp(curator)
  })

  test('каждая пара действует по зарегистрированному приказу', () => {
    expect(done.stopped).toBe(0)
    inForce(curator, done.pairs)
  })

  test('в приказе имена стоят в падежах, ни одного кода не осталось', () => {
    const mentors = curator.host.rows('pairs').map(({ mentorName = '' }) => mentorName)
    const known = Object.entries(accusative).filter(([name]) => mentors.includes(name))
    expect(known.length).toBeGreaterThan(2)
    for (const [name, whom] of known) {
      expect(done.paper).toContain(`. ${whom} – за `)
      expect(done.paper).toContain(`${name}, `)
    }
    expect(done.paper).toContain('Куратору Мельнику Олегу Ивановичу')
    expect(done.paper).toContain('И. П. Соколова')
    expect(done.paper).not.toMatch(/p_[a-z2-7]|⟦|⟧|\bt_\d/)
  })

  test('в журнале каждое действие, и ни одного имени', () => {
    const titles = new Map(features.map(({ name, title }) => [name as string, title as string]))
    const said = curator.host.rows('journal').map(({ command }) => command)
    for (const name of ['saveSettings', 'importList', 'acceptSuggestion', 'recordAgreement', 'registerOrder'])
      expect(said).toContain(titles.get(name))
    expect(JSON.stringify(curator.host.rows('journal'))).not.toMatch(/Живаго|Хасанова|77\/3-од/)
  })

  test('и от образцовой школы так же, за столько же обращений к таблице', async () => {
    const sample = await newCurator()
    const school = sampleSchool(today)
    sample.host.fill(school)
    const { pairs, paper, stopped } = pairUp(sample)
    expect(stopped).toBe(1)
    inForce(sample, pairs)
    const [first] = sample.host.rows('pairs').filter(({ id = '' }) => pairs.includes(id))
    const mentee = school.mentees.find(({ id }) => id === first?.mentee)
    expect(mentee && fullName(mentee)).toBe(first?.menteeName)
    expect(paper).not.toMatch(/p_[a-z2-7]|⟦|⟧|\bt_\d/)
    const { saveSettings: _, importList: __, ...small } = curator.trips
    expect(sample.trips).toEqual(small)
  })
})
