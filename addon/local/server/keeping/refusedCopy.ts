import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { dayAndMonth } from '#shared/language/dates.ts'
import { Refusal } from '../refusal.ts'
import type { CopyInfo } from './copies.ts'

const REFUSED: Record<string, { code: string; says: string }> = {
  foreign: {
    code: 'copy',
    says: 'Это не копия, сделанная программой «Тандем». Выберите файл, который заканчивается на «.tandem».',
  },
  damaged: {
    code: 'copy',
    says: 'Копия повреждена: файл скачан или сохранён не полностью. Выберите другой файл, который заканчивается на «.tandem».',
  },
  newer: {
    code: 'newer',
    says: 'Этот файл сделан более новой версией программы. Установите её и откройте файл снова.',
  },
}

/** Why a file is not taken, by the verdict of copyThread. */
export function refusedCopy(verdict: string): Refusal {
  const { code, says } = REFUSED[verdict] ?? { code: 'copy', says: '' }
  return new Refusal(422, code, says)
}

/** A copy under a password came where an open one was expected: the page asks for the password. */
export const sealedCopy = () =>
  new Refusal(422, 'sealed', 'Эта копия под паролем. Впишите пароль, с которым её сохранили.')

/** The programme's own file can't be opened: the copies that can take its place come with the refusal. */
export function damagedFile(file: string, copies: CopyInfo[]): Refusal {
  const name = basename(file)
  const what = existsSync(file)
    ? `Файл «${name}» повреждён, поэтому таблица не открылась. Сам файл останется на месте.`
    : `Файла «${name}» нет в папке программы: его переместили или удалили.`
  const [last] = copies
  const next =
    last === undefined
      ? 'Копий на этом компьютере нет. Если копия есть на флешке или другом компьютере, откройте её.'
      : `Откройте последнюю копию: ${moment(last.at)}.`
  return new Refusal(409, 'damaged', `${what} ${next}`, { copies })
}

/** «22 ноября, 14:05»; with the year, because a copy may be an old one. */
function moment(at: string): string {
  const [day = '', time = ''] = at.split('T')
  return `${dayAndMonth(day)} ${day.slice(0, 4)}\u00a0г., ${time}`
}
