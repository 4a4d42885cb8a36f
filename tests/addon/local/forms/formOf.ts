import type { FormRecord, ItemRecord } from '#addon/local/forms/formRecord.ts'

export const formId = 'f0rm-3b1c9a52-7d7e-4a86-9c55-2f7d0a1e9b11'

/** An item with what the host gives it by itself. */
export const item = (
  id: number,
  type: ItemRecord['type'],
  title: string,
  more: Partial<ItemRecord> = {},
): ItemRecord => ({
  id,
  type,
  title,
  help: '',
  required: false,
  choices: [],
  from: 1,
  to: 10,
  ends: ['', ''],
  between: null,
  longest: null,
  ...more,
})

export const formOf = (items: ItemRecord[], more: Partial<FormRecord> = {}): FormRecord => ({
  id: formId,
  title: 'Анкета наставляемого',
  description: 'Ответы помогут подобрать наставника.',
  confirmation: 'Спасибо. Куратор напишет вам до 10 сентября.',
  accepting: true,
  closedMessage: 'Приём ответов окончен 15 сентября. Новая анкета появится в декабре.',
  destination: null,
  items,
  ...more,
})

export const notice = item(99, 'SECTION_HEADER', '', {
  help: 'Ответы видит только куратор. Черновик сохраняется до отправки. Согласие на обработку данных родитель подписывает отдельно. Подробнее: https://school.example/data',
})

/** A form of four steps with a question of every kind. */
export const menteeForm = formOf([
  item(1, 'SECTION_HEADER', 'О вас'),
  item(11, 'TEXT', 'Фамилия, имя, отчество', { help: 'Полностью', required: true, longest: 200 }),
  item(12, 'DATE', 'Дата рождения', { required: true }),
  item(13, 'TEXT', 'Класс', { help: 'Например, 8 «Б»', required: true, longest: 200 }),
  item(14, 'TEXT', 'Сколько часов в неделю вы готовы заниматься?', { between: [1, 10] }),
  item(2, 'PAGE_BREAK', 'Помощь'),
  item(21, 'CHECKBOX', 'В чём нужна помощь?', {
    required: true,
    choices: ['Физика', 'Химия', 'Иностранный язык', 'Уверенность на контрольных', 'Свой проект'],
  }),
  item(22, 'CHECKBOX', 'Когда вам удобно заниматься?', {
    help: 'После уроков',
    required: true,
    choices: ['Вторник', 'Среда', 'Четверг'],
  }),
  item(23, 'SCALE', 'Насколько вам нужна помощь наставника?', {
    required: true,
    ends: ['почти не нужна', 'очень нужна'],
  }),
  item(24, 'PARAGRAPH_TEXT', 'Чего вы ждёте от встреч?', { longest: 10_000 }),
  item(3, 'PAGE_BREAK', 'Наставник', { help: 'Здесь нет правильных ответов.' }),
  item(31, 'MULTIPLE_CHOICE', 'Вам уже помогал наставник?', { required: true, choices: ['да', 'нет'] }),
  item(30, 'SECTION_HEADER', 'С кем вы хотели бы заниматься?', {
    help: 'Начните с того, кого выбираете в первую очередь',
  }),
  item(32, 'LIST', '1-е место', {
    required: true,
    choices: ['Иванова Анна Петровна', 'Сидоров Олег Ильич', 'Ким Вера'],
  }),
  item(33, 'LIST', '2-е место', { choices: ['Иванова Анна Петровна', 'Сидоров Олег Ильич', 'Ким Вера'] }),
  item(4, 'PAGE_BREAK', 'Связь'),
  item(41, 'TEXT', 'Телефон', { longest: 200 }),
  notice,
])

/** A form with a personal link and one step. */
export const personalForm = formOf(
  [
    item(70, 'TEXT', 'Код приглашения', { required: true }),
    item(71, 'MULTIPLE_CHOICE', 'Вы согласны заниматься с этим наставником?', {
      required: true,
      choices: ['да', 'нет'],
    }),
    notice,
  ],
  { id: 'personal-91d2c0aa-aa1e-4cbb-8a1d-5a2f9c7d1e04', title: 'Согласие на пару' },
)
