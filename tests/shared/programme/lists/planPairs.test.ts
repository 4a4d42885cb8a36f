import { describe, expect, test } from 'vitest'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { planPairs } from '#shared/programme/lists/planPairs.ts'
import type { Answer } from '#shared/programme/lists/planPeople.ts'
import { recogniseColumns } from '#shared/programme/lists/recognise.ts'
import { splitTable } from '#shared/programme/lists/splitTable.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'

const base = school()
  .mentor('Тихонова Дарья')
  .mentor('Королёв Артём Ильич', { category: 'category.pupil', schoolClass: '10 «А»' })
  .mentee('Лисин Артём', { schoolClass: '7 «Б»' })
  .mentee('Рудь Соня')
  .mentee('Валеев Тимур')
  .mentee('Королёв Артём Ильич')

const head = 'Наставник;Наставляемый;Форма;Ролевая модель;с;по;Приказ;от'
const row = (
  set: Partial<Record<'mentor' | 'mentee' | 'form' | 'role' | 'from' | 'to' | 'no' | 'on', string>>,
) =>
  [
    set.mentor ?? 'Тихонова Дарья',
    set.mentee ?? 'Лисин Артём',
    set.form ?? 'учитель – ученик',
    set.role ?? '',
    set.from ?? '10.09.2026',
    set.to ?? '25.05.2027',
    set.no ?? '40-од',
    set.on ?? '09.09.2026',
  ].join(';')

function plan(
  rows: string[],
  programme: WholeProgramme = base.build(),
  answers: Record<number, Answer> = {},
) {
  const table = splitTable([head, ...rows].join('\n'))
  const [titles, ...people] = table.rows
  return planPairs(
    programme,
    {
      table: { ...table, rows: people },
      mapping: recogniseColumns(titles?.cells ?? [], 'pairs'),
      answers,
    },
    {
      today: day('2026-11-23'),
      newId: newIdFrom('0123456789abcdef'),
      civilDateOf: civilDateIn('Europe/Moscow'),
    },
  )
}

type Planned = ReturnType<typeof plan>
const said = ({ rows }: Planned) =>
  rows.map(({ status, says }) => [status, ...says.map(each => each.replaceAll('\u00a0', ' '))])
const edited = ({ edits }: Planned, table: string) =>
  edits.filter(edit => edit.table === table).map(edit => edit.set)

test('пара действует с первого дня, её приказ зарегистрирован', () => {
  const planned = plan([row({})])
  expect(planned.edits).toMatchObject([
    {
      kind: 'append',
      table: 'orders',
      set: { kind: 'pairs', status: 'registered', number: '40-од', signedOn: '2026-09-09' },
    },
    {
      kind: 'append',
      table: 'pairs',
      set: {
        mentor: base.build().mentors[0]?.id,
        mentee: base.build().mentees[0]?.id,
        kind: 'pair',
        form: 'form.teacherPupil',
        from: '2026-09-10',
        to: '2027-05-25',
        status: 'active',
        order: planned.edits[0]?.id,
      },
    },
  ])
  expect(planned.rows[0]).toMatchObject({ line: 2, who: 'Лисин Артём – Тихонова Дарья' })
})

describe('что говорит строка', () => {
  test.each<{ given: string; row: string; says: string[] }>([
    { given: 'всё на месте', row: row({}), says: ['added', '№ 40-од от 09.09.2026'] },
    { given: 'номер со знаком №', row: row({ no: '№ 181/1' }), says: ['added', '№ 181/1 от 09.09.2026'] },
    {
      given: 'ролевой модели нет в справочнике',
      row: row({ role: 'мудрец – искатель' }),
      says: [
        'added',
        'Ролевой модели «мудрец – искатель» нет в справочнике, она останется пустой',
        '№ 40-од от 09.09.2026',
      ],
    },
    {
      given: 'наставника нет в базе',
      row: row({ mentor: 'Сидоров Пётр' }),
      says: ['problem', 'Наставника «Сидоров Пётр» нет в базе: сначала загрузите наставников'],
    },
    {
      given: 'нет ни того, ни другого',
      row: row({ mentor: 'Сидоров Пётр', mentee: 'Петрова Зоя' }),
      says: [
        'problem',
        'Наставника «Сидоров Пётр» нет в базе: сначала загрузите наставников',
        'Наставляемого «Петрова Зоя» нет в базе: сначала загрузите наставляемых',
      ],
    },
    {
      given: 'наставник и наставляемый – один человек в двух базах',
      row: row({ mentor: 'Королёв Артём Ильич', mentee: 'Королев Артем Ильич' }),
      says: ['problem', 'Наставник и наставляемый – один человек. Исправьте в списке одно из имён'],
    },
    { given: 'нет номера приказа', row: row({ no: '' }), says: ['problem', 'Номер приказа: не заполнен'] },
    {
      given: 'форма незнакома, дат нет',
      row: row({ form: 'друг – друг', from: '', on: '31.02.2026' }),
      says: [
        'problem',
        'Формы «друг – друг» нет в справочнике',
        'Начало: не заполнено',
        'Дата приказа: 31 февраля не бывает. Напишите дату так: 28.02.2013',
      ],
    },
    { given: 'форма пуста', row: row({ form: '' }), says: ['problem', 'Форма: не заполнена'] },
    {
      given: 'даты перепутаны',
      row: row({ from: '25.05.2027', to: '10.09.2026' }),
      says: ['problem', 'Окончание 10.09.2026 раньше начала 25.05.2027'],
    },
    { given: 'ровно год', row: row({ to: '10.09.2027' }), says: ['added', '№ 40-од от 09.09.2026'] },
    {
      given: 'дольше года: пара уже работает, поэтому загружается, но срок назван',
      row: row({ to: '20.10.2027' }),
      says: [
        'added',
        '№ 40-од от 09.09.2026',
        'Тихонова Дарья и Лисин Артём: срок 10.09.2026–20.10.2027 на 40 дней дольше года. Поставьте окончание не позже 10.09.2027 или оформите продление по п. 4.14.',
      ],
    },
  ])('$given', ({ row, says }) => expect(said(plan([row]))).toEqual([says]))

  test('год без последнего дня, если так сказано в настройках', () =>
    expect(
      said(plan([row({ to: '10.09.2027' })], base.setting({ yearEnds: 'dayBefore' }).build()))[0],
    ).toContain(
      'Тихонова Дарья и Лисин Артём: срок 10.09.2026–10.09.2027 на 1 день дольше года. Поставьте окончание не позже 09.09.2027 или оформите продление по п. 4.14.',
    ))
})

