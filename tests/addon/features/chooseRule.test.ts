import { describe, expect, test } from 'vitest'
import type { InputOf } from '#addon/features/call.ts'
import { chooseRule } from '#addon/features/chooseRule.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rules, rulesNamed } from '#shared/rules/index.ts'
import { type School, school } from '#tests/school/build.ts'
import { given } from './given.ts'

const whole: InputOf<'chooseRule'> = {
  rule: 'pairPeriod',
  severity: 'off',
  model: '',
  reason: 'сроки ведёт район',
  who: 'директор Лучникова Е. П.',
  values: {},
}
const choose = (input: Partial<InputOf<'chooseRule'>>, story: School = school()) =>
  chooseRule.run(given(story.build(), { ...whole, ...input }))
const editsOf = (outcome: ReturnType<typeof choose>) => {
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.edits ?? []
}
const off = school().row('ruleChoices', {
  id: 'pairPeriod',
  severity: 'off',
  reason: 'была',
  who: 'директор',
})

test('решение записано с пунктом, причиной, днём и тем, кто решил', () => {
  expect(editsOf(choose({}))).toEqual([
    {
      table: 'ruleChoices',
      kind: 'append',
      id: 'pairPeriod',
      set: {
        id: 'pairPeriod',
        title: rules.find(({ id }) => id === 'pairPeriod')?.title,
        clause: 'п.\u00a04.13',
        severity: 'off',
        model: null,
        reason: 'сроки ведёт район',
        who: 'директор Лучникова Е. П.',
        decidedOn: day('2026-11-23'),
      },
      was: {},
    },
  ])
})

describe('отказ с полем', () => {
  test.each<{ given: string; input: Partial<InputOf<'chooseRule'>>; at: string | undefined }>([
    { given: 'нет причины', input: { reason: ' ' }, at: 'reason' },
    { given: 'нет причины и для смягчения', input: { severity: 'warning', reason: '' }, at: 'reason' },
    { given: 'не сказано, кто решил', input: { who: '' }, at: 'who' },
    { given: 'такого правила нет', input: { rule: 'colour' }, at: undefined },
    { given: 'модель, когда положение одно', input: { model: 'teachers' }, at: 'model' },
    { given: 'настройка другого правила', input: { values: { maxMentees: '1' } }, at: 'maxMentees' },
    {
      given: 'число вне пределов',
      input: { rule: 'mentorLoad', values: { maxMentees: '20' } },
      at: 'maxMentees',
    },
  ])('$given', ({ input, at }) => {
    const outcome = choose(input)
    expect(isRefused(outcome) && outcome.refusal).toMatchObject({ code: 'badInput' })
    expect(isRefused(outcome) && outcome.refusal.at).toBe(at)
  })

  test('предупреждение не становится запретом', () => {
    const warning = rules.find(({ severity }) => severity === 'warning')
    if (warning === undefined) throw new Error('No rule that only warns')
    const outcome = choose({ rule: warning.id, severity: 'error' })
    expect(isRefused(outcome) && outcome.refusal.at).toBe('severity')
  })
})

test('снова как обычно: строка убрана, причина не нужна', () => {
  expect(editsOf(choose({ severity: 'error', reason: '', who: '' }, off))).toMatchObject([
    { table: 'ruleChoices', kind: 'remove', id: 'pairPeriod' },
  ])
  expect(editsOf(choose({ severity: 'error', reason: '', who: '' }))).toEqual([])
})

test('изменено то, что изменено; решение принято заново сегодня', () => {
  const [edit, ...more] = editsOf(choose({ severity: 'warning', reason: 'была', who: 'директор' }, off))
  expect(more).toEqual([])
  expect(edit).toMatchObject({ kind: 'update', set: { severity: 'warning', decidedOn: '2026-11-23' } })
  expect(edit?.set).not.toHaveProperty('reason')
  expect(editsOf(choose({ reason: 'была', who: 'директор' }, off))).toEqual([])
})

test('числа правила записаны тем же действием', () => {
  const edits = editsOf(
    choose({ rule: 'mentorLoad', severity: 'error', reason: '', who: '', values: { maxMentees: '1' } }),
  )
  expect(settingsOf(apply(school().build(), edits)).maxMentees).toBe(1)
})

test('решение действует на проверку сразу', () => {
  const story = school().pair('Панин Глеб', 'с 01.09.2026 по 01.10.2027', { mentee: 'Лисин Артём' })
  const gravity = (severity: 'error' | 'warning' | 'off') =>
    findBreaches(
      rulesNamed(['pairPeriod']),
      apply(story.build(), editsOf(choose({ severity }, story))),
      day('2026-11-23'),
    ).map(breach => breach.severity)
  expect([gravity('error'), gravity('warning'), gravity('off')]).toEqual([['error'], ['warning'], []])
})

test('у педагогов своё положение: решение только для их пар', () => {
  const story = school()
    .setting({ teachersOwn: true })
    .pair('Панин Глеб', 'с 01.09.2026 по 01.10.2027', { mentee: 'Лисин Артём' })
    .pair('Рудь Анна', 'с 01.09.2026 по 01.10.2027', { form: 'form.teacherTeacher', mentee: 'Ли Саша' })
  const left = findBreaches(
    rulesNamed(['pairPeriod']),
    apply(story.build(), editsOf(choose({ model: 'teachers' }, story))),
    day('2026-11-23'),
  )
  expect(left.map(({ subject }) => subject.id)).toEqual(['пара-1'])
})
