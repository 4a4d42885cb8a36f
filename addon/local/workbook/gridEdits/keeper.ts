import { KEY_ROW, managedOf, TITLE_ROW, tableTitled } from '../managed.ts'
import type { Sheet } from '../sheet.ts'
import type { Area } from '../storeRequest.ts'
import { GridRefusal } from './gridRefusal.ts'

const within = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns

/** What of a sheet belongs to the programme or is protected; the sentences say why, and what may be done instead. */
export class Keeper {
  readonly managed: boolean
  readonly firstOwnRow: number
  private readonly sheet: Sheet
  private readonly keyed: ReadonlySet<number>
  private readonly kept: ReadonlySet<number>
  private readonly strict: Sheet['settings']['protections']
  private readonly wholeSheet: string | null

  constructor(sheet: Sheet) {
    const { keyRow, columns } = managedOf(sheet)
    const table = tableTitled(sheet.settings.title)
    this.sheet = sheet
    this.managed = keyRow !== null
    this.firstOwnRow = this.managed ? TITLE_ROW + 1 : 1
    this.keyed = new Set(columns)
    this.wholeSheet = this.managed ? writtenByProgramme(table?.name ?? '', table?.internal ?? false) : null
    this.strict = sheet.settings.protections.filter(({ warningOnly }) => !warningOnly)
    this.kept = new Set(
      columns.filter(column => {
        const kind = table?.columns[String(sheet.cell(KEY_ROW, column)?.v)]?.kind
        return this.wholeSheet !== null || kind === 'id' || kind === 'code'
      }),
    )
  }

  /** Why a cell takes nothing from a person; null: it does. */
  cell(row: number, column: number): string | null {
    if (this.managed && row === KEY_ROW)
      return 'Строка ключей нужна программе, поэтому она остаётся как есть. Названия столбцов стоят в следующей строке, их можно менять.'
    if (row > TITLE_ROW && this.kept.has(column))
      return (
        this.wholeSheet ??
        `Столбец ${this.name(column)} заполняет программа, поэтому он остаётся как есть. Вводите значения в других столбцах.`
      )
    return this.protection(area => within(area, row, column))
  }

  /** Why no formula may stand there; null: it may. */
  formula(row: number, column: number): string | null {
    if (this.keyed.has(column))
      return `Столбец ${this.name(column)} читает программа, поэтому формул в нём нет. Введите готовое значение, а для расчётов вставьте свой столбец.`
    if (this.managed && row < this.firstOwnRow) return 'В заголовках формул нет. Введите название столбца.'
    return null
  }

  /** Rows may not come, go or change places there. */
  checkRows(from: number, count: number): void {
    if (from < this.firstOwnRow)
      throw new GridRefusal(
        'managed',
        'Строки с ключами и заголовками нужны программе, поэтому они остаются на месте. Ниже строки можно вставлять, удалять и переставлять.',
      )
    const sentence =
      this.wholeSheet ?? this.protection(({ row, rows }) => row < from + count && from < row + rows)
    if (sentence !== null) throw new GridRefusal('managed', sentence)
  }

  checkColumns(from: number, count: number): void {
    for (let column = from; column < from + count; column++) {
      if (this.keyed.has(column))
        throw new GridRefusal(
          'managed',
          `Столбец ${this.name(column)} нужен программе, поэтому он остаётся на месте. Свои столбцы можно вставлять и двигать куда угодно.`,
        )
    }
    const sentence = this.protection(area => area.column < from + count && from < area.column + area.columns)
    if (sentence !== null) throw new GridRefusal('managed', sentence)
  }

  checkFormat(from: number, count: number): void {
    for (let column = from; column < from + count; column++) {
      if (this.keyed.has(column))
        throw new GridRefusal(
          'managed',
          `Вид значений в столбце ${this.name(column)} задаёт программа. Формат можно менять в своих столбцах и на своих листах.`,
        )
    }
  }

  private protection(covers: (area: Area) => boolean): string | null {
    const { rows, columns } = this.sheet.settings
    const found = this.strict.find(({ area, open }) =>
      covers(area ?? { row: 1, column: 1, rows, columns }) ? !open.some(covers) : false,
    )
    return found === undefined
      ? null
      : 'Эти ячейки защищены, поэтому остаются как есть. Вводите значения в других ячейках или на другом листе.'
  }

  private name(column: number): string {
    const title = this.sheet.cell(TITLE_ROW, column)?.v
    return `«${title ?? this.sheet.cell(KEY_ROW, column)?.v}»`
  }
}

function writtenByProgramme(table: string, internal: boolean): string | null {
  if (table === 'journal')
    return 'Записи журнала ведёт программа, поэтому они остаются как есть. Свои заметки можно вести в новом столбце справа.'
  return internal
    ? 'Этот лист ведёт программа, поэтому его строки остаются как есть. Свои записи можно вести на новом листе.'
    : null
}
