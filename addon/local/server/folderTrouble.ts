import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Refusal } from './refusal.ts'

/** What a folder or a disk can do to a file outside the workbook: copies, uploads, drafts. By the system's error code. */
const TROUBLES: Record<string, { status: number; says: (name: string) => string }> = {
  EACCES: { status: 409, says: notWritable },
  EPERM: { status: 409, says: notWritable },
  EROFS: { status: 409, says: notWritable },
  EBUSY: {
    status: 409,
    says: name => `Файл «${name}» занят другой программой. Закройте её и повторите.`,
  },
  ENOTDIR: { status: 409, says: notFolder },
  EEXIST: { status: 409, says: notFolder },
  ENOENT: {
    status: 409,
    says: name => `«${name}» в папке программы больше нет. Обновите страницу и повторите.`,
  },
  ENOSPC: {
    status: 507,
    says: () => 'На диске, где лежат данные, кончилось место. Освободите место и повторите.',
  },
  EIO: { status: 507, says: name => `Диск не принял запись: «${name}». Проверьте диск и повторите.` },
}

function notWritable(name: string): string {
  return `В «${name}» нельзя записать: запрещено свойствами файла или папки. Снимите этот запрет и повторите.`
}

function notFolder(name: string): string {
  return `На месте папки «${name}» лежит файл. Переименуйте его и повторите.`
}

/** The sentence for a fault of the file system, with the name of the file but never its whole path; null for any other fault. */
export function folderTrouble(error: unknown): Refusal | null {
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string }
  const trouble = code === undefined ? undefined : TROUBLES[code]
  if (trouble === undefined) return null
  const told = dest ?? path ?? ''
  const named = basename(code === 'ENOTDIR' ? inTheWay(told) : told) || 'данные'
  return new Refusal(trouble.status, 'folder', `${trouble.says(named)} Записанное раньше на месте.`)
}

/** The file that stands where a folder of the path should: the system names only the path it was asked for. */
function inTheWay(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : inTheWay(dirname(path))
}
