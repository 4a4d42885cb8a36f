import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type RuleChoice, tables, type ValuesOf } from '#shared/programme/tables.ts'
import { checkProgramme } from '#shared/rules/checkProgramme.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { gatingBreaches } from '#shared/rules/gatingBreaches.ts'
import { pairPeriod } from '#shared/rules/pairPeriod.ts'
import { choiceProblems } from '#shared/rules/ruleChoices.ts'
import { school } from '#tests/school/build.ts'

const today = day('2026-11-23')

/** A teacher's pair and a pupil's, both too long. */
const programme = school()
  .pair('Тихонова Дарья', 'с 01.09.2026 по 20.10.2027', { mentee: 'Жуков Максим' })
  .pair('Сафонова Ирина', 'с 01.09.2026 по 20.10.2027', {
    mentee: 'Заяц Кирилл',
    form: 'form.teacherTeacher',
  })
  .build()

const choice = (values: Partial<ValuesOf<'ruleChoices'>>): RuleChoice =>
  blankRow(tables.ruleChoices, { id: 'pairPeriod', reason: 'так решил педсовет', ...values })

test.each<{ given: string; choices: RuleChoice[]; found: string[] }>([
  { given: 'школа ничего не решала', choices: [], found: ['пара-1 error', 'пара-2 error'] },
  {
    given: 'правило понижено',
    choices: [choice({ severity: 'warning' })],
    found: ['пара-1 warning', 'пара-2 warning'],
  },
  { given: 'правило выключено', choices: [choice({ severity: 'off' })], found: [] },
  {
    given: 'правило выключено для педагогов',
    choices: [choice({ severity: 'off', model: 'teachers' })],
    found: ['пара-1 error'],
  },
  {
    given: 'понижено для обучающихся, выключено для педагогов',
    choices: [
      choice({ severity: 'warning', model: 'pupils' }),
      choice({ severity: 'off', model: 'teachers' }),
    ],
    found: ['пара-1 warning'],
  },
  {
    given: 'причины нет',
    choices: [choice({ severity: 'off', reason: ' ' })],
    found: ['пара-1 error', 'пара-2 error'],
  },
  {
    given: 'речь о другом правиле',
    choices: [choice({ id: 'consents', severity: 'off' })],
    found: ['пара-1 error', 'пара-2 error'],
  },
])('$given', ({ choices, found }) => {
  const breaches = findBreaches([pairPeriod], { ...programme, ruleChoices: choices }, today)
  expect(breaches.map(({ subject, severity }) => `${subject.id} ${severity}`)).toEqual(found)
})

test('предупреждение нельзя сделать запретом, а пониженное правило не держит документ', () => {
  const gentle = { ...pairPeriod, severity: 'warning' as const }
  const raised = { ...programme, ruleChoices: [choice({ severity: 'error' })] }
  expect(findBreaches([gentle], raised, today).map(({ severity }) => severity)).toEqual([
    'warning',
    'warning',
  ])
  const lowered = { ...programme, ruleChoices: [choice({ severity: 'warning' })] }
  expect(gatingBreaches([pairPeriod], programme, ['пара-1'], today)).toHaveLength(1)
  expect(gatingBreaches([pairPeriod], lowered, ['пара-1'], today)).toEqual([])
})

test('решение без правила или без причины – непрочитанная строка', () => {
  const rows = [
    { ...choice({ id: 'mentorsLoad', title: 'Нагрузка', severity: 'off' }), row: 3 },
    { ...choice({ severity: 'off', reason: '' }), row: 4 },
    { ...choice({ severity: 'off' }), row: 5 },
  ]
  expect(
    choiceProblems(rows, [pairPeriod]).map(({ row, column, message }) => [row, column, message]),
  ).toEqual([
    [3, 'Правило', 'Такого правила нет. Удалите строку, решение примите в «Настройках»'],
    [4, 'Причина', 'Нет причины, поэтому правило проверяется как обычно. Впишите причину'],
  ])
  const { chosen, problems } = checkProgramme({ ...programme, ruleChoices: rows }, today)
  expect(chosen.map(({ row }) => row)).toEqual([5])
  expect(problems.map(({ row }) => row)).toEqual([3, 4])
})
