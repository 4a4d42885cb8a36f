import { describe, expect, test } from 'vitest'
import { criteria } from '#shared/matching/criteria.ts'
import { criterionTitles } from '#shared/matching/criterionTitles.ts'
import { gateModes } from '#shared/matching/gateModes.ts'
import { gates } from '#shared/matching/gates.ts'
import { importances } from '#shared/matching/importance.ts'
import type { Column } from '#shared/programme/column.ts'
import { titleKey } from '#shared/programme/dictionary.ts'
import { gateKey, scenarios, weightKey } from '#shared/programme/tables/scenarios.ts'

const columns = scenarios.columns as Readonly<Record<string, Column>>
const words = (key: string) => {
  const column = columns[key]
  return column?.kind === 'choice' ? column.options : undefined
}

describe('«Варианты подбора»', () => {
  test.each(criteria.map(({ id }) => id))('важность «%s» – словами от «не важно» до «решающе»', id => {
    expect(words(weightKey(id))).toEqual(Object.fromEntries(importances.map(({ title }, at) => [at, title])))
    expect(columns[weightKey(id)]?.title).toBe(criterionTitles[id])
  })

  test.each(gates.map(({ id }) => id))('условие «%s» – своими словами, и его можно не ставить', id => {
    expect(words(gateKey(id))).toEqual(gateModes[id].modes)
    expect(words(gateKey(id))).toHaveProperty('off')
  })

  test('столбцов ровно столько, сколько того, что можно взвесить и поставить, и зовутся они по-разному', () => {
    const made = Object.keys(columns).filter(key => /(Weight|Gate)$/.test(key))
    expect(made).toHaveLength(Object.keys(criterionTitles).length + Object.keys(gateModes).length)
    const titles = Object.values(columns).map(({ title }) => titleKey(title))
    expect(new Set(titles).size).toBe(titles.length)
    for (const key of Object.keys(columns)) expect(key).toMatch(/^[a-zA-Z]+$/)
  })
})
