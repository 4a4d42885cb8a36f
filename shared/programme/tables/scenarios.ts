import { type CriterionId, criterionTitles } from '#shared/matching/criterionTitles.ts'
import { type GateId, type GateMode, gateModes } from '#shared/matching/gateModes.ts'
import { type Importance, importances } from '#shared/matching/importance.ts'
import * as column from '../column.ts'
import { defineTable } from '../table.ts'

/** A criterion and a gate may share an id, and keys of columns are plain letters. */
export const weightKey = <I extends CriterionId>(id: I): `${I}Weight` => `${id}Weight`
export const gateKey = <I extends GateId>(id: I): `${I}Gate` => `${id}Gate`

type WeightColumns = { [I in CriterionId as `${I}Weight`]: column.Column<`${Importance}` | null> }
type GateColumns = { [I in GateId as `${I}Gate`]: column.Column<GateMode<I> | null> }

const words = Object.fromEntries(importances.map(({ title }, index) => [index, title]))

const weights = Object.fromEntries(
  Object.entries(criterionTitles).map(([id, title]) => [
    weightKey(id as CriterionId),
    column.choice(title, words, { width: 130 }),
  ]),
) as WeightColumns

const conditions = Object.fromEntries(
  Object.entries(gateModes).map(([id, { title, modes }]) => [
    gateKey(id as GateId),
    column.choice(`Условие: ${title.charAt(0).toLowerCase()}${title.slice(1)}`, modes, { width: 190 }),
  ]),
) as unknown as GateColumns

/** «Варианты подбора»: named sets of weights and conditions, a set a row; what is blank is as the programme has it. */
export const scenarios = defineTable({
  name: 'scenarios',
  title: 'Варианты подбора',
  one: ['вариант', 'варианта', 'вариантов'],
  columns: {
    id: column.id('вариант-'),
    form: column.entry('Форма', 'form', { required: true, width: 170 }),
    name: column.text('Название', { required: true, width: 200 }),
    usual: column.yesNo('Обычный', {
      width: 90,
      note: '«Да»: с этими настройками открывается подбор для формы. Если таких несколько, берётся первый',
    }),
    objective: column.choice(
      'Что важнее',
      { coverage: 'больше пар', score: 'лучшее качество', stable: 'выбор участников' },
      { width: 150 },
    ),
    floor: column.number('Порог баллов', {
      min: 0,
      max: 10_000,
      width: 110,
      note: 'Пары, у которых баллов меньше, не предлагаются. Пусто: 0',
    }),
    groups: column.yesNo('Группы', {
      width: 90,
      note: '«Да»: наставникам, которые ведут группы, подбирается и группа',
    }),
    ...weights,
    ...conditions,
    own: column.text('Свои столбцы', {
      long: true,
      width: 260,
      note: 'Название столбца и насколько он важен, например: Кружок: важно; Район: немного',
    }),
  },
})
