import { expect, test } from 'vitest'
import { recogniseColumns, recogniseKind } from '#shared/programme/lists/recognise.ts'
import { splitName } from '#shared/programme/lists/splitName.ts'

test.each([
  { titles: ['№ п/п', 'ФИО', 'Класс', 'Роль', 'Предметы'], kind: 'people' },
  { titles: ['ФИО наставляемого', 'Контактные данные', 'Год рождения', 'Основной запрос'], kind: 'mentees' },
  { titles: ['ФИО наставника', 'Место работы', 'Основные компетенции'], kind: 'mentors' },
  { titles: ['Наставник', 'Наставляемый', 'Форма', 'с', 'по', 'Приказ', 'от'], kind: 'pairs' },
])('список с заголовками $titles — это $kind', ({ titles, kind }) => expect(recogniseKind(titles)).toBe(kind))

test.each([
  {
    titles: [
      '№',
      'ФИО наставляемого',
      'Класс',
      'Основной запрос наставляемого',
      'Дата вхождения в программу',
    ],
    kind: 'mentees',
    mapping: [null, 'fullName', 'schoolClass', 'request', 'joinedOn'],
  },
  {
    titles: ['Фамилия', 'Имя', 'Отчество', 'Телефон', 'Д.р.', 'Увлечения'],
    kind: 'mentors',
    mapping: ['lastName', 'firstName', 'middleName', 'contact', 'birthDate', 'interests'],
  },
  {
    titles: [
      'Наставник',
      'Наставляемый',
      'Форма наставничества',
      'Срок с',
      'Срок по',
      '№ приказа',
      'Дата приказа',
    ],
    kind: 'pairs',
    mapping: ['mentorName', 'menteeName', 'form', 'from', 'to', 'orderNumber', 'orderDate'],
  },
  {
    titles: ['ФИО', 'Форма наставничества', 'Формат встреч', 'Язык общения', 'Настаивает'],
    kind: 'mentees',
    mapping: ['fullName', 'forms', 'formats', 'languages', 'insistsOn'],
  },
  {
    titles: ['ФИО наставника', 'Онлайн/офлайн', 'Родной язык', 'Группа: от', 'Размер группы', 'Класс'],
    kind: 'mentors',
    mapping: ['fullName', 'formats', 'languages', 'groupFrom', 'groupTo', 'schoolClass'],
  },
  {
    titles: [
      'ФИО',
      'Роль',
      'Очно или дистанционно',
      'Какими языками владеет',
      'Предпочитаемый формат занятий',
    ],
    kind: 'people',
    mapping: ['fullName', 'side', 'formats', 'languages', null],
  },
  // A school subject is no language of conversation, a group of pupils is a class.
  {
    titles: ['ФИО', 'Русский язык', 'Группа'],
    kind: 'mentors',
    mapping: ['fullName', null, 'schoolClass'],
  },
  { titles: ['ФИО', 'ФИО', ''], kind: 'mentees', mapping: ['fullName', null, null] },
] as const)('столбцы $titles', ({ titles, kind, mapping }) =>
  expect(recogniseColumns(titles, kind)).toEqual(mapping),
)

test.each([
  ['Лисин Артём Олегович', 'Лисин', 'Артём', 'Олегович', false],
  ['Артём Олегович Лисин', 'Лисин', 'Артём', 'Олегович', true],
  ['Пётр Ильич Абрамович', 'Абрамович', 'Пётр', 'Ильич', true],
  ['Абрамович Пётр Ильич', 'Абрамович', 'Пётр', 'Ильич', false],
  ['Артём Лисин', 'Лисин', 'Артём', '', true],
  ['Лисин Артём', 'Лисин', 'Артём', '', false],
  ['Мамедов Руслан Ариф оглы', 'Мамедов', 'Руслан', 'Ариф оглы', false],
  ['Римский-Корсаков  Николай', 'Римский-Корсаков', 'Николай', '', false],
  ['Лисин', 'Лисин', '', '', false],
])('«%s» → %s | %s | %s', (text, lastName, firstName, middleName, swapped) =>
  expect(splitName(text)).toEqual({ lastName, firstName, middleName, swapped }),
)