describe('нагрузка наставника', () => {
  const three = ['Лисин Артём', 'Рудь Соня', 'Валеев Тимур'].map(mentee => row({ mentee }))
  const tooMany = 'Тихонова Дарья: с 10.09.2026 по 25.05.2027 – одновременно 3 наставляемых'

  test('трое одновременно: сказано в каждой из трёх строк, все три загружаются', () => {
    const planned = plan(three)
    expect(said(planned)).toEqual(
      three.map(() => ['added', '№ 40-од от 09.09.2026', expect.stringContaining(tooMany)]),
    )
    expect(edited(planned, 'pairs')).toHaveLength(3)
  })

  test('двое из базы считаются с третьим из списка', () => {
    const running = apply(base.build(), plan(three.slice(0, 2)).edits)
    expect(said(plan(three, running)).map(([status, ...says]) => [status, says[says.length - 1]])).toEqual([
      ['same', 'Такая пара уже есть'],
      ['same', 'Такая пара уже есть'],
      ['added', expect.stringContaining(tooMany)],
    ])
  })

  test('школа разрешает троих', () =>
    expect(said(plan(three, base.setting({ maxMentees: 3 }).build()))).toEqual(
      three.map(() => ['added', '№ 40-од от 09.09.2026']),
    ))
})

describe('имя, которое есть у нескольких людей', () => {
  const namesakes = base.mentee('Лисин Артём Олегович', { schoolClass: '8 «А»' }).build()
  const [lisin, , , , other] = namesakes.mentees
  const mentor = namesakes.mentors[0]?.id

  test('вопрос называет каждого с классом', () =>
    expect(plan([row({})], namesakes)).toMatchObject({
      edits: [],
      rows: [
        {
          status: 'question',
          says: ['Такое имя у нескольких людей'],
          candidates: [
            { id: `${mentor}|${lisin?.id}`, name: 'Лисин Артём, 7 «Б» – Тихонова Дарья' },
            { id: `${mentor}|${other?.id}`, name: 'Лисин Артём Олегович, 8 «А» – Тихонова Дарья' },
          ],
        },
      ],
    }))

  test('ответ выбирает одного', () => {
    const planned = plan([row({})], namesakes, { 2: { same: `${mentor}|${other?.id}` } })
    expect(edited(planned, 'pairs')).toMatchObject([{ mentee: other?.id }])
  })
})

test('строку можно не загружать', () =>
  expect(plan([row({})], base.build(), { 2: 'skip' })).toMatchObject({
    edits: [],
    rows: [{ status: 'skipped' }],
  }))

test('один приказ на несколько строк вносится один раз', () => {
  const planned = plan([row({}), row({ mentee: 'Рудь Соня', no: '№40-од' })])
  const [order, ...more] = edited(planned, 'orders')
  expect(more).toEqual([])
  expect(edited(planned, 'pairs').map(pair => pair.order)).toEqual([order?.id, order?.id])
})

test('приказ, который уже зарегистрирован, берётся готовым; другой с тем же номером – новый', () => {
  const loaded = apply(base.build(), plan([row({})]).edits)
  const planned = plan(
    [row({ mentee: 'Рудь Соня' }), row({ mentee: 'Валеев Тимур', on: '01.09.2026' })],
    loaded,
  )
  expect(edited(planned, 'orders')).toMatchObject([{ number: '40-од', signedOn: '2026-09-01' }])
  expect(edited(planned, 'pairs').map(pair => pair.order)).toEqual([
    loaded.orders[0]?.id,
    edited(planned, 'orders')[0]?.id,
  ])
})

test('тот же список второй раз ничего не добавляет, и строка дважды в списке – тоже', () => {
  const twice = plan([row({}), row({})])
  expect(twice.rows.map(({ status }) => status)).toEqual(['added', 'same'])
  expect(plan([row({})], apply(base.build(), twice.edits))).toMatchObject({
    edits: [],
    rows: [{ status: 'same', says: ['Такая пара уже есть'] }],
  })
})
