/** The two answers to «Где хранить данные», as the workbook keeps them. */
export const hereTitle = 'На этом компьютере'
export const abroadTitle = 'В Google Таблице'

/** Our own host names itself; everywhere else the sidebar runs in Google's. */
export const isAtGoogle = (): boolean => window.tandemHost === undefined
