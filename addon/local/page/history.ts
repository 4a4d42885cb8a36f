import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'

/** What a person did in this window and can take back: in the grid, or by a command of a sidebar. */
export type Step =
  | { kind: 'edits'; edits: GridEdit[] }
  /** `command` is the name under which the add-on takes it back, `said` what it said when it was done */
  | { kind: 'command'; command: string; said: string }

/** One history for grid and sidebars, the latest step last. */
export interface History {
  done: readonly Step[]
  /** steps of the grid only: a command is done again where it was done before */
  undone: readonly Step[]
}

export const noHistory: History = { done: [], undone: [] }

const MOST_STEPS = 200

/** Something new was done: what had been taken back cannot be done again. */
export const record = ({ done }: History, step: Step): History => ({
  done: [...done, step].slice(-MOST_STEPS),
  undone: [],
})

export const takenBack = ({ done, undone }: History): History => {
  const step = done.at(-1)
  if (step === undefined) return { done, undone }
  return { done: done.slice(0, -1), undone: step.kind === 'command' ? [] : [...undone, step] }
}

export const doneAgain = ({ done, undone }: History): History => {
  const step = undone.at(-1)
  return step === undefined ? { done, undone } : { done: [...done, step], undone: undone.slice(0, -1) }
}

/** The command was taken back elsewhere: by the toast of its sidebar. */
export const withoutCommand = ({ done, undone }: History, command: string): History => ({
  done: done.filter(step => step.kind !== 'command' || step.command !== command),
  undone,
})

/** The latest step does not exist any more: neither taken back nor to be done again. */
export const withoutLast = ({ done, undone }: History): History => ({ done: done.slice(0, -1), undone })

export const withoutUndone = ({ done, undone }: History): History => ({ done, undone: undone.slice(0, -1) })

/** «Отменить ввод», «Отменить: записано 12 пар». */
export const undoTitle = (step: Step | undefined): string =>
  step === undefined
    ? 'Отменить'
    : step.kind === 'command'
      ? `Отменить: ${lower(step.said)}`
      : `Отменить ${named(step.edits).whom}`

/** «Вернуть ввод». */
export const redoTitle = (step: Step | undefined): string =>
  step?.kind === 'edits' ? `Вернуть ${named(step.edits).whom}` : 'Вернуть'

/** «Отменено: ввод», «Отменено: записано 12 пар». */
export const undoneText = (step: Step): string => `Отменено: ${nameOf(step)}`
export const redoneText = (step: Step): string => `Возвращено: ${nameOf(step)}`

/** What was done, as a noun: «ввод», «вставка строк». */
export const nameOf = (step: Step): string =>
  step.kind === 'command' ? lower(step.said) : named(step.edits).what

/** The first letter small, unless it begins an abbreviation. */
const lower = (said: string): string =>
  /^[А-ЯЁ](?![А-ЯЁ])/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said

/** In the nominative and in the accusative. */
interface Noun {
  what: string
  whom: string
}

const same = (what: string): Noun => ({ what, whom: what })
const nouns: Record<Exclude<GridEdit['kind'], 'fill' | 'hideColumns'>, Noun> = {
  insertRows: { what: 'вставка строк', whom: 'вставку строк' },
  removeRows: same('удаление строк'),
  insertColumns: { what: 'вставка столбцов', whom: 'вставку столбцов' },
  removeColumns: same('удаление столбцов'),
  moveColumns: same('перенос столбцов'),
  reorderRows: { what: 'перестановка строк', whom: 'перестановку строк' },
  widths: { what: 'ширина столбцов', whom: 'ширину столбцов' },
  heights: { what: 'высота строк', whom: 'высоту строк' },
  numberFormat: same('формат ячеек'),
  background: same('цвет ячеек'),
  filter: same('отбор'),
  addSheet: same('новый лист'),
  renameSheet: same('название листа'),
  removeSheet: same('удаление листа'),
  results: same('пересчёт'),
}

function named(edits: GridEdit[]): Noun {
  // The column that was filled after a sort is no news: the first edit is what the person did.
  const edit = edits[0]
  if (edit === undefined) return same('изменение')
  if (edit.kind === 'hideColumns') return same(edit.hidden ? 'скрытие столбцов' : 'показ столбцов')
  if (edit.kind !== 'fill') return nouns[edit.kind]
  const texts = edit.blocks.flatMap(({ text }) => text.flat())
  if (texts.every(text => text === '')) return { what: 'очистка ячеек', whom: 'очистку ячеек' }
  return same(texts.length === 1 ? 'ввод' : 'заполнение ячеек')
}
