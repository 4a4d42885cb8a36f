/** A file as text, or why it can't be one. */
export type FileText = { text: string } | { problem: string; next: string }

const maxLetters = 2_000_000

/** Reads a .csv or .txt: UTF-8 where it is valid, else the Windows code page that Excel writes in Russia. */
export async function readFile(file: File): Promise<FileText> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isWorkbook(bytes))
    return {
      problem: 'Это файл Excel или таблицы, а не текст',
      next: 'Откройте его, выделите таблицу вместе с заголовками, скопируйте и вставьте сюда',
    }
  const text = decode(bytes)
  if (text.length > maxLetters)
    return {
      problem: 'Файл слишком велик',
      next: 'За один раз загружается до 5000 строк. Разделите список на части',
    }
  return { text }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** .xlsx and .ods are zip archives, .xls is an OLE container. */
const isWorkbook = ([one, two]: Uint8Array) =>
  (one === 0x50 && two === 0x4b) || (one === 0xd0 && two === 0xcf)
