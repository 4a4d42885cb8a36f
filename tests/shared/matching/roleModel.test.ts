import { expect, test } from 'vitest'
import { roleModel } from '#shared/matching/roleModel.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables, type ValuesOf } from '#shared/programme/tables.ts'

const entry = (id: string, number: number, set: Partial<ValuesOf<'dictionaries'>> = {}) =>
  blankRow(tables.dictionaries, { id, number, dictionary: 'role', title: id, forms: ['form.a'], ...set })
const of = (...dictionaries: ReturnType<typeof entry>[]) =>
  roleModel({ dictionaries }, 'form.a')({ kind: 'pupil' })

test.each([
  { given: 'первая по номеру, а не по строке', found: of(entry('later', 2), entry('first', 1)), id: 'first' },
  {
    given: 'переименованная остаётся собой',
    found: of(entry('first', 1, { title: 'по-новому' })),
    id: 'first',
  },
  {
    given: 'первая выключена: следующая',
    found: of(entry('first', 1, { enabled: false }), entry('later', 2)),
    id: 'later',
  },
  { given: 'без форм: во всех', found: of(entry('any', 1, { forms: [] }), entry('own', 2)), id: 'any' },
  {
    given: 'другой формы',
    found: of(entry('other', 1, { forms: ['form.b'] }), entry('own', 2)),
    id: 'own',
  },
  {
    given: 'для других наставляемых',
    found: of(entry('teachers', 1, { menteeKind: 'teacher' }), entry('pupils', 2, { menteeKind: 'pupil' })),
    id: 'pupils',
  },
  {
    given: 'с тем же именем из другого справочника',
    found: of(entry('form', 1, { dictionary: 'form' }), entry('own', 2)),
    id: 'own',
  },
  { given: 'все выключены', found: of(entry('first', 1, { enabled: false })), id: null },
  { given: 'ролевых моделей нет', found: of(), id: null },
])('$given', ({ found, id }) => {
  expect(found).toBe(id)
})
