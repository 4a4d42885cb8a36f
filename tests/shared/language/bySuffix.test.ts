import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich/lib/incline.js'
import FIRST_NAME_RULES from 'lvovich/esm/rules/inclineRulesFirstname.js'
import SURNAME_RULES from 'lvovich/esm/rules/inclineRulesLastname.js'
import PATRONYMIC_RULES from 'lvovich/esm/rules/inclineRulesMiddlename.js'
import { expect, test } from 'vitest'
import { bySuffix } from '#shared/language/bySuffix.ts'
import { declensionRows } from './declensionTable.ts'
import { DECLINED } from './declinedNames.ts'
import { UNSEEN } from './declinedUnseen.ts'

const rules = {
  exceptions: [
    { gender: 'male', test: ['лев'], mods: ['--ьва', '--ьву', '--ьва', '--ьвом', '--ьве'] },
    { gender: 'androgynous', test: ['тер'], mods: ['.', '.', '.', '.', '.'], tags: ['first_word'] },
  ],
  suffixes: [
    { gender: 'female', test: ['на'], mods: ['-ы', '-е', '-у', '-ой', '-е'] },
    { gender: 'androgynous', test: ['ева', 'в', 'тер'], mods: ['а', 'у', 'а', 'ом', 'е'] },
  ],
}

test.each([
  { given: 'исключение раньше окончания', word: 'лев', gender: 'male', into: 'ins', form: 'львом' },
  { given: 'исключение другого пола', word: 'лев', gender: 'female', into: 'gen', form: 'лева' },
  { given: 'окончание', word: 'полина', gender: 'female', into: 'dat', form: 'полине' },
  { given: 'окончание другого пола', word: 'полина', gender: 'male', into: 'dat', form: 'полина' },
  { given: 'правило для части через дефис', word: 'тер', gender: 'male', into: 'pre', form: 'тере' },
  { given: 'ничего не подходит', word: 'нино', gender: 'female', into: 'acc', form: 'нино' },
] as const)('$given: $word → $form', ({ word, gender, into, form }) =>
  expect(bySuffix(word, gender, into, rules)).toBe(form),
)

test('по таблицам lvovich выходит то же, что у самой lvovich', () => {
  const parts = {
    last: { table: SURNAME_RULES, own: inclineLastname },
    first: { table: FIRST_NAME_RULES, own: inclineFirstname },
    middle: { table: PATRONYMIC_RULES, own: inclineMiddlename },
  }
  const cases = {
    gen: 'genitive',
    dat: 'dative',
    acc: 'accusative',
    ins: 'instrumental',
    pre: 'prepositional',
  } as const
  const differ = [...declensionRows(DECLINED), ...declensionRows(UNSEEN)].flatMap(({ name, gender }) =>
    (['last', 'first', 'middle'] as const).flatMap(part =>
      name[part]
        .toLowerCase()
        .split(/[\s-]+/)
        .filter(word => word !== '')
        .flatMap(word =>
          (['gen', 'dat', 'acc', 'ins', 'pre'] as const).flatMap(into => {
            const ours = bySuffix(word, gender, into, parts[part].table)
            const theirs = parts[part].own(word, cases[into], gender)
            return ours === theirs ? [] : [`${word}: ${ours}, а не ${theirs}`]
          }),
        ),
    ),
  )
  expect(differ).toEqual([])
})
