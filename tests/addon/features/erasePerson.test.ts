import { describe, expect, test } from 'vitest'
import { erasePerson } from '#addon/features/erasePerson.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { isErased } from '#shared/people/erasing.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Pair } from '#shared/programme/tables.ts'
import { type ErasureOutcome, erasureAct } from '#shared/documents/erasureAct.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')
const artyom = () =>
  school()
    .setting({
      schoolFull: 'МБОУ «Школа № 4»',
      place: 'с. Заречное',
      curatorLast: 'Белоусова',
      curatorFirst: 'Марина',
    })
    .mentee('Лисин Артём', { schoolClass: '7 «Б»', contact: '+7 900' })
const paired = (status: NonNullable<Pair['status']>) =>
  artyom().pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', { mentee: 'Лисин Артём', status })

function run(programme: WholeProgramme, also: string[] = []) {
  const outcome = erasePerson.run(given(programme, { base: 'mentees', id: 'н1', reason: 'withdrawn', also }))
  if (isRefused(outcome))
    return { refusal: outcome.refusal, view: undefined, forgets: undefined, after: undefined }
  const { view, forgets, edits = [] } = outcome
  return { refusal: undefined, view, forgets, after: apply(programme, edits) }
}

const nothingLeft: ErasureOutcome = { erased: 0, left: [], named: [], offering: [] }
const actOf = (view: ReturnType<typeof run>['view'], outcome: ErasureOutcome): string => {
  if (view === undefined) throw new Error('It was refused')
  return plainText(erasureAct(view.act, outcome), () => '')
    .map(plain)
    .join('\n')
}

describe('what keeps data from being destroyed', () => {
  test.each([
    {
      given: 'пара предложена',
      programme: paired('proposed'),
      says: 'Есть пара: Тихонова Дарья и Лисин Артём',
    },
    {
      given: 'готовится приказ',
      programme: paired('inOrder'),
      says: 'Готовится приказ: Тихонова Дарья и Лисин Артём',
    },
    { given: 'пара действует', programme: paired('active'), says: 'Есть пара: Тихонова Дарья и Лисин Артём' },
    { given: 'пара завершена', programme: paired('finishedEarly'), says: undefined },
    { given: 'пары не было', programme: artyom(), says: undefined },
    {
      given: 'имя на сайте',
      programme: artyom().row('publications', { person: 'н1', publishedOn: day('2026-10-01') }),
      says: 'Сведения об участнике стоят на сайте',
    },
    {
      given: 'с сайта снято',
      programme: artyom().row('publications', {
        person: 'н1',
        publishedOn: day('2026-10-01'),
        removedOn: day('2026-11-23'),
      }),
      says: undefined,
    },
  ])('$given', ({ programme, says }) => {
    expect(run(programme.build()).refusal?.message).toBe(says)
  })
})

test('the act holds what приказ РКН № 179 asks for', () => {
  const text = actOf(run(artyom().build()).view, nothingLeft)
  for (const said of [
    'Оператор: МБОУ «Школа № 4». Адрес: с. Заречное',
    'Субъект персональных данных: Лисин Артём, 7 «Б».',
    'Уничтоженные категории персональных данных. Наставляемые:',
    'контакты',
    'Информационная система: таблица программы наставничества в программе «Тандем», на компьютере школы.',
    'Способ: удаление значений из ячеек таблицы, перезапись освободившегося места в файле программы.',
    'Причина: отзыв согласия на обработку персональных данных (ч. 5 ст. 21 152-ФЗ).',
    'Дата уничтожения: 23.11.2026.',
    'М. Белоусова',
  ])
    expect(text).toContain(said)
  expect(text).not.toMatch(/Осталось|из форм/)
})

test('the act tells what was done in the forms, and what is left there', () => {
  const { view } = run(artyom().build())
  expect(actOf(view, { ...nothingLeft, erased: 2 })).toContain(
    'Способ: удаление значений из ячеек таблицы, удаление 2 ответов из форм и с листов ответов, перезапись',
  )
  const left = actOf(view, {
    erased: 0,
    left: ['Анкета', 'Опрос', 'Анкета'],
    named: [{ title: 'Выбор', answers: 3 }],
    offering: ['Выбор'],
  })
  expect(left).not.toContain('из форм')
  expect(left).toContain(
    'Осталось уничтожить вручную: 2 ответа субъекта персональных данных в форме и на листе ответов «Анкета»; 1 ответ субъекта персональных данных в форме и на листе ответов «Опрос»; имя субъекта персональных данных в 3 ответах других людей в форме и на листе ответов «Выбор»; имя субъекта персональных данных среди вариантов ответа в форме «Выбор».',
  )
})

