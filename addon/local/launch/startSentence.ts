import { faultLine } from '../server/faultLine.ts'
import { Refusal } from '../server/refusal.ts'
import { StoreError } from '../workbook/storeRequest.ts'

/** Why the program didn't start and what to do, for the window it was started in. */
export function startSentence(error: unknown, { dataDir, port }: { dataDir: string; port: number }): string {
  if (error instanceof Refusal || error instanceof StoreError) return error.message
  const sentence = sentences[(error as NodeJS.ErrnoException | null)?.code ?? '']
  if (sentence !== undefined) return sentence({ dataDir, port })
  return `Программа не запустилась. Запустите её ещё раз; если не поможет, перезагрузите компьютер.\n${faultLine(error)}`.trimEnd()
}

type Sentence = (place: { dataDir: string; port: number }) => string

const notWritable: Sentence = ({ dataDir }) =>
  `В папку «${dataDir}» нельзя записать. Разрешите запись в неё или назовите другую папку в переменной DATA_DIR и запустите программу снова.`

const sentences: Record<string, Sentence> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: notWritable,
  ENOTDIR: ({ dataDir }) =>
    `На месте папки «${dataDir}» лежит файл. Переименуйте его и запустите программу снова.`,
  EEXIST: ({ dataDir }) =>
    `На месте папки «${dataDir}» лежит файл. Переименуйте его и запустите программу снова.`,
  ENOSPC: ({ dataDir }) =>
    `На диске, где лежит папка «${dataDir}», нет места. Освободите его и запустите программу снова.`,
  EADDRINUSE: ({ port }) =>
    `Программе негде открыть страницу: порты с ${port} по ${Math.min(port + 20, 65535)} заняты другими программами. Закройте лишние программы или назовите другой порт в переменной PORT и запустите снова.`,
}
