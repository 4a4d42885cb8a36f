import { StoreError } from './storeRequest.ts'

/** What can happen to the file at any moment, by SQLite's primary result code: what, where, and what to do. */
const TROUBLES: Record<number, { code: string; says: (file: string) => string }> = {
  5: {
    code: 'locked',
    says: file => `Файл ${file} уже открыт другой программой. Закройте её и откройте файл ещё раз.`,
  },
  8: {
    code: 'readOnly',
    says: file =>
      `В файл ${file} нельзя записывать: он или его папка только для чтения. Снимите этот запрет в свойствах папки и повторите. Записанное раньше на месте.`,
  },
  10: {
    code: 'disk',
    says: file =>
      `Диск не принял запись в файл ${file}. Последнее действие не записано, записанное раньше на месте. Проверьте диск и повторите.`,
  },
  11: { code: 'damaged', says: file => `Файл ${file} повреждён. Откройте последнюю копию.` },
  13: {
    code: 'full',
    says: file =>
      `На диске, где лежит файл ${file}, кончилось место. Последнее действие не записано, записанное раньше на месте. Освободите место и повторите.`,
  },
  14: {
    code: 'notOpened',
    says: file =>
      `Файл ${file} не открывается: в его папку нельзя записывать, или её больше нет. Проверьте папку и откройте файл снова.`,
  },
  26: {
    code: 'damaged',
    says: file => `Файл ${file} повреждён: это не таблица «Тандема». Откройте последнюю копию.`,
  },
}

/** The sentence for a fault of SQLite; any other fault stays what it is. */
export function storeTrouble(error: unknown, file: string): unknown {
  const { errcode } = error as { errcode?: number }
  const trouble = errcode === undefined ? undefined : TROUBLES[errcode & 0xff]
  return trouble === undefined ? error : new StoreError(trouble.code, trouble.says(file))
}

export const damaged = (file: string) => storeTrouble({ errcode: 11 }, file)
