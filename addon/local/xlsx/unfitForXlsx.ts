import { count } from '#shared/language/plural.ts'
import { a1 } from '../workbook/a1.ts'
import type { StoredSheet } from '../workbook/storage.ts'
import { fileTitles } from './fileTitles.ts'

const LONGEST_TEXT = 32_767

/** What an .xlsx can't hold. With `stops` there is no file: nothing of the school's is cut off in silence. */
export function unfitForXlsx(sheets: readonly StoredSheet[]): { stops: string[]; notes: string[] } {
  const titles = sheets.map(({ settings }) => settings.title)
  const renamed = fileTitles(titles).flatMap((title, index) =>
    title === titles[index] ? [] : [`Лист «${titles[index]}» в файле называется «${title}».`],
  )
  return { stops: sheets.flatMap(longCells), notes: renamed }
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
