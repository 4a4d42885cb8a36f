import type { MigrationPlan } from '#shared/programme/migrations/index.ts'
import { type Refused, refuse } from '../features/refusal.ts'

/** Why commands can't work with a workbook of this schema; null when they can. */
export function schemaRefusal(plan: MigrationPlan): Refused | null {
  if (plan.kind === 'newer')
    return refuse(
      'newerWorkbook',
      `Таблица сделана более новой версией (${plan.found}), эта понимает ${plan.known}`,
      'Установите новую версию программы. Таблица не изменена',
    )
  if (plan.kind === 'older')
    return refuse(
      'olderWorkbook',
      'Таблица сделана прежней версией программы',
      'Выберите «Наставничество» – «Таблица» – «Обновить таблицу»',
    )
  if (plan.kind === 'unreadable')
    return refuse(
      'unreadableSchema',
      `Версия таблицы не читается: на листе «Настройки» стоит «${plan.found}»`,
      'Верните в строку «Версия таблицы» прежнее число: оно есть в сохранённой копии. Таблица не изменена',
    )
  return null
}
