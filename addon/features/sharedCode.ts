import type { Asked } from '#shared/matching/blindRequest.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { tables } from '#shared/programme/tables.ts'
import { type Refused, refuse } from './refusal.ts'

/** Two rows of one sheet that bear the same code: the engine could not tell them apart. Null where there are none. */
export function sharedCode(
  programme: Programme<'mentors' | 'mentees'>,
  { request, people }: Pick<Asked, 'request' | 'people'>,
): Refused | null {
  for (const base of ['mentors', 'mentees'] as const) {
    const bearers = new Map<string, string>()
    for (const [index, code] of request[base].id.entries()) {
      const [id, before] = [people[base][index], bearers.get(code)]
      if (before === undefined) bearers.set(code, id ?? '')
      else {
        const [first, second] = programme[base]
          .filter(row => row.id === before || row.id === id)
          .map(({ row }) => row)
          .sort((a, b) => a - b)
        return refuse(
          'blocked',
          `Лист «${tables[base].title}»: в строках ${first} и ${second} один и тот же код`,
          `Покажите скрытый столбец «Код», очистите его в строке ${second} и повторите: код появится новый`,
        )
      }
    }
  }
  return null
}
