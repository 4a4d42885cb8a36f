import { expect, test } from 'vitest'
import { composePairsOrder } from '#addon/features/composePairsOrder.ts'
import { previewPairsOrder } from '#addon/features/previewPairsOrder.ts'
import { isRefused } from '#addon/features/refusal.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'
import { everybody, lisin, moment, panin, programmeOf, twoPairs } from './orderSchool.ts'

const input = { withGroups: true }
const sound = () => programmeOf(twoPairs(), everybody)

function obstacles(programme: WholeProgramme) {
  const shown = previewPairsOrder.run({ programme, input, ...moment() })
  if (isRefused(shown)) throw new Error(shown.refusal.message)
  return shown.view.obstacles.map(each => ({ ...each, sentence: each.sentence.replaceAll('\u00a0', ' ') }))
}

const choose = 'Выберите значение из списка.'
const write = 'Напишите её так: 01.09.2026.'
const cell = (sheet: string, row: number, column: string, what = 'ячейка') =>
  `на листе «${sheet}» в строке ${row} не прочитана ${what} в столбце «${column}»`

test('когда всё прочитано, ничто не мешает', () => {
  expect(obstacles(sound())).toEqual([])
})

test.each([
  {
    unread: unreadCell(sound(), 'pairs', 'пара-2', 'endedOn'),
    says: `Панин Глеб и Ли Саша: ${cell('Пары', 4, 'Завершена на деле', 'дата')}. ${write}`,
    at: { place: 'Пары, строка\u00a04', row: { table: 'pairs', id: 'пара-2' }, pairs: ['пара-2'] },
  },
  {
    unread: unreadCell(sound(), 'pairs', 'пара-2', 'role'),
    says: `Панин Глеб и Ли Саша: ${cell('Пары', 4, 'Ролевая модель')}. ${choose}`,
    at: { row: { table: 'pairs', id: 'пара-2' } },
  },
  {
    unread: unreadCell(sound(), 'mentors', 'м2', 'employee'),
    says: `Панин Глеб, 9 «Б»: ${cell('Наставники', 4, 'Сотрудник школы')}. ${choose}`,
    at: { place: 'Наставники, строка\u00a04', row: { table: 'mentors', id: 'м2' }, pairs: ['пара-2'] },
  },
  {
    unread: unreadCell(sound(), 'mentors', 'м1', 'birthDate'),
    says: `Воронцова Дарья, 10 «А»: ${cell('Наставники', 3, 'Дата рождения', 'дата')}. ${write}`,
    at: { pairs: ['пара-1'] },
  },
  {
    unread: unreadCell(sound(), 'mentees', 'н2', 'kind'),
    says: `Ли Саша, 6 «А»: ${cell('Наставляемые', 4, 'Кто это')}. ${choose}`,
    at: { row: { table: 'mentees', id: 'н2' }, pairs: ['пара-2'] },
  },
  {
    unread: unreadCell(sound(), 'mentees', 'н1', 'schoolClass'),
    says: `Лисин Артём: ${cell('Наставляемые', 3, 'Класс')}. Напишите класс так: 8 «А».`,
    at: { pairs: ['пара-1'] },
  },
  {
    unread: unreadCell(sound(), 'mentees', 'н1', 'status'),
    says: `Лисин Артём, 7 «Б»: ${cell('Наставляемые', 3, 'Состояние')}. ${choose}`,
    at: { pairs: ['пара-1'] },
  },
])('$says', ({ unread, says, at }) => {
  const found = obstacles(unread).filter(({ sentence }) => sentence === says)
  expect(found).toMatchObject([{ clause: '4.18', ...at }])
  const asked = composePairsOrder.ask({ programme: unread, input, ...moment() })
  expect(isRefused(asked) && asked.refusal.details?.map(text => text.replaceAll('\u00a0', ' '))).toContain(
    says,
  )
})

test('ячейку, о которой этой паре уже говорит правило, второй раз не называют', () => {
  expect(obstacles(unreadCell(sound(), 'pairs', 'пара-2', 'kind'))).toMatchObject([
    {
      clause: '4.12',
      sentence: `Панин Глеб и Ли Саша: ${cell('Пары', 4, 'Пара или группа')}, поэтому неизвестно, нужно ли согласие на работу в группе. ${choose}`,
      place: 'Пары, строка\u00a04',
      row: { table: 'pairs', id: 'пара-2' },
      pairs: ['пара-2'],
    },
  ])
})

test('о ячейке наставника двух пар говорится один раз', () => {
  const two = twoPairs().pair(panin, 'с 01.12.2026 по 31.05.2027', {
    mentee: lisin,
    status: 'agreed',
    form: 'form.pupilPupil',
  })
  const programme = unreadCell(programmeOf(two, everybody), 'mentors', 'м2', 'birthDate')
  expect(obstacles(programme)).toMatchObject([{ pairs: ['пара-2', 'пара-3'] }])
})

/** A third pair that the sheet holds, agreed or running. */
const third = (mentor: string, status: 'active' | 'agreed') =>
  programmeOf(
    twoPairs()
      .mentee('Рудь Соня')
      .pair(mentor, 'с 01.12.2026 по 31.05.2027', { mentee: 'Рудь Соня', status, form: 'form.pupilPupil' }),
    [...everybody, 'Рудь Соня'],
  )

test('пара с нечитаемым состоянием не пускает в приказ другие пары того же наставника', () => {
  const programme = unreadCell(third(panin, 'active'), 'pairs', 'пара-3', 'status')
  expect(obstacles(programme)).toEqual([
    {
      clause: '4.18',
      sentence: `Панин Глеб и Рудь Соня: ${cell('Пары', 5, 'Состояние')}, поэтому неизвестно, скольких наставляемых ведёт наставник. ${choose}`,
      place: 'Пары, строка\u00a05',
      row: { table: 'pairs', id: 'пара-3' },
      pairs: ['пара-2'],
    },
  ])
})

test('пара другого наставника с нечитаемым состоянием не мешает', () => {
  expect(obstacles(unreadCell(third('Заяц Полина', 'active'), 'pairs', 'пара-3', 'status'))).toEqual([])
})

test('нечитаемые ячейки пар и людей не из этого приказа не мешают', () => {
  const programme = unreadCell(third('Заяц Полина', 'active'), 'mentees', 'н3', 'kind')
  expect(obstacles(programme)).toEqual([])
})
