import { describe, expect, test } from 'vitest'
import { tokenLines } from '#shared/documents/tokenLines.ts'
import { fio, text } from '#shared/documents/tokens.ts'

const person = fio('p_aaaaaaaaaa', 'nom')

describe('a name is one line', () => {
  test.each([
    { given: 'an ordinary name', value: 'Панин Глеб Юрьевич', line: 'Панин Глеб Юрьевич' },
    { given: 'spaces around', value: '  Панин ', line: 'Панин' },
    { given: 'a line break and a tab inside', value: 'Панин\r\nГлеб\tЮрьевич', line: 'Панин Глеб Юрьевич' },
    { given: 'U+2028 and U+0085', value: 'Панин\u2028Глеб\u0085Юрьевич', line: 'Панин Глеб Юрьевич' },
    { given: 'several strings', value: ['Панин', 'Глеб'], line: 'Панин Глеб' },
    { given: 'control characters', value: 'Па\u0000ни\u001bн\u009f', line: 'Панин' },
    { given: 'right-to-left override', value: '\u202eниваП\u202c', line: 'ниваП' },
    { given: 'directional isolates', value: '\u2066Панин\u2069\u200f', line: 'Панин' },
    { given: 'non-characters', value: 'Па\ufffeнин\uffff\ufdd0', line: 'Панин' },
    { given: 'half a surrogate pair', value: 'Панин\ud83d', line: 'Панин' },
    { given: 'a byte order mark', value: '\ufeffПанин', line: 'Панин' },
    { given: 'an emoji', value: 'Панин 😀', line: 'Панин 😀' },
    { given: 'no-break spaces', value: 'Г.\u00a0Ю.\u00a0Панин', line: 'Г.\u00a0Ю.\u00a0Панин' },
    { given: 'what looks like a token', value: '⟦t_3⟧', line: '[t_3]' },
    { given: 'markup', value: '<w:p>&amp;]]>', line: '<w:p>&amp;]]>' },
  ])('$given', ({ value, line }) => {
    expect(tokenLines(person, () => value)).toEqual([line])
  })

  test.each([{ value: '' }, { value: ' \u0000 ' }, { value: [] }, { value: undefined }])(
    'a blank or unknown one is not known: $value',
    ({ value }) => {
      expect(tokenLines(person, () => value)).toBeUndefined()
    },
  )
})

describe('a text may have several lines', () => {
  test.each([
    { given: 'one line', value: 'с. Заречное', lines: ['с. Заречное'] },
    { given: 'breaks of every sort', value: 'а\nб\r\nв\rг\u2029д', lines: ['а', 'б', 'в', 'г', 'д'] },
    { given: 'an array', value: ['а', 'б\nв'], lines: ['а', 'б', 'в'] },
    { given: 'blank lines', value: 'а\n\n \nб\n', lines: ['а', 'б'] },
    { given: 'nothing', value: '', lines: [''] },
    { given: 'no lines', value: [], lines: [''] },
  ])('$given', ({ value, lines }) => {
    expect(tokenLines(text(1), () => value)).toEqual(lines)
  })

  test('an unknown one is not known', () => {
    expect(tokenLines(text(1), () => undefined)).toBeUndefined()
  })
})