test('nothing may remember the person: neither surname nor IDs', () => {
  const { forgets } = run(paired('finished').build())
  expect(forgets).toEqual(expect.arrayContaining(['Лисин', '"н1"', '"пара-1"']))
})

test('where the surname may stand besides is told, not guessed', () => {
  const programme = artyom()
    .row('events', { id: 'мер-1', title: 'Собрание', note: 'Лисину выдать грамоту' })
    .ownColumn('mentees', 'Кружок', { 'Лисин Артём': 'шахматы' })
    .build()
  const { view } = run(programme)
  expect(view?.mentions.map(({ place }) => plain(place))).toEqual([
    expect.stringMatching(/^Наставляемые, строка \d+, «Кружок»$/),
    expect.stringMatching(/^Мероприятия, строка \d+, «Заметки»$/),
  ])
})

test('answers of nobody in particular go where the curator says so', () => {
  const programme = artyom()
    .row('responses', { id: 'к7', state: 'quarantine', answers: '{"lastName":"Лисин"}', hash: 'h' })
    .row('quarantine', { id: 'к7', who: 'Лисин' })
    .build()
  expect(run(programme).view?.keys).toEqual([])
  const { view, after } = run(programme, ['к7'])
  expect(view?.keys).toEqual(['к7'])
  expect(after?.responses[0]).toMatchObject({ state: 'withdrawn', answers: '', hash: 'h' })
  expect(after?.quarantine).toEqual([])
})

test('how a surname is declined is kept only while somebody else bears it', () => {
  const one = artyom().row('declensions', { part: 'last', nom: 'Лисин', gen: 'Лисина' })
  expect(run(one.build()).after?.declensions).toEqual([])
  expect(run(one.mentee('Лисин Пётр').build()).after?.declensions).toHaveLength(1)
})

test('twice is once', () => {
  const { after } = run(artyom().build())
  if (after === undefined) throw new Error()
  expect(after.mentees.every(isErased)).toBe(true)
  expect(run(after).refusal?.code).toBe('nothingToDo')
})

test('a form that offers the name among its choices is told', () => {
  const definition = JSON.stringify({
    steps: [{ questions: [{ id: 'q1', options: ['Лисин Артём'], people: ['н1'] }] }],
  })
  const programme = artyom()
    .row('webForms', { id: 'фа-1', title: 'Выбор', hostForm: 'ф1', definition })
    .row('webForms', { id: 'фа-2', title: 'Из файла', definition })
    .build()
  expect(run(programme).view?.offering).toEqual(['Выбор'])
})

test('answers that stand in forms are told, and answers of others that name the person', () => {
  const definition = JSON.stringify({
    steps: [{ questions: [{ id: 'votes', options: ['Лисин Артём', 'Рудь Соня'], people: ['н1', 'н2'] }] }],
  })
  const votes = (id: string, webForm: string, answer: string, more: object = {}) =>
    ({ id, webForm, state: 'imported', answers: JSON.stringify({ votes: [answer] }), ...more }) as const
  const programme = artyom()
    .row('webForms', { id: 'фа-1', title: 'Выбор', channel: 'form', hostForm: 'ф1', definition })
    .row('webForms', { id: 'фа-2', title: 'Из файла', channel: 'file', definition })
    .row('responses', votes('к1', 'фа-1', 'Рудь Соня', { person: 'н1' }))
    .row('responses', votes('к2', 'фа-1', 'Лисин Артём'))
    .row('responses', votes('к3', 'фа-1', 'Рудь Соня'))
    .row('responses', votes('к4', 'фа-1', 'Лисин Артём', { state: 'withdrawn' }))
    .row('responses', votes('к5', 'фа-2', 'Лисин Артём', { person: 'н1' }))
    .row('responses', votes('к6', 'фа-2', 'Лисин Артём'))
    .build()
  const { view, after } = run(programme)
  expect(view?.keys).toEqual(['к1', 'к5'])
  expect(view?.inForms).toEqual([{ key: 'к1', title: 'Выбор' }])
  expect(view?.named).toEqual([{ title: 'Выбор', answers: 2 }])
  expect(JSON.stringify(after?.responses)).not.toContain('Лисин')
})
