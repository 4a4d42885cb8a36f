import { describe, expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import { showSettings } from '#addon/features/showSettings.ts'
import { settingGroups } from '#addon/sidebars/settings/groups.ts'
import type { Column } from '#shared/programme/column.ts'
import { day } from '#shared/programme/civilDate.ts'
import { settingColumns } from '#shared/programme/settings.ts'
import { rules } from '#shared/rules/index.ts'
import { type School, school } from '#tests/school/build.ts'
import { given } from './given.ts'

const shown = (story: School = school()) => {
  const outcome = showSettings.run(given(story.build(), {}))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}
const ruleOf = (id: string, story?: School) => {
  const found = shown(story).rules.find(rule => rule.id === id)
  if (found === undefined) throw new Error(`No rule ${id}`)
  return found
}

test('каждую настройку, которую не ставит программа, можно изменить, и в одном месте', () => {
  const places = [
    ...Object.values(settingGroups).flat(),
    ...shown().rules.flatMap(({ fields }) => fields.map(({ key }) => key)),
  ].sort()
  const open = Object.entries<Column>(settingColumns).flatMap(([key, { guarded }]) => (guarded ? [] : [key]))
  expect(places).toEqual(open.sort())
})

describe('правила', () => {
  test('все, в порядке положения', () =>
    expect(shown().rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id)))

  test('запрет смягчают и отключают, предупреждение только отключают', () => {
    for (const { severity, id } of rules)
      expect(ruleOf(id).can.map(({ title }) => title)).toEqual(
        severity === 'error'
          ? ['запрет', 'предупреждение', 'не проверяется']
          : ['предупреждение', 'не проверяется'],
      )
  })

  test('числа стоят под правилом, с названием и пояснением из настроек', () => {
    expect(ruleOf('mentorLoad').fields).toMatchObject([
      {
        key: 'maxMentees',
        title: 'Наставляемых на одного наставника',
        value: '2',
        range: { min: 1, max: 10 },
      },
    ])
  })

  test.each<{ given: string; set: object; now: string; choice: object | null }>([
    { given: 'решения нет', set: {}, now: 'error', choice: null },
    {
      given: 'отключено',
      set: { severity: 'off', reason: 'ведёт район', who: 'директор', decidedOn: day('2026-09-01') },
      now: 'off',
      choice: { reason: 'ведёт район', who: 'директор', on: '01.09.2026' },
    },
    { given: 'без причины: как обычно', set: { severity: 'off', reason: ' ' }, now: 'error', choice: null },
    {
      given: 'записано то же, что обычно',
      set: { severity: 'error', reason: 'так' },
      now: 'error',
      choice: null,
    },
  ])('$given', ({ set, now, choice }) => {
    const story = school().row('ruleChoices', { id: 'pairPeriod', ...set })
    expect(ruleOf('pairPeriod', story)).toMatchObject({ now, choice })
  })

  test('модель выбирают, когда у педагогов своё положение, и только у правил о парах', () => {
    expect(ruleOf('pairPeriod').forModels).toEqual([])
    const own = school().setting({ teachersOwn: true })
    expect(ruleOf('pairPeriod', own).forModels.map(({ title }) => title)).toEqual([
      'обучающихся',
      'педагогов',
    ])
    for (const { id, appliesTo } of rules)
      if (appliesTo.length === 0) expect(ruleOf(id, own).forModels).toEqual([])
  })

  test.each([
    {
      given: 'правила с таким ID нет',
      row: { id: 'colour', title: 'Цвет', severity: 'off', reason: 'так' },
      says: 'Правила, строка 3. Такого правила нет. Удалите строку, решение примите в «Настройках».',
    },
    {
      given: 'решение без причины',
      row: { id: 'pairPeriod', severity: 'off' },
      says: 'Правила, строка 3. Нет причины, поэтому правило проверяется как обычно. Впишите причину.',
    },
  ] as const)('$given: об этом сказано', ({ row, says }) => {
    const { idleChoices } = shown(school().row('ruleChoices', row))
    expect(idleChoices.map(each => each.replaceAll('\u00a0', ' '))).toEqual([says])
  })
})
