import { expect, test } from 'vitest'
import { exportPerson } from '#addon/features/exportPerson.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const definition = JSON.stringify({
  steps: [
    {
      title: '',
      questions: [
        { id: 'request', title: 'В чём нужна помощь?' },
        { id: 'when', title: 'Когда?' },
      ],
    },
  ],
})
const held = () =>
  school()
    .mentee('Лисин Артём', {
      schoolClass: '7 «Б»',
      birthDate: day('2013-05-01'),
      grounds: ['ground.health'],
      contact: '+7 900 000-00-00',
    })
    .mentor('Тихонова Дарья', { contact: 'тихонова@example.ru' })
    .pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', { mentee: 'Лисин Артём', note: 'пометка о паре' })
    .row('representatives', { person: 'н1', lastName: 'Лисина', firstName: 'Ольга', contact: '8 900' })
    .row('webForms', { id: 'фа-1', title: 'Анкета', definition })
    .row('responses', {
      id: 'к1',
      title: 'Анкета наставляемого',
      person: 'н1',
      webForm: 'фа-1',
      receivedAt: '2026-09-10T14:05:09',
      answers: JSON.stringify({ request: 'чтение', when: ['вторник', 'среда'] }),
    })
    .ownColumn('mentees', 'Кружок', { 'Лисин Артём': 'шахматы' })

function rowsOf(programme: WholeProgramme, withOthers = false) {
  const outcome = exportPerson.run(given(programme, { base: 'mentees', id: 'н1', withOthers }))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return {
    ...outcome.view,
    rows: outcome.view.tables.flatMap(({ rows }) => rows.map(row => row.join(' | '))),
  }
}

test('everything of the person, in the words of the columns', () => {
  const { rows, tables } = rowsOf(held().build())
  expect(tables.map(({ title }) => title)).toEqual(['О выдаче', 'Сведения', 'Ответы на анкеты'])
  for (const line of [
    'Наставляемые | 1 | Фамилия | Лисин',
    'Наставляемые | 1 | Дата рождения | 01.05.2013',
    'Наставляемые | 1 | Основания | ограниченные возможности здоровья',
    'Наставляемые | 1 | Кружок | шахматы',
    'Представители | 1 | Контакты | 8 900',
    'Анкета наставляемого | 10.09.2026 14:05 | В чём нужна помощь? | чтение',
    'Анкета наставляемого | 10.09.2026 14:05 | Когда? | вторник; среда',
  ])
    expect(rows).toContain(line)
})

test('nothing of the other one but the name in the pair, and the remarks about two only when they are asked for', () => {
  const { rows, withheld } = rowsOf(held().build())
  expect(rows.join('\n')).not.toMatch(/тихонова@example|пометка о паре/)
  expect(rows).toContain('Пары | 1 | Наставник | Тихонова Дарья')
  expect(withheld).toBe(1)
  expect(rowsOf(held().build(), true).rows.join('\n')).toMatch(/пометка о паре/)
})

test('answers that can’t be taken apart are given as they stand', () => {
  const programme = held().build()
  const responses = programme.responses.map(row => ({ ...row, answers: 'не JSON' }))
  expect(rowsOf({ ...programme, responses }).rows.join('\n')).toMatch(/не JSON/)
})

test('a cell that could not be read is given with its text', () => {
  const programme = held().build()
  const mentees = programme.mentees.map(row => ({ ...row, row: 5, birthDate: null, unread: ['birthDate'] }))
  const problem = {
    code: 'unread' as const,
    sheet: 'Наставляемые',
    row: 5,
    column: 'Дата рождения',
    value: 'весной 2013',
    message: '',
  }
  const { rows } = rowsOf({ ...programme, mentees, problems: [problem] })
  expect(rows).toContain('Наставляемые | 1 | Дата рождения | весной 2013')
})
