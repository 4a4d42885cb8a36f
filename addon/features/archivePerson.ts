import * as z from 'zod/mini'
import { pairName } from '#shared/people/pairName.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { fullName } from '#shared/people/personName.ts'
import { type Edit, update } from '#shared/programme/edit.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { tables } from '#shared/programme/tables.ts'
import { showValue } from '#shared/programme/writeCell.ts'
import { feature } from './feature.ts'
import { base } from './listPeople.ts'
import { rowId } from './pairInput.ts'
import { refuse } from './refusal.ts'

/** Puts a person into the archive, or back into the base. Nothing is deleted: the history of pairs stays. */
export const archivePerson = feature({
  name: 'archivePerson',
  title: 'Перевод в архив и обратно',
  reads: ['mentors', 'mentees', 'pairs'],
  input: z.strictObject({ base, id: rowId, archived: z.boolean() }),
  run: ({ programme, input }) => {
    const rows: readonly Person[] = programme[input.base]
    const person = rows.find(each => each.id === input.id)
    if (person === undefined)
      return refuse('gone', 'Этой строки больше нет в таблице', 'Ничего не записано. Обновите список')
    const side = input.base === 'mentors' ? 'mentor' : 'mentee'
    const running = programme.pairs.find(
      pair => pair[side] === person.id && (pair.status === 'inOrder' || pair.status === 'active'),
    )
    if (input.archived && running)
      return refuse(
        'blocked',
        `Есть пара: ${pairName(running, peopleOf(programme))}, состояние «${showValue(tables.pairs.columns.status, running.status, dictionaryOf(programme))}»`,
        'Сначала завершите её: поставьте на листе «Пары» состояние «завершена» или «завершена досрочно»',
      )
    const edit: Edit | null = update(
      input.base,
      person as never,
      { status: input.archived ? 'archived' : 'active' } as never,
      input.archived ? 'archive' : 'update',
    )
    if (edit === null)
      return refuse(
        'nothingToDo',
        input.archived ? 'Этот человек уже в архиве' : 'Этот человек уже в базе',
        'Таблица осталась прежней',
      )
    return {
      view: { archived: input.archived },
      edits: [edit],
      said: `${fullName(person)}: ${input.archived ? 'в архиве' : 'снова в базе'}`,
    }
  },
})
