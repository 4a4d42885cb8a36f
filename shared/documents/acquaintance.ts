import { type Block, runs } from './blocks.ts'
import { initialsOf } from './tokens.ts'

/** Date and number of an order: blank, they are given at registration. */
export const registration = '____________ №\u00a0________'

/** Signature lines of those whom an order obliges: under its text or, when they are many, on a sheet of their own. */
export function acquaintance(people: readonly string[], place: 'underText' | 'ownSheet'): Block[] {
  return [
    place === 'ownSheet'
      ? {
          block: 'paragraph',
          style: 'annexTitle',
          newPage: true,
          runs: runs(`Лист ознакомления с приказом от ${registration}`),
        }
      : { block: 'paragraph', style: 'note', runs: runs('С приказом ознакомлены:') },
    {
      block: 'table',
      ruled: false,
      ...(place === 'underText' ? { together: true } : {}),
      columns: [
        { width: 45, align: 'left' },
        { width: 61, align: 'left' },
        { width: 64, align: 'left' },
      ],
      rows: people.map(code => [
        [runs('________________')],
        [runs(initialsOf(code, 'nom'))],
        [runs('«___»\u00a0______________\u00a020__\u00a0г.')],
      ]),
    },
  ]
}
