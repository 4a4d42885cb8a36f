import { noBreak } from '../language/noBreak.ts'
import { type Block, runs } from './blocks.ts'

/** The extract of the journal that goes with the act (приказ РКН от 28.10.2022 № 179, п. 5): whose data, which, when. */
export const erasureExtract = ({
  name,
  categories,
  journal,
}: {
  name: string
  categories: readonly string[]
  journal: readonly (readonly [title: string, value: string])[]
}): Block[] => [
  {
    block: 'paragraph',
    style: 'annexTitle',
    runs: runs('Выгрузка из журнала регистрации событий в информационной системе'),
    newPage: true,
  },
  ...[
    ['Субъект персональных данных', name] as const,
    ['Категории персональных данных', categories.join('. ')] as const,
    ['Информационная система', 'таблица программы наставничества в программе «Тандем»'] as const,
    ...journal,
  ]
    .filter(([, value]) => value !== '')
    .map(
      ([title, value]): Block => ({
        block: 'paragraph',
        style: 'text',
        runs: runs(noBreak(`${title}: ${value}`)),
      }),
    ),
]
