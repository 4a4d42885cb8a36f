import * as column from '../column.ts'
import { dictionaryNames } from '../dictionaryNames.ts'
import { models } from '../models.ts'
import { defineTable } from '../table.ts'

/** Everything that can be picked from a list: forms, role models, grounds, categories, competences, interests, time, formats, languages. */
export const dictionaries = defineTable({
  name: 'dictionaries',
  title: 'Справочники',
  one: ['запись', 'записи', 'записей'],
  columns: {
    id: column.id('d'),
    dictionary: column.choice('Справочник', dictionaryNames, { required: true, width: 190 }),
    number: column.number('№', {
      min: 0,
      max: 255,
      width: 48,
      required: true,
      guarded: true,
      note: 'Номер внутри справочника. Под этим номером запись участвует в подборе, поэтому он не меняется',
    }),
    title: column.text('Название', {
      required: true,
      width: 380,
      note: 'Так запись называется в таблицах и документах. Новую запись добавит в выпадающие списки «Наставничество» – «Таблица» – «Восстановить листы и столбцы»',
    }),
    forms: column.entries('Формы', 'form', {
      width: 260,
      note: 'Для ролевой модели: в какой форме она есть. Для категории: в каких формах она может быть наставником. Пусто: во всех',
    }),
    menteeKind: column.choice(
      'Кто наставляемый',
      { pupil: 'обучающийся', teacher: 'педагог' },
      { width: 130, note: 'Для форм и оснований' },
    ),
    model: column.choice('Модель', models, {
      width: 130,
      note: 'Для форм: по какой целевой модели наставничества они идут',
    }),
    haste: column.number('Очерёдность', {
      min: 0,
      max: 8,
      width: 110,
      note: 'Для оснований: на сколько раньше подбирается пара. Складывается со сроком ожидания. Пусто: 0',
    }),
    clause: column.text('Пункт положения', { width: 110 }),
    outside: column.yesNo('Не из школы', {
      note: 'Для категорий: такой наставник по умолчанию не работает и не учится в школе',
    }),
    enabled: column.yesNo('Включено', {
      width: 90,
      note: '«Нет» убирает запись из списков, прежние строки с ней остаются. Выпадающие списки обновит «Наставничество» – «Таблица» – «Восстановить листы и столбцы»',
    }),
  },
})
