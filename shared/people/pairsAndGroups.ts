import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'

/**
 * «2 пары и 1 группа», after a verb «1 пару и 1 группу»: the members of one mentor's group are one group.
 * @param two `mentor` by ID; without a kind it is a pair
 */
export function pairsAndGroups(
  two: readonly { mentor: string; kind?: 'single' | 'group' | undefined }[],
  after: 'name' | 'verb' = 'name',
): string {
  const groups = two.filter(({ kind }) => kind === 'group')
  const led = new Set(groups.map(({ mentor }) => mentor)).size
  const pairs = two.length - groups.length
  const ending = after === 'name' ? 'а' : 'у'
  return list([
    pairs > 0 || led === 0 ? count(pairs, `пар${ending}`, 'пары', 'пар') : '',
    led > 0 ? count(led, `групп${ending}`, 'группы', 'групп') : '',
  ])
}
