import * as column from '../column.ts'

export const genders = { male: 'мужской', female: 'женский' } as const

export const personStatuses = { pending: 'на рассмотрении', active: 'в базе', archived: 'в архиве' } as const

/** The columns every person begins with. */
export const personStart = (prefix: string) => ({
  id: column.id(prefix),
  code: column.code(),
  lastName: column.text('Фамилия', { required: true, width: 130 }),
  firstName: column.text('Имя', { required: true, width: 110 }),
  middleName: column.text('Отчество', { width: 130 }),
  gender: column.choice('Пол', genders, {
    width: 80,
    note: 'Нужен, чтобы поставить имя в приказе в правильный падеж',
    synonyms: ['пол участника'],
  }),
  status: column.choice('Состояние', personStatuses, {
    width: 120,
    note: '«В архиве» вместо удаления: история пар сохраняется',
    synonyms: ['статус'],
    tones: { pending: 'warn', active: 'ok', archived: 'quiet' },
  }),
})

/** On what a person will not give way. */
export const insistences = { time: 'на времени', format: 'на формате', both: 'на времени и формате' } as const

/** How and in which languages a person is ready to meet. */
export const howToMeet = () => ({
  formats: column.entries('Формат встреч', 'format', {
    width: 180,
    note: 'Если удобно и так и так, укажите оба',
    synonyms: [
      'формат',
      'формат общения',
      'формат занятий',
      'форма встреч',
      'очно или дистанционно',
      'очно/дистанционно',
      'онлайн/офлайн',
      'онлайн или офлайн',
    ],
  }),
  languages: column.entries('Языки', 'language', {
    width: 170,
    note: 'На каких языках удобно разговаривать',
    synonyms: ['язык общения', 'языки общения', 'родной язык', 'какими языками владеет', 'владение языками'],
  }),
  insistsOn: column.choice('Настаивает', insistences, {
    width: 150,
    note: 'В чём не уступит. Пары с несовпадением не будет, если так решено в условиях подбора',
    synonyms: ['на чём настаивает', 'обязательное условие', 'обязательные условия'],
  }),
})

/** The columns every person ends with. */
export const aboutPerson = () => ({
  birthDate: column.date('Дата рождения', {
    sensitive: true,
    note: 'Нужна, чтобы знать, кто подписывает согласие (п. 4.17)',
    synonyms: ['год рождения', 'день рождения', 'д.р.', 'др'],
  }),
  contact: column.text('Контакты', {
    sensitive: true,
    width: 180,
    synonyms: ['телефон', 'контактные данные', 'контактные данные для связи', 'почта', 'e-mail', 'email'],
  }),
  joinedOn: column.date('Дата вхождения в программу', { width: 130, synonyms: ['дата вхождения'] }),
  source: column.text('Кто внёс сведения', {
    width: 160,
    note: 'Классный руководитель, психолог, анкета (п. 4.6)',
    synonyms: ['источник', 'источник сведений', 'кто внёс'],
  }),
  checkedOn: column.date('Сведения сверены', {
    width: 130,
    note: 'Когда куратор последний раз проверил строку (п. 4.11, 5.1)',
  }),
  note: column.text('Заметки', {
    long: true,
    width: 240,
    sensitive: true,
    note: 'Видит только куратор',
    synonyms: ['примечание', 'комментарий'],
  }),
})
