import type { OpenGrid } from './gridView.ts'

/** Address of the spreadsheet's script, written by the build; its style stands beside it. */
declare const GRID_SCRIPT: string
declare const GRID_STYLE: string

let loaded: Promise<OpenGrid> | null = null

/** Fetches the spreadsheet, which is heavy, when a window needs it; begins at once and keeps what it has got. */
export function loadGrid(): Promise<OpenGrid> {
  loaded ??= Promise.all([loadScript(), loadStyle()]).then(([openGrid]) => openGrid)
  loaded.catch(() => {
    loaded = null
  })
  return loaded
}

async function loadScript(): Promise<OpenGrid> {
  const module: { openGrid: OpenGrid } = await import(GRID_SCRIPT)
  return module.openGrid
}

function loadStyle(): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = GRID_STYLE
  const done = new Promise<void>((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = () => reject(new Error('Таблица не загрузилась. Обновите страницу.'))
  })
  document.head.append(link)
  return done
}
