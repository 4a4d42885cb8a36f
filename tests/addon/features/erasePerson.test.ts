import { describe, expect, test } from 'vitest'
import { erasePerson } from '#addon/features/erasePerson.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { isErased } from '#shared/people/erasing.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Pair } from '#shared/programme/tables.ts'
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
  const { view } = run(artyom().build())
  const act = plainText(view?.act ?? [], () => '').map(plain)
  const text = act.join('\n')
  for (const said of [
    'Оператор: МБОУ «Школа № 4». Адрес: с. Заречное',
    'Субъект персональных данных: Лисин Артём, 7 «Б».',
    'Уничтоженные категории персональных данных. Наставляемые:',
    'контакты',
    'Информационная система: таблица программы наставничества в программе «Тандем», на компьютере школы.',
    'Способ: удаление значений',
    'Причина: отзыв согласия на обработку персональных данных (ч. 5 ст. 21 152-ФЗ).',
    'Дата уничтожения: 23.11.2026.',
    'М. Белоусова',
  ])
    expect(text).toContain(said)
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
