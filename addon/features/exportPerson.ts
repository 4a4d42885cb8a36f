import * as z from 'zod/mini'
import { dateInDigits } from '#shared/language/dates.ts'
import { type PersonName, fullName as joined } from '#shared/language/name.ts'
import { fullName } from '#shared/people/personName.ts'
import { personData } from '#shared/people/personData.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { tableNames } from '#shared/programme/tables.ts'
import type { BookTable } from '#shared/xlsx/tableParts.ts'
import { feature } from './feature.ts'
import { base } from './listPeople.ts'
import { rowId } from './pairInput.ts'
import { refuse } from './refusal.ts'

/** All the workbook holds of one person, as tables of a file to be handed over (152-ФЗ, ст. 14, ч. 7). Nothing is written. */
export const exportPerson = feature({
  name: 'exportPerson',
  title: 'Выдача сведений о человеке',
  reads: tableNames,
  undoable: false,
  input: z.strictObject({ base, id: rowId, withOthers: z.boolean() }),
  run: ({ programme, input, today }) => {
    const people = peopleOf(programme)
    const person = input.base === 'mentors' ? people.mentor(input.id) : people.mentee(input.id)
    if (person === undefined)
      return refuse('gone', 'Этой строки больше нет в таблице', 'Обновите список и выберите человека снова')
    const settings = settingsOf(programme)
    const { tables, withheld } = personData(programme, input, input.withOthers)
    const curator: PersonName = {
      last: settings.curatorLast,
      first: settings.curatorFirst,
      middle: settings.curatorMiddle,
    }
    const abroad = settings.dataPlace === 'google'
    const cover: BookTable = {
      title: 'О выдаче',
      columns: [
        { title: 'О чём', width: 260 },
        { title: 'Сведения', width: 560 },
      ],
      rows: [
        ['О ком', fullName(person)],
        ['На какой день', dateInDigits(today)],
        ['Оператор', settings.schoolFull],
        ['Кто выдал', joined(curator)],
        ['Зачем обрабатываются данные', 'Программа наставничества: подбор пар, сопровождение, мониторинг'],
        [
          'Основание',
          'Согласие на обработку персональных данных (п. 4.17 положения, ст. 9 152-ФЗ); перечислены на листе «Сведения»',
        ],
        [
          'Что делают с данными',
          'Записывают, хранят, уточняют, используют, уничтожают; с помощью программы «Тандем»',
        ],
        ['Где хранятся', abroad ? 'В Google Таблице, за пределами России' : 'На компьютере школы, в России'],
        ['Передаются ли за границу', abroad ? 'Да, хранятся за рубежом' : 'Нет'],
        ['До какого времени', 'Пока идёт программа или пока согласие не отозвано'],
        [
          'Ваши права',
          'Уточнить данные, отозвать согласие, потребовать прекратить обработку и уничтожить данные (ст. 9, 14, 20, 21 152-ФЗ)',
        ],
        ...(withheld > 0
          ? [
              [
                'Не выдано',
                `Пометки куратора о паре: ${withheld}. Они могут касаться другого участника (ч. 8 ст. 14)`,
              ],
            ]
          : []),
      ],
    }
    return {
      view: {
        title: `Сведения: ${fullName(person)}, ${dateInDigits(today)}`,
        tables: [cover, ...tables],
        withheld,
      },
    }
  },
})
