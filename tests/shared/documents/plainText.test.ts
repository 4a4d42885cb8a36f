import { expect, test } from 'vitest'
import { runs } from '#shared/documents/blocks.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { head, text } from '#shared/documents/tokens.ts'

test('one line for each paragraph and row', () => {
  const lines = plainText(
    [
      { block: 'paragraph', style: 'text', runs: runs('Цели: ', text(0)) },
      { block: 'item', label: '1.', runs: runs('Утвердить.') },
      {
        block: 'table',
        ruled: true,
        columns: [
          { title: '№', width: 20, align: 'center' },
          { title: 'Срок', width: 150, align: 'left' },
        ],
        rows: [[[runs('1')], [runs('с 01.10.2026'), runs('по 31.05.2027')]]],
      },
      { block: 'table', ruled: false, columns: [{ width: 170, align: 'left' }], rows: [[[runs('____')]]] },
      { block: 'split', style: 'signature', left: runs('Директор'), right: runs(head('initials', 'nom')) },
    ],
    token => (token.of === 'head' ? 'И. П. Соколова' : ['первая', 'вторая']),
  )
  expect(lines).toEqual([
    'Цели: первая',
    'вторая',
    '1.\u00a0Утвердить.',
    '№\tСрок',
    '1\tс 01.10.2026\nпо 31.05.2027',
    '____',
    'Директор\tИ. П. Соколова',
  ])
})
