import { formatNumber } from '#shared/language/number.ts'
import { count } from '#shared/language/plural.ts'
import { limits } from '#shared/xlsx/xlsxRefusal.ts'
import { a1 } from '#shared/xlsx/a1.ts'
import { hasContent } from '../workbook/sheet.ts'
import type { StoredSheet } from '../workbook/storage.ts'
import { fileTitles } from '#shared/xlsx/fileTitles.ts'

const LONGEST_TEXT = 32_767

/** What an .xlsx can't hold. With `stops` there is no file: nothing of the school's is cut off in silence. */
export function unfitForXlsx(sheets: readonly StoredSheet[]): { stops: string[]; notes: string[] } {
  const titles = sheets.map(({ settings }) => settings.title)
  const renamed = fileTitles(titles).flatMap((title, index) =>
    title === titles[index] ? [] : [`Лист «${titles[index]}» в файле называется «${title}».`],
  )
  return { stops: sheets.flatMap(longCells), notes: [...renamed, ...oneWay(sheets)] }
}

/** What Excel opens, but the program would not take back. */
function oneWay(sheets: readonly StoredSheet[]): string[] {
  const tooMany = sheets.length > limits.sheets ? [`В книге больше ${limits.sheets} листов`] : []
  return [...tooMany, ...sheets.flatMap(tooLarge)].map(
    what =>
      `${what}: в Excel файл откроется, но обратно в программу не загрузится. Чтобы перенести всё, выберите «Файл» – «Сохранить копию на диск».`,
  )
}

function tooLarge({ settings, grid }: StoredSheet): string[] {
  const rows = grid.findLastIndex(cells => cells.some(hasContent)) + 1
  const columns = grid.reduce((most, cells) => Math.max(most, cells.findLastIndex(hasContent) + 1), 0)
  const sheet = `На листе «${settings.title}»`
  return [
    ...(rows > limits.rows ? [`${sheet} заняты строки ниже ${formatNumber(limits.rows)}-й`] : []),
    ...(columns > limits.columns ? [`${sheet} больше ${limits.columns} столбцов`] : []),
  ]
}

function longCells({ settings, grid }: StoredSheet): string[] {
  return grid.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const length = typeof cell?.v === 'string' ? cell.v.length : 0
      if (length <= LONGEST_TEXT) return []
      const letters = count(length, 'знак', 'знака', 'знаков')
      return [
        `Лист «${settings.title}», ячейка ${a1(row + 1, column + 1)}: ${letters}, а в ячейку Excel входит 32 767. Сократите текст или разделите его на две ячейки.`,
      ]
    }),
  )
}
