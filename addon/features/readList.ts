import { feature } from './feature.ts'
import { listInput, planList } from './listInput.ts'
import { isRefused } from './refusal.ts'

/** The dry run: what each row of a list would do. Nothing is written. */
export const readList = feature({
  name: 'readList',
  title: 'Проверка списка',
  reads: ['mentors', 'mentees', 'pairs', 'orders'],
  input: listInput,
  run: ({ programme, input, today, newId }) => {
    const planned = planList(programme, input, { today, newId })
    return isRefused(planned) ? planned : { view: planned.view }
  },
})
