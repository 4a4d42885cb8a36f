import { expect, test } from 'vitest'
import { type Block, runs } from '#shared/documents/blocks.ts'
import { pageOfBlocks } from '#shared/documents/pageOfBlocks.ts'

const blocks: Block[] = [
  { block: 'paragraph', style: 'kind', runs: runs('АКТ') },
  { block: 'item', label: '1.', runs: runs('Оператор: <b>МБОУ</b> & «Школа»') },
  { block: 'split', style: 'signature', left: runs('Директор'), right: runs('Е. Лучникова') },
  { block: 'paragraph', style: 'annexTitle', runs: runs('Выгрузка'), newPage: true },
]

test('what people wrote stays a text', () => {
  const page = pageOfBlocks(blocks, 'Акт </title><script>')
  expect(page).toContain('&lt;b&gt;МБОУ&lt;/b&gt; &amp; «Школа»')
  expect(page).not.toMatch(/<b>|<script>/)
})

test('each block has its line, an annex its page', () => {
  const page = pageOfBlocks(blocks, 'Акт')
  expect(page).toContain('<p class="c b">АКТ</p>')
  expect(page).toContain('<p>1.\u00a0Оператор')
  expect(page).toContain('<span>Директор</span><span>Е. Лучникова</span>')
  expect(page).toContain('<p class="c b n">Выгрузка</p>')
})

test('a table is no part of such a page', () => {
  expect(() => pageOfBlocks([{ block: 'table', ruled: false, columns: [], rows: [] }], 'Акт')).toThrow(
    TypeError,
  )
})
