import { blankRow } from '#shared/programme/table.ts'
import { type Order, tables, type ValuesOf } from '#shared/programme/tables.ts'
import type { Making } from './making.ts'

export type LaterOrders = Readonly<Record<keyof ReturnType<typeof ordersByUse>, Order>>

/** The school's orders besides those that approve pairs. */
export const laterOrders = (making: Making): LaterOrders => ordersByUse(making)

function ordersByUse({ newId, at }: Making) {
  const order = (
    kind: NonNullable<Order['kind']>,
    title: string,
    number: string,
    signedOn: string,
    set: Partial<ValuesOf<'orders'>> = {},
  ): Order =>
    blankRow(tables.orders, {
      id: newId('приказ-'),
      kind,
      title,
      status: 'registered',
      number,
      signedOn: at(signedOn),
      createdOn: at(signedOn),
      ...set,
    })
  return {
    implementation: order('implementation', 'О внедрении целевой модели наставничества', '8/2', '2021-01-21'),
    formerCurator: order('curator', 'О назначении куратора наставничества', '27-од', '2023-09-04'),
    curator: order('curator', 'О назначении куратора наставничества', '35-од', '2026-08-31'),
    programme: order(
      'programme',
      'Об утверждении программы наставничества обучающихся',
      '36-од',
      '2026-08-31',
    ),
    teachersProgramme: order(
      'programme',
      'Об утверждении программы наставничества педагогов',
      '37-од',
      '2026-08-31',
    ),
    replacement: order('replacement', 'О замене наставника', '3-од', '2026-01-19'),
    secondReplacement: order('replacement', 'О замене наставника', '11-од', '2026-02-13'),
    early: order('early', 'О досрочном завершении работы наставнической пары', '15-од', '2026-02-26'),
    extension: order('extension', 'О продлении срока работы наставнических пар', '22-од', '2026-04-27'),
    finalEvent: order('finalEvent', 'О проведении итогового мероприятия', '29-од', '2026-05-18'),
    encouragement: order('encouragement', 'О поощрении участников наставничества', '', '2026-05-28'),
  }
}
