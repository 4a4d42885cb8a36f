import * as column from '../column.ts'
import { mark } from '../mark.ts'
import { defineTable } from '../table.ts'
import { aboutPerson, howToMeet, personStart } from './person.ts'

/** The base of mentors (положение, п. 4.5, 4.10). */
export const mentors = defineTable({
  name: 'mentors',
  title: 'Наставники',
  one: ['наставник', 'наставника', 'наставников'],
  visible: true,
  columns: {
    ...personStart('м'),
    category: column.entry('Категория', 'category', {
      width: 230,
      note: 'Семь категорий п. 4.10 положения',
      synonyms: ['категория наставника'],
    }),
    employee: column.yesNo('Сотрудник школы', {
      width: 100,
      note: 'Наставнику не из школы нужны договор (п. 4.19) и справки (п. 6.1)',
      synonyms: ['сотрудник', 'работает в школе'],
    }),
    schoolClass: column.schoolClass('Класс', {
      note: 'Для обучающихся: число и буква, например 8 «А»',
      synonyms: ['класс/группа', 'группа'],
    }),
    post: column.text('Должность, место работы', {
      width: 240,
      note: 'Для обучающихся можно не заполнять',
      synonyms: [
        'должность',
        'место работы',
        'место работы/учёбы',
        'место работы/учебы наставника',
        'место учёбы',
      ],
    }),
    forms: column.entries('Формы наставничества', 'form', {
      width: 200,
      synonyms: ['форма', 'форма наставничества'],
    }),
    competences: column.entries('Компетенции', 'competence', {
      width: 260,
      note: 'В чём может помочь. Сравнивается с запросом наставляемого',
      synonyms: ['основные компетенции', 'основные компетенции наставника', 'предметы', 'чем может помочь'],
    }),
    achievements: column.text('Важные для программы достижения', {
      long: true,
      width: 260,
      synonyms: ['достижения', 'важные для программы достижения наставника'],
    }),
    interests: column.entries('Интересы', 'interest', {
      width: 220,
      synonyms: ['интересы наставника', 'увлечения', 'хобби'],
    }),
    classFrom: column.number('Желаемый класс с', {
      min: 1,
      max: 11,
      width: 110,
      synonyms: ['класс наставляемого от'],
    }),
    classTo: column.number('Желаемый класс по', {
      min: 1,
      max: 11,
      width: 110,
      synonyms: ['класс наставляемого до'],
    }),
    availability: column.entries('Свободное время', 'availability', {
      width: 230,
      synonyms: ['ресурс времени', 'ресурс времени на программу наставничества', 'когда свободен', 'время'],
    }),
    ...howToMeet(),
    capacity: column.number('Готов вести наставляемых', {
      min: 0,
      max: 10,
      width: 130,
      note: 'Не больше, чем разрешают настройки (п. 4.12). Пусто: столько, сколько разрешено',
      synonyms: ['сколько наставляемых', 'количество наставляемых'],
    }),
    groupFrom: column.number('Группа: от', {
      min: 2,
      max: 50,
      width: 90,
      note: 'При скольких участниках группа начинает работать. Пусто: от двух',
      synonyms: ['группа от', 'участников группы от', 'размер группы от'],
    }),
    groupTo: column.number('Группа: до', {
      min: 2,
      max: 50,
      width: 90,
      note: 'Сколько участников возьмёт в группу (п. 4.12). Пусто: группу не ведёт',
      synonyms: ['группа до', 'участников группы до', 'размер группы до', 'размер группы'],
    }),
    ...aboutPerson(),
    mark: mark(),
  },
})
