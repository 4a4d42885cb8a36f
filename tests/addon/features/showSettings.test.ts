import { describe, expect, test } from 'vitest'
import { chooseRule } from '#addon/features/chooseRule.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { showSettings } from '#addon/features/showSettings.ts'
import { settingGroups } from '#addon/sidebars/settings/groups.ts'
import { apply } from '#shared/programme/apply.ts'
import type { Column } from '#shared/programme/column.ts'
import { day } from '#shared/programme/civilDate.ts'
import { settingColumns } from '#shared/programme/settings.ts'
import type { Rule } from '#shared/rules/defineRule.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rules, rulesNamed } from '#shared/rules/index.ts'
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

  test('модель выбирают, когда у педагогов своё положение, и только у правил, которые судят по моделям', () => {
    expect(ruleOf('pairPeriod').forModels).toEqual([])
    const own = school().setting({ teachersOwn: true })
    expect(ruleOf('pairPeriod', own).forModels.map(({ title }) => title)).toEqual([
      'обучающихся',
      'педагогов',
    ])
    expect(rules.filter(({ id }) => ruleOf(id, own).forModels.length === 0).map(({ id }) => id)).toEqual([
      'pupilGrounds',
      'menteeAge',
      'teacherGrounds',
      'youngSpecialist',
      'mentorCategory',
      'orderNumbers',
      'publishedWithConsent',
      'labourConsent',
      'labourNotice',
    ])
  })

  test('правило, которое само смотрит на модель, так и говорит', () => {
    const looks = (rule: Rule) => rule.check.length > 3
    for (const rule of rules as readonly Rule[])
      if (rule.appliesTo.length === 0 && rule.models === undefined)
        expect([rule.id, rule.byModel === true]).toEqual([rule.id, looks(rule)])
  })

  test.each([
    { rule: 'menteeRequest', of: 'teachers', left: ['н1'] },
    { rule: 'menteeRequest', of: 'pupils', left: ['н2'] },
    { rule: 'menteeRequest', of: '', left: [] },
    { rule: 'basesFresh', of: 'teachers', left: ['н1'] },
    { rule: 'basesFresh', of: 'pupils', left: ['н2'] },
  ] as const)('$rule: решение для модели «$of» остальных не касается', ({ rule, of, left }) => {
    const story = school()
      .setting({ teachersOwn: true })
      .mentee('Лисин Артём', { kind: 'pupil', request: '', joinedOn: day('2024-09-01') })
      .mentee('Рудь Анна', { kind: 'teacher', request: '', joinedOn: day('2024-09-01') })
    const chosen = chooseRule.run(
      given(story.build(), {
        ...{ rule, severity: 'off', model: of, reason: 'ведёт район', who: 'директор', values: {} },
      }),
    )
    if (isRefused(chosen)) throw new Error(chosen.refusal.message)
    const found = findBreaches(
      rulesNamed([rule]),
      apply(story.build(), chosen.edits ?? []),
      day('2026-11-23'),
    )
    expect(found.map(({ subject }) => subject.id)).toEqual(left)
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
