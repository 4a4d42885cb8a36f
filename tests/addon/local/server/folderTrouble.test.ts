import { expect, test } from 'vitest'
import { folderTrouble } from '#addon/local/server/folderTrouble.ts'

const copy = '/Документы/Тандем/Копии/2026-11-23 14-05 сделана вручную №3.tandem'

test.each([
  ['EACCES', 409, 'нельзя записать: запрещено свойствами файла или папки. Снимите этот запрет и повторите.'],
  ['EPERM', 409, 'нельзя записать: запрещено свойствами файла или папки. Снимите этот запрет и повторите.'],
  ['EROFS', 409, 'нельзя записать: запрещено свойствами файла или папки. Снимите этот запрет и повторите.'],
  ['EBUSY', 409, 'занят другой программой. Закройте её и повторите.'],
  ['ENOTDIR', 409, 'лежит файл. Переименуйте его и повторите.'],
  ['ENOENT', 409, 'больше нет. Обновите страницу и повторите.'],
  ['ENOSPC', 507, 'кончилось место. Освободите место и повторите.'],
  ['EIO', 507, 'Проверьте диск и повторите.'],
])('%s: what is wrong and what to do, without the path', (code, status, sentence) => {
  const trouble = folderTrouble(Object.assign(new Error('no'), { code, path: copy }))
  expect(trouble).toMatchObject({ status, message: expect.stringContaining(sentence) })
  expect(trouble?.message).toMatch(/Записанное раньше на месте\.$/)
  expect(trouble?.message).not.toContain('Документы')
})

test.each([
  [new Error('bug')],
  [new TypeError('x')],
  [Object.assign(new Error(), { code: 'ERR_X' })],
  [null],
])('a fault of the program stays one: %s', error => {
  expect(folderTrouble(error ?? {})).toBeNull()
})
