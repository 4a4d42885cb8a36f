import { isLive } from '#shared/people/livePairs.ts'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { publishedPeople } from '#shared/people/publishedPeople.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { Pair } from '#shared/programme/tables.ts'

const nextOf = ({ status }: Pair): string =>
  status === 'active'
    ? 'Завершите пару: поставьте на листе «Пары» состояние «завершена» или «завершена досрочно» и день'
    : status === 'inOrder'
      ? 'Отмените проект приказа в «Документах» и запишите отказ от пары'
      : 'Запишите отказ от пары в «Подборе пар»'

/** What must be brought to an end before the data of a person may be destroyed: pairs, drafts of orders, pages of the site. */
export function erasureObstacles(
  programme: Programme<'mentors' | 'mentees' | 'pairs' | 'publications'>,
  { id }: Pick<Person, 'id'>,
  today: CivilDate,
): { what: string; next: string }[] {
  const people = peopleOf(programme)
  const pairs = programme.pairs
    .filter(pair => isLive(pair) && (pair.mentor === id || pair.mentee === id))
    .map(pair => ({
      what: `${pair.status === 'inOrder' ? 'Готовится приказ' : 'Есть пара'}: ${pairName(pair, people)}`,
      next: nextOf(pair),
    }))
  return publishedPeople(programme.publications, today).has(id)
    ? [
        ...pairs,
        {
          what: 'Сведения об участнике стоят на сайте',
          next: 'Снимите их с сайта и впишите дату снятия на лист «Публикации»',
        },
      ]
    : pairs
}
