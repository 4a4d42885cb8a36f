import { count } from '#shared/language/plural.ts'
import { feature } from './feature.ts'
import { listInput, planList } from './listInput.ts'
import { isRefused, refuse } from './refusal.ts'

/** Loads a list: new people, changed facts, running pairs with their orders. Rows with a question or a fault stay out. */
export const importList = feature({
  name: 'importList',
  title: 'Загрузка списка',
  reads: ['mentors', 'mentees', 'pairs', 'orders'],
  input: listInput,
  run: ({ programme, input, today, newId }) => {
    const planned = planList(programme, input, { today, newId })
    if (isRefused(planned)) return planned
    const { view, edits } = planned
    if (view.lacking.length > 0)
      return refuse(
        'badInput',
        `Не найдены столбцы: ${view.lacking.join(', ')}`,
        'Покажите, где они, над списком',
        { at: 'mapping' },
      )
    if (edits.length === 0)
      return refuse('nothingToDo', 'В этом списке нет ничего нового', 'Таблица не изменилась')
    const added = view.rows.filter(row => row.status === 'added').length
    const changed = view.rows.filter(row => row.status === 'changed').length
    const words = [
      added > 0
        ? view.kind === 'pairs'
          ? `добавлено ${count(added, 'пара', 'пары', 'пар')}`
          : `добавлено ${count(added, 'человек', 'человека', 'человек')}`
        : '',
      changed > 0 ? `изменено ${count(changed, 'строка', 'строки', 'строк')}` : '',
    ].filter(each => each !== '')
    return { view, edits, said: `Список загружен: ${words.join(', ') || 'пополнены справочники'}` }
  },
})
