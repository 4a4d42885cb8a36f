const MB = 1024 * 1024

/** What is taken from one file, so that no file can fill the memory. */
export const limits = {
  fileBytes: 10 * MB,
  parts: 200,
  inflatedBytes: 50 * MB,
  /** inflated bytes to packed ones, of a part larger than a megabyte */
  ratio: 400,
  rows: 20_000,
  columns: 100,
  sheets: 100,
}

const AS_XLSX =
  'Откройте его в Excel или LibreOffice, выберите «Сохранить как» – «Книга Excel (.xlsx)» и возьмите новый файл'

const sentences = {
  empty: ['Файл пуст', 'Сохраните или скачайте его ещё раз'],
  foreign: ['Это не книга Excel', 'Нужен файл, который заканчивается на «.xlsx»'],
  otherKind: ['Это книга другого вида', AS_XLSX],
  old: ['Это файл старого Excel (.xls)', AS_XLSX],
  locked: [
    'Файл закрыт паролем',
    'Снимите пароль в Excel: «Файл» – «Сведения» – «Защита книги» – «Зашифровать с использованием пароля», сотрите пароль и сохраните файл',
  ],
  macros: [
    'В файле есть макросы',
    'Сохраните его как «Книга Excel (.xlsx)», без макросов, и возьмите новый файл',
  ],
  damaged: ['Файл повреждён или скачан не полностью', 'Сохраните или скачайте его ещё раз'],
  large: ['Файл больше 10 МБ', 'Удалите из него картинки и лишние листы и сохраните снова'],
  swollen: [
    'Файл разворачивается больше чем в 50 МБ',
    'Удалите из него лишние листы и строки и сохраните снова',
  ],
  declares: [
    'В файле есть описание типа документа, которого Excel не пишет',
    'Откройте файл в Excel или LibreOffice, сохраните как «Книга Excel (.xlsx)» и возьмите новый файл',
  ],
  manySheets: [`В книге больше ${limits.sheets} листов`, 'Оставьте в файле только нужные листы'],
} as const satisfies Record<string, readonly [string, string]>

export type XlsxRefusalCode = keyof typeof sentences | 'tooLong' | 'tooWide'

/** Why a file is not taken: what is the matter, and what to do. Never repeats what stands in the file but a sheet's name. */
export class XlsxRefusal extends Error {
  readonly code: XlsxRefusalCode
  readonly next: string

  constructor(code: XlsxRefusalCode, message: string, next: string) {
    super(message)
    this.code = code
    this.next = next
  }
}

export function refuseXlsx(code: keyof typeof sentences): XlsxRefusal {
  const [message, next] = sentences[code]
  return new XlsxRefusal(code, message, next)
}

export const refuseSize = (code: 'tooLong' | 'tooWide', sheet: string): XlsxRefusal =>
  code === 'tooLong'
    ? new XlsxRefusal(
        code,
        `На листе «${sheet}» заняты строки ниже 20 000-й`,
        'Оставьте на листе только нужные строки и сохраните файл снова',
      )
    : new XlsxRefusal(
        code,
        `На листе «${sheet}» больше ${limits.columns} столбцов`,
        'Оставьте на листе только нужные столбцы и сохраните файл снова',
      )
