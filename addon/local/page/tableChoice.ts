/** Which table this browser shows: the spreadsheet, or the plain table that a screen reader can walk. */
export type TableChoice = 'grid' | 'plain'

const KEY = 'tandem:table'

export function readTableChoice(): TableChoice {
  try {
    return localStorage.getItem(KEY) === 'plain' ? 'plain' : 'grid'
  } catch {
    return 'grid'
  }
}

export function keepTableChoice(choice: TableChoice): void {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    // A browser that keeps nothing shows the spreadsheet again next time.
  }
}
