import { expect, test } from 'vitest'
import { runs } from '#shared/documents/blocks.ts'
import { resolveRuns } from '#shared/documents/resolveRuns.ts'
import { fio, text } from '#shared/documents/tokens.ts'

const mentor = fio('p_aaaaaaaaaa', 'acc')

test('a value keeps its token, so that the page can mark it', () => {
  expect(resolveRuns(runs('Закрепить ', mentor, '.'), () => 'Панина Глеба Юрьевича')).toEqual([
    [{ text: 'Закрепить ' }, { text: 'Панина Глеба Юрьевича', token: mentor }, { text: '.' }],
  ])
})

test('a text of two lines ends the paragraph between them', () => {
  expect(resolveRuns(runs('Цель: ', text(0), ' (всё)'), () => 'первая\nвторая')).toEqual([
    [{ text: 'Цель: ' }, { text: 'первая', token: text(0) }],
    [{ text: 'вторая', token: text(0) }, { text: ' (всё)' }],
  ])
})

test('a token without a value stays visible', () => {
  expect(resolveRuns(runs('за ', mentor), () => undefined)).toEqual([
    [{ text: 'за ' }, { text: '⟦p_aaaaaaaaaa.fio.acc⟧', token: mentor, unknown: true }],
  ])
})

test('nothing is one empty line', () => {
  expect(resolveRuns([], () => '')).toEqual([[]])
})
