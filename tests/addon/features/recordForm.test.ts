import { describe, expect, test } from 'vitest'
import { publishForm } from '#addon/features/publishForm.ts'
import { recordForm } from '#addon/features/recordForm.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { publishedQuestions } from '#shared/questionnaires/published.ts'
import { readPublished } from '#addon/features/readPublished.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

type Done = Parameters<typeof recordForm.run>[0]['input']['done']

/** A school whose application waits to be made. */
function publishing(programme: WholeProgramme, replaces?: string): { programme: WholeProgramme; id: string } {
  const outcome = publishForm.run({
    ...given(programme, {
      questionnaire: 'application.mentee.pupilPupil',
      form: null,
      personal: false,
      ...(replaces === undefined ? {} : { replaces }),
    }),
    newId: Object.assign((prefix: string) => `${prefix}${programme.webForms.length + 1}`, { code: () => '' }),
  })
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return { programme: apply(programme, outcome.edits ?? []), id: outcome.view.webForm }
}
const begun = () => publishing(school().setting({ schoolShort: 'Лицей № 2' }).build())

const rowOf = (programme: WholeProgramme, id: string) => programme.webForms.find(row => row.id === id)

function madeIn(programme: WholeProgramme, id: string, form = 'форма-1'): Extract<Done, { kind: 'made' }> {
  const published = readPublished(rowOf(programme, id)?.definition ?? '')
  if (published === null) throw new Error('Nothing was published')
  const items = publishedQuestions(published).map(({ id: question }, index) => [question, [index + 1]])
  return {
    kind: 'made',
    form,
    url: 'https://forms.example/1',
    items: Object.fromEntries(items),
    sheet: 'Ответы',
  }
}
const run = (programme: WholeProgramme, webForm: string, done: Done) =>
  recordForm.run(given(programme, { webForm, done }))

function recorded(programme: WholeProgramme, webForm: string, done: Done): WholeProgramme {
  const outcome = run(programme, webForm, done)
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return apply(programme, outcome.edits ?? [])
}

test('сделанная анкета открыта, прежняя заменена', () => {
  const first = begun()
  const one = recorded(first.programme, first.id, madeIn(first.programme, first.id))
  expect(rowOf(one, first.id)).toMatchObject({
    state: 'open',
    publishedOn: day('2026-11-23'),
    hostForm: 'форма-1',
    url: 'https://forms.example/1',
  })
  const second = publishing(one, first.id)
  const two = recorded(second.programme, second.id, madeIn(second.programme, second.id, 'форма-2'))
  expect(rowOf(two, second.id)).toMatchObject({ state: 'open', version: 2 })
  expect(rowOf(two, first.id)).toMatchObject({ state: 'replaced', closedOn: day('2026-11-23') })
})

test('закрыта и снова открыта', () => {
  const { programme, id } = begun()
  const open = recorded(programme, id, madeIn(programme, id))
  const closed = recorded(open, id, { kind: 'closed' })
  expect(rowOf(closed, id)).toMatchObject({ state: 'closed', closedOn: day('2026-11-23') })
  const again = recorded(closed, id, { kind: 'opened', url: 'https://forms.example/2' })
  expect(rowOf(again, id)).toMatchObject({ state: 'open', closedOn: null, url: 'https://forms.example/2' })
})

describe('бессмыслица не записывается', () => {
  const { programme, id } = begun()
  const good = madeIn(programme, id)
  const open = recorded(programme, id, good)
  const closed = recorded(open, id, { kind: 'closed' })
  const [question = '', ...questions] = Object.keys(good.items)
  const second = publishing(closed, undefined)
  const both = recorded(second.programme, second.id, madeIn(second.programme, second.id, 'форма-2'))
  test.each([
    ['нет такой строки', programme, 'фа-нет', good, 'gone'],
    ['уже открыта', open, id, good, 'nothingToDo'],
    [
      'не хватает вопроса',
      programme,
      id,
      { ...good, items: Object.fromEntries(questions.map(each => [each, [1]])) },
      'badInput',
    ],
    ['лишний вопрос', programme, id, { ...good, items: { ...good.items, иной: [99] } }, 'badInput'],
    ['у вопроса нет места', programme, id, { ...good, items: { ...good.items, [question]: [] } }, 'badInput'],
    ['одно место у двух', programme, id, { ...good, items: { ...good.items, [question]: [2] } }, 'badInput'],
    ['форма другой строки', second.programme, second.id, madeIn(second.programme, second.id), 'badInput'],
    ['закрыть закрытую', closed, id, { kind: 'closed' }, 'nothingToDo'],
    ['открыть открытую', open, id, { kind: 'opened', url: 'https://a.example' }, 'nothingToDo'],
    ['открыть рядом с новой', both, id, { kind: 'opened', url: 'https://a.example' }, 'blocked'],
    ['открыть неготовую', programme, id, { kind: 'opened', url: 'https://a.example' }, 'blocked'],
  ] as const)('%s', (_, base, webForm, done, code) => {
    const outcome = run(base, webForm, done as Done)
    expect(isRefused(outcome) && outcome.refusal.code).toBe(code)
  })
})
