import { describe, expect, test } from 'vitest'
import { momentOf } from '#shared/intake/foreign/momentOf.ts'
import { measuresOf } from '#shared/intake/measuresOf.ts'
import { memoryOf } from '#shared/intake/memory.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { takeResponses } from '#shared/intake/takeResponses.ts'
import { day } from '#shared/programme/civilDate.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { Response } from '#shared/programme/tables.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { writtenFor as today } from './making.ts'
import { plantedAnswers } from './plantedAnswers.ts'
import { sampleSchool } from './sampleSchool.ts'

const school = sampleSchool()
const { responses, webForms, quarantine } = school
const moment = { today, newId: newIdFrom('anything at all here') }

const answersIn = ({ answers }: Response) => JSON.parse(answers) as Record<string, string | string[]>
const formOf = (response: Response) => webForms.find(({ id }) => id === response.webForm)
const named = ({ lastName, firstName, middleName }: Record<string, string | string[]>): string =>
  [lastName, firstName, middleName].filter(Boolean).join(' ')

const waitingIn = (programme: WholeProgramme) =>
  programme.responses
    .filter(({ state }) => state !== 'imported')
    .map(response => `${response.state} ${response.personName || named(answersIn(response))}`)
    .sort()

describe('ждут решения те ответы, которые и должны ждать, и никакие другие', () => {
  test.each(['2026-11-23', '2027-02-28', '2028-02-29'])('сегодня %s', date => {
    expect(waitingIn(sampleSchool(day(date)))).toEqual(
      plantedAnswers.map(({ state, who }) => `${state} ${who}`).sort(),
    )
  })

  test('в карантине столько же строк, и каждая называет вопрос', () => {
    expect(new Set(quarantine.map(({ id }) => id))).toEqual(
      new Set(responses.filter(({ state }) => state === 'quarantine').map(({ id }) => id)),
    )
    for (const { reason } of quarantine) expect(reason).toMatch(/^«.+?»: /)
  })
})

test('ответов около ста пятидесяти, большинство внесено, каждый короток', () => {
  expect(responses.length).toBeGreaterThanOrEqual(145)
  expect(responses.length).toBeLessThanOrEqual(160)
  expect(responses.filter(({ state }) => state === 'imported').length).toBeGreaterThan(130)
  for (const { answers, decided } of responses) {
    expect(answers.length).toBeLessThan(3000)
    expect(decided.length).toBeLessThan(3000)
  }
})

test('люди пишут своими словами', () => {
  const words = responses.flatMap(response => {
    const { request, problem, words: opinion, motive, hopes } = answersIn(response)
    return [request, problem, opinion, motive, hopes].filter(text => text !== undefined)
  })
  expect(words.length).toBeGreaterThan(110)
  expect(new Set(words).size).toBe(words.length)
})

test('все они прочитаны: новая проверка ничего не меняет', () => {
  const raws = responses.map(
    (response): RawResponse => ({
      key: response.id,
      webForm: response.webForm,
      at: momentOf(response.receivedAt) ?? '',
      answers: answersIn(response),
      strays: memoryOf(response).strays ?? [],
    }),
  )
  expect(takeResponses(school, raws, moment)).toMatchObject({ edits: [], counts: { taken: 0 } })
})

test('строки, которые появились из ответов, говорят об этом и пришли в тот же день', () => {
  const people = new Map([...school.mentors, ...school.mentees].map(each => [each.id, each]))
  const made = responses.filter(response => memoryOf(response).made)
  expect(made.length).toBeGreaterThan(55)
  for (const { person, receivedAt, title } of made)
    expect({ title, ...people.get(person) }).toMatchObject({
      source: title.startsWith('Представление')
        ? expect.stringMatching(/^классный руководитель: \p{L}+ \p{L}+ \p{L}+$/u)
        : 'анкета',
      joinedOn: momentOf(receivedAt)?.slice(0, 10),
    })
})

test('голоса из анкет те же, что на листе «Предпочтения»', () => {
  const votes = new Map(school.preferences.map(vote => [vote.id, vote]))
  const ballots = responses.filter(
    response => formOf(response)?.questionnaire.startsWith('preferences') && response.state === 'imported',
  )
  expect(ballots.length).toBeGreaterThanOrEqual(12)
  for (const ballot of ballots) {
    const given = (memoryOf(ballot).rows ?? []).map(([, id]) => votes.get(id))
    expect(given.map(vote => vote?.rank)).toEqual(
      (answersIn(ballot).votes as string[]).map((_, at) => at + 1),
    )
    for (const vote of given) expect([vote?.mentor, vote?.mentee]).toContain(ballot.person)
  }
})

describe('опубликованные анкеты', () => {
  test('открытые, закрытые и заменённая новой версией', () => {
    const states = webForms.map(({ state }) => state)
    expect(states.filter(state => state === 'open')).toHaveLength(4)
    expect(states.filter(state => state === 'closed')).toHaveLength(7)
    const [old, present] = webForms.filter(
      ({ questionnaire }) => questionnaire === 'application.mentee.pupilPupil',
    )
    expect([old, present]).toMatchObject([
      { version: 1, state: 'replaced', closedOn: present?.publishedOn },
      { version: 2, state: 'open' },
    ])
    expect(old?.definition).not.toContain('чему вы хотите научиться')
    expect(present?.definition).toContain('чему вы хотите научиться')
  })

  test('на первый опрос ответили не все, кого ждут', () => {
    const [survey] = webForms.filter(({ personal }) => personal)
    const begun = school.pairs.filter(
      ({ form, status }) =>
        form === 'form.pupilPupil' && ['agreed', 'inOrder', 'active'].includes(status ?? ''),
    )
    const people = new Set(
      responses.filter(({ webForm }) => webForm === survey?.id).map(({ person }) => person),
    )
    expect(begun).toHaveLength(12)
    expect(begun.filter(({ mentee }) => people.has(mentee))).toHaveLength(10)
  })

  test('по ответам есть что посчитать', () => {
    const counted = measuresOf(school, moment).filter(({ answered }) => answered > 0)
    expect(counted.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['request.pupil.wantMentor', 'feedback.parent.useful', 'first.mentee.comfort']),
    )
    // The opinion that was taken back is not counted.
    expect(counted.find(({ id }) => id === 'feedback.parent.useful')?.answered).toBe(20)
  })
})
