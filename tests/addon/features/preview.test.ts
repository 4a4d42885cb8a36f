import { expect, test } from 'vitest'
import { previewOf } from '#addon/features/preview.ts'
import { update } from '#shared/programme/edit.ts'
import { school } from '#tests/school/build.ts'

const programme = school().mentee('Лисин Артём', { request: 'Подтянуть алгебру' }).build()
const [mentee] = programme.mentees
const told = (set: { request?: string; post?: string }) =>
  previewOf(mentee ? [update('mentees', mentee, set)].filter(edit => edit !== null) : [], programme)[0]
    ?.examples

test.each([
  ['прежние и новые слова', { request: 'Дроби' }, 'Лисин Артём: запрос «Подтянуть алгебру» → «Дроби»'],
  ['новые слова в пустой ячейке', { post: 'староста' }, 'Лисин Артём: должность «староста»'],
  ['ячейка становится пустой', { request: '' }, 'Лисин Артём: запрос «Подтянуть алгебру» → пусто'],
])('%s', (_, set, says) => {
  expect(told(set)).toEqual([says])
})
