import { describe, expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import { saveSettings } from '#addon/features/saveSettings.ts'
import { apply } from '#shared/programme/apply.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const save = (values: Record<string, string>, programme = school()) =>
  saveSettings.run(given(programme.build(), { values }))

describe('settings as people type them', () => {
  test('are written as typed values, the curator’s code with them', () => {
    const outcome = save({ maxMentees: '1', parentAgrees: 'нет', headGender: 'женский' })
    if (isRefused(outcome)) throw new Error(outcome.refusal.message)
    const settings = settingsOf(apply(school().build(), outcome.edits ?? []))
    expect(settings).toMatchObject({ maxMentees: 1, parentAgrees: false, headGender: 'female' })
    expect(settings.curatorCode).toMatch(/^p_[a-z2-7]{10}$/)
  })

  test.each([
    { given: 'число вне пределов', values: { maxMentees: '11' }, at: 'maxMentees' },
    { given: 'день, которого нет', values: { abroadDecidedOn: '31.02.2026' }, at: 'abroadDecidedOn' },
    { given: 'то, что ставит программа', values: { schema: '1' }, at: 'schema' },
    { given: 'чего нет', values: { colour: 'синий' }, at: 'colour' },
    { given: 'за рубеж без решения', values: { dataPlace: 'В Google Таблице' }, at: 'abroadDecidedOn' },
  ])('are refused at the field: $given', ({ values, at }) => {
    const outcome = save(values)
    expect(isRefused(outcome) && outcome.refusal.at).toBe(at)
  })

  test('data may lie abroad with the day of the decision', () => {
    const outcome = save({ dataPlace: 'В Google Таблице', abroadDecidedOn: '01.09.2026' })
    expect(isRefused(outcome)).toBe(false)
  })

  test.each([
    ['МОУ "Лицей № 2" г. Энска', 'МОУ «Лицей № 2» г. Энска'],
    ['“Лицей № 2”', '«Лицей № 2»'],
    ['МБОУ «Заречная СОШ № 4»', 'МБОУ «Заречная СОШ № 4»'],
    ['МБОУ "Школа "Рост""', 'МБОУ "Школа "Рост""'],
    ['дюйм 5"', 'дюйм 5"'],
  ])('the name %s stands in orders as %s', (typed, written) => {
    const outcome = save({ schoolFull: typed })
    if (isRefused(outcome)) throw new Error(outcome.refusal.message)
    expect(settingsOf(apply(school().build(), outcome.edits ?? [])).schoolFull).toBe(written)
  })
})
