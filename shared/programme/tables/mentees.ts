import * as column from '../column.ts'
import { mark } from '../mark.ts'
import { defineTable } from '../table.ts'
import { aboutPerson, howToMeet, personStart } from './person.ts'

/** The base of mentees (положение, п. 4.5, 4.7–4.9). */
export const mentees = defineTable({
  name: 'mentees',
  title: 'Наставляемые',
  one: ['наставляемый', 'наставляемых', 'наставляемых'],
  visible: true,
  columns: {
    ...personStart('н'),
    kind: column.choice(
      'Кто это',
      { pupil: 'обучающийся', teacher: 'педагог' },
      { required: true, width: 120, synonyms: ['категория', 'обучающийся или педагог'] },
    ),
    schoolClass: column.schoolClass('Класс', {
      note: 'Для обучающихся: число и буква, например 8 «А»',
      synonyms: ['класс/группа', 'группа'],
    }),
    post: column.text('Должность', {
      width: 200,
      note: 'Для педагогов',
      synonyms: ['должность, место работы', 'место работы/учёбы', 'место работы/учебы'],
    }),
    experience: column.number('Стаж, лет', {
      min: 0,
      max: 60,
      width: 90,
      note: 'Для педагогов: полных лет педагогического стажа. По нему виден молодой специалист (п. 4.9)',
      synonyms: ['стаж', 'педагогический стаж', 'стаж работы'],
    }),
    forms: column.entries('Формы наставничества', 'form', {
      width: 200,
      synonyms: ['форма', 'форма наставничества'],
    }),
    request: column.text('Запрос', {
      required: true,
      long: true,
      width: 280,
      note: 'В чём нужна помощь (п. 4.7)',
      synonyms: [
        'основной запрос',
        'основной запрос наставляемого',
        'запрос наставляемого',
        'в чём нужна помощь',
      ],
    }),
    needs: column.entries('Нужные компетенции', 'competence', {
      width: 240,
      note: 'Сравнивается с компетенциями наставника',
      synonyms: ['предметы', 'запрос по предметам', 'компетенции'],
    }),
    grounds: column.entries('Основания', 'ground', {
      sensitive: true,
      width: 260,
      note: 'П. 4.8 для обучающихся, п. 4.9 для педагогов. Видит только куратор',
      synonyms: ['основание', 'основание включения', 'причина включения'],
    }),
    interests: column.entries('Интересы', 'interest', { width: 220, synonyms: ['увлечения', 'хобби'] }),
    availability: column.entries('Свободное время', 'availability', {
      width: 230,
      synonyms: ['когда свободен', 'время'],
    }),
    ...howToMeet(),
    priority: column.number('Очерёдность', {
      min: 1,
      max: 9,
      width: 120,
      note: 'От 1 до 9: чем больше, тем раньше подбирается пара. Пусто: считает программа по основанию и сроку ожидания',
      synonyms: ['приоритет'],
    }),
    ...aboutPerson(),
    mark: mark(),
  },
})
