import { expect, test } from 'vitest'
import { optionsIn } from '#shared/intake/foreign/optionsIn.ts'

const options = ['Математика', 'Чтение, письмо и речь', 'Речь']

test.each([
  { text: 'Математика', known: ['Математика'], unknown: [] },
  { text: 'речь, математика', known: ['Математика', 'Речь'], unknown: [] },
  { text: 'Чтение, письмо и речь', known: ['Чтение, письмо и речь'], unknown: [] },
  { text: 'Речь, Чтение, письмо и речь', known: ['Чтение, письмо и речь', 'Речь'], unknown: [] },
  { text: 'Математика; шахматы', known: ['Математика'], unknown: ['шахматы'] },
  { text: 'шахматы\nМатематика', known: ['Математика'], unknown: ['шахматы'] },
  { text: '', known: [], unknown: [] },
])('«$text»', ({ text, known, unknown }) => {
  expect(optionsIn(text, options)).toEqual({ known, unknown })
})

test('a cell of ten thousand commas is told at once', () => {
  const { known, unknown } = optionsIn(`${'шахматы,'.repeat(10_000)}Чтение, письмо и речь`, options)
  expect(known).toEqual(['Чтение, письмо и речь'])
  expect(unknown).toHaveLength(10_000)
})
