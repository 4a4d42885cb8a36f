import { describe, expect, test } from 'vitest'
import { passwordStrength } from '#addon/local/page/keeping/passwordStrength.ts'

describe('a password', () => {
  test.each([
    ['', 'short'],
    ['Кж7$пр2', 'short'],
    ['12345678', 'weak'],
    ['87654321', 'weak'],
    ['аааааааааааа', 'weak'],
    ['пароль2026', 'weak'],
    ['QwertyЙцукен', 'weak'],
    ['01.09.2010', 'weak'],
    ['берёзовка', 'fair'],
    ['Мороз-48-чай', 'strong'],
    ['лопата дождь орбита', 'strong'],
  ])('«%s» is %s', (password, level) => {
    expect(passwordStrength(password).level).toBe(level)
  })

  test('too short a one is told how long it is', () => {
    expect(passwordStrength('Кж7$пр2').says).toBe('Нужно не меньше 8 знаков, сейчас 7')
  })

  test('of one that grows the strength does not fall', () => {
    const order = ['short', 'weak', 'fair', 'strong']
    const phrase = [...'лопата дождь орбита кефир']
    const levels = phrase.map((_, at) =>
      order.indexOf(passwordStrength(phrase.slice(0, at + 1).join('')).level),
    )
    expect(levels).toEqual([...levels].sort((a, b) => a - b))
  })
})
