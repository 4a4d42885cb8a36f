import { list } from '../language/list.ts'
import { schoolYearNamed } from '../people/schoolYear.ts'
import { schoolYearOf } from '../programme/civilDate.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Swot } from '../programme/tables.ts'
import { clauses } from '../regulations/clauses.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { finishedYears } from './finishedYears.ts'
import { formsNamed } from './formsNamed.ts'

export const swotMade = defineRule({
  id: 'swotMade',
  clause: '8.1',
  title: 'По итогам года куратор провёл SWOT-анализ каждой формы, в которой работали пары',
  severity: 'error',
  appliesTo: ['active', 'finished', 'finishedEarly', 'replaced'],
  reads: ['pairs', 'programmes', 'swots'],
  params: [],
  check: (programme, _, today) => {
    const dictionary = dictionaryOf(programme)
    const made = new Map<string, Swot>()
    for (const swot of programme.swots) {
      const key = `${yearOf(swot)} ${swot.form}`
      const known = made.get(key)
      if (known === undefined || blanks(swot).length < blanks(known).length) made.set(key, swot)
    }
    const lacks = new Map<string, { swot: Swot | undefined; says: string }[]>()
    for (const { name, pairs } of finishedYears(programme, clauses['8.1'].from, today))
      for (const form of new Set(pairs.flatMap(pair => pair.form ?? []))) {
        const swot = made.get(`${name} ${form}`)
        const says = fault(swot, name)
        if (says !== null) lacks.set(form, [...(lacks.get(form) ?? []), { swot, says }])
      }
    return [...lacks].map(([form, years]) => {
      const swot = years.find(year => year.swot !== undefined)?.swot
      const [blank] = swot ? blanks(swot) : []
      return breach(
        { table: 'dictionaries', id: form },
        [],
        `${formsNamed(dictionary, [form], 'Форма', 'Формы')}: ${years.map(({ says }) => says).join('; ')}. Заполните анализ на листе «SWOT».`,
        swot && blank ? placeOf('swots', swot, blank.key) : null,
      )
    })
  },
})

/** Where the year is not written down, the day tells it. */
const yearOf = ({ schoolYear, madeOn }: Swot): string =>
  schoolYearNamed(schoolYear) || (madeOn === null ? '' : schoolYearOf(madeOn))

const quadrants = [
  { key: 'strengths', name: 'сильные стороны' },
  { key: 'weaknesses', name: 'слабые стороны' },
  { key: 'opportunities', name: 'возможности' },
  { key: 'threats', name: 'угрозы' },
] as const

const blanks = (swot: Swot) => quadrants.filter(({ key }) => swot[key].trim() === '')

function fault(swot: Swot | undefined, year: string): string | null {
  if (swot === undefined) return `за ${year} учебный год нет SWOT-анализа`
  const missing = blanks(swot)
  return missing.length === 0
    ? null
    : `в анализе за ${year} учебный год не заполнены ${list(missing.map(({ name }) => name))}`
}
