import { expect, test } from 'vitest'
import { apply } from '#shared/programme/apply.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { schema4 } from '#shared/programme/migrations/schema4.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'

const older = (): WholeProgramme => ({
  ...school().build(),
  settings: settingRows({ maxMonths: 9 })
    .filter(({ id }) => id !== 'noticeUrl')
    .map(row => (row.id === 'maxMonths' ? { ...row, title: 'Срок пары, месяцев', note: '' } : row)),
})
const after = (programme: WholeProgramme) => apply(programme, schema4.run(programme))

test('таблица получает адрес сведений об обработке данных и нынешние названия настроек, значения остаются', () => {
  expect(new Set(after(older()).settings)).toEqual(new Set(settingRows({ maxMonths: 9 })))
})

test('второй раз менять нечего', () => {
  expect(schema4.run(after(older()))).toEqual([])
})
