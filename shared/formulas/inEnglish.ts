import { englishNames } from './englishNames.ts'
import { formulaParts } from './formulaParts.ts'

/**
 * The formula as programs read it, Excel in its files among them: English names, commas between arguments, a point in
 * numbers. What a person has written in the Russian manner, `=ОКРУГЛ(A1*1,5;2)`, stays so in her own sheet.
 */
export function inEnglish(formula: string): string {
  const parts = formulaParts(formula)
  const russian = parts.some(({ text, quoted }) => !quoted && text.replace(/\{[^}]*\}/g, '').includes(';'))
  let depth = 0
  return parts.map(({ text, quoted }) => (quoted ? text : translated(text))).join('')

  function translated(part: string): string {
    const named = part.replace(/[А-ЯЁ]+(?=\s*\()/giu, name => englishNames[name.toUpperCase()] ?? name)
    return named.replace(/\{[^}]*\}|\d+,\d+|[();]/g, (sign, at: number) => {
      if (sign === '(') depth += 1
      else if (sign === ')') depth -= 1
      else if (sign === ';') return ','
      else if (sign.startsWith('{')) return sign
      // A number goes on after a comma where no comma can part arguments; A1,5 is no number.
      else if ((russian || depth === 0) && !/[A-Z$]/i.test(named[at - 1] ?? '')) return sign.replace(',', '.')
      return sign
    })
  }
}
