import { expect, test } from 'vitest'
import { formulaPayloads } from './corpora/formulaPayloads.ts'
import { naughtyStrings } from './corpora/naughtyStrings.ts'
import { application } from './reading.ts'

test('payloads of formulas: enough of them, each once', () => {
  expect(formulaPayloads.length).toBeGreaterThanOrEqual(700)
  expect(new Set(formulaPayloads).size).toBe(formulaPayloads.length)
})

test('naughty strings: enough of them, each once', () => {
  expect(naughtyStrings.length).toBeGreaterThanOrEqual(461)
  expect(new Set(naughtyStrings.map(({ text }) => text)).size).toBe(naughtyStrings.length)
})

test('whatever is written, it is read or there is a reason', () => {
  const questions = [
    'lastName',
    'schoolClass',
    'birthDate',
    'request',
    'interests',
    'formats',
    'gender',
    'contact',
  ]
  for (const text of [...naughtyStrings.map(each => each.text), ...formulaPayloads])
    for (const question of questions) {
      const { problems, values, name } = application({ [question]: text })
      const said = question === 'lastName' ? name.lastName : JSON.stringify(values)
      if (problems.length === 0) expect(said).not.toMatch(/\p{Bidi_Control}/u)
      else expect(problems.every(({ message }) => message !== '')).toBe(true)
    }
})
