import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { append, type Edit, update } from '#shared/programme/edit.ts'
import {
  type Migration,
  type MigrationPlan,
  migrations,
  planMigration,
} from '#shared/programme/migrations/index.ts'
import type { Programme, WholeProgramme } from '#shared/programme/programme.ts'
import { readProgramme } from '#shared/programme/readProgramme.ts'
import { schema } from '#shared/programme/schema.ts'
import { schemaOf, settingsOf } from '#shared/programme/settings.ts'
import { type TableName, tableNames } from '#shared/programme/tables.ts'
import { isRefused, type Refused } from '../features/refusal.ts'
import { adoptRows, lackingIds } from './adoptRows.ts'
import { announce } from './announce.ts'
import { underLock } from './lock.ts'
import { drawMoment, drawSeed } from './moment.ts'
import { schemaRefusal } from './schemaRefusal.ts'
import { ensureWorkbook } from './setUp.ts'
import { openWorkbook, readSheets, type Workbook } from './workbook.ts'
import { writeEdits } from './writeEdits.ts'

/** «Обновить таблицу»: says what the steps to this version change, asks for a copy first, and takes them. */
export function migrateWorkbook(steps: readonly Migration[] = migrations, known: number = schema): void {
  const ui = SpreadsheetApp.getUi()
  const say = (title: string, text: string) => ui.alert(title, text, ui.ButtonSet.OK)
  const read = readPlan(openWorkbook(), ['settings'], steps, known)
  if (isRefused(read)) {
    say(read.refusal.message, read.refusal.next)
    return
  }
  if (read.plan.kind !== 'older') {
    say('Обновлять нечего', `Таблица уже работает с этой версией программы. Версия таблицы: ${known}.`)
    return
  }
  if (
    ui.alert('Обновить таблицу?', question(read.plan, read.programme), ui.ButtonSet.YES_NO) !== ui.Button.YES
  )
    return
  const made = ensureWorkbook(openWorkbook())
  const done = isRefused(made) ? made : underLock(() => takeSteps(openWorkbook(), steps, known))
  if (isRefused(done)) announce(done.refusal.message, done.refusal.next)
  else announce('Таблица обновлена', `Версия таблицы: ${known}. Что изменено, записано на листе «Журнал».`)
}

type Older = Extract<MigrationPlan, { kind: 'older' }>

function question({ steps }: Older, programme: Programme): string {
  const changes = ['Недостающие листы и столбцы будут добавлены', ...steps.map(({ title }) => title)]
  return [
    'Таблица сделана прежней версией программы. Что изменится:',
    changes.map(change => `– ${change}`).join('\n'),
    // On the school's computer the host makes a copy before this command, whatever the answer.
    settingsOf(programme).dataPlace === 'local'
      ? 'Копия прежней таблицы сохранена: «Файл» – «Данные и копии».'
      : 'Сначала нужна копия. Если её ещё нет, нажмите «Нет», выберите «Файл» – «Создать копию» и вернитесь к обновлению.',
  ].join('\n\n')
}

function readPlan(
  workbook: Workbook,
  names: readonly TableName[],
  steps: readonly Migration[],
  known: number,
): { programme: Programme; plan: MigrationPlan } | Refused {
  const read = readSheets(workbook, names)
  if (isRefused(read)) return read
  const adopted =
    names.length > 1 && lackingIds(read.sheets).length > 0 ? adoptRows(workbook, read.sheets) : read
  if (isRefused(adopted)) return adopted
  const { programme } = readProgramme(adopted.sheets, workbook.civilDateOf)
  const plan = planMigration(schemaOf(programme.settings), steps, known)
  return (plan.kind === 'older' ? null : schemaRefusal(plan)) ?? { programme, plan }
}

/** One step is one command: whole or not at all, and the version says how far the workbook has come. */
function takeSteps(workbook: Workbook, steps: readonly Migration[], known: number): { to: number } | Refused {
  for (;;) {
    const read = readPlan(workbook, tableNames, steps, known)
    if (isRefused(read)) return read
    const { programme, plan } = read
    if (plan.kind !== 'older') return { to: known }
    const { to, title, run } = plan.steps[0] ?? { to: known, title: 'новая версия', run: () => [] }
    const { newId, who, today } = drawMoment(workbook, drawSeed())
    const refused = writeEdits(workbook, {
      id: newId('ж'),
      command: `Обновление таблицы: ${title}`,
      who,
      today,
      programme,
      edits: [...run(programme as WholeProgramme), ...schemaEdit(programme, to)],
      undoable: true,
    })
    if (refused !== null) return refused
  }
}

function schemaEdit({ settings }: Programme, to: number): Edit[] {
  const value = String(to)
  const row = settings.find(({ id }) => id === 'schema')
  if (row !== undefined) return [update('settings', row, { value })].filter(edit => edit !== null)
  const fresh = settingRows({ schema: to }).find(({ id }) => id === 'schema')
  return fresh === undefined
    ? []
    : [append('settings', { id: fresh.id, title: fresh.title, value, note: fresh.note })]
}
