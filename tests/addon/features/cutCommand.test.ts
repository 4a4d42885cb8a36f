import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutCommand } from '#addon/features/cutCommand.ts'
import { apply } from '#shared/programme/apply.ts'
import { append, type Edit, invert, update } from '#shared/programme/edit.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'

const before = school()
  .pair('Жукова Анна', 'с 01.03 по 31.05', {
    mentee: 'Лисин Артём',
    status: 'proposed',
    mentorAgreedOn: null,
  })
  .mentee('Рудь Соня')
  .build()
const [pair] = before.pairs
const [mentor] = before.mentors
if (pair === undefined || mentor === undefined) throw new Error('No pair')

// Labels are written with their refs.
const added = append('decisions', {
  id: 'р1',
  kind: 'refusal',
  mentor: mentor.id,
  mentorName: pair.mentorName,
  mentee: pair.mentee,
  menteeName: pair.menteeName,
  reason: 'далеко',
})
const changed = update('pairs', pair, { status: 'refused', note: 'отказ' })
const renamed = update('mentors', mentor, { contact: '8 900' })
if (changed === null || renamed === null) throw new Error('Nothing changes')
const edits: readonly Edit[] = [added, changed, renamed]
const entry = (of: readonly Edit[]) => ({ command: 'Отказ', undoable: true, edits: of, inverse: invert(of) })
const written = (...of: Edit[]): WholeProgramme => apply(before, of)
const look = (programme: WholeProgramme, of: readonly Edit[] = edits) => cutCommand(programme, entry(of))

describe('что осталось от оборванного действия', () => {
  test.each([
    ['ничего', written(), 'none'],
    ['всё', written(...edits), 'all'],
    ['новая строка', written(added), 'part'],
    ['правка одной строки', written(changed), 'part'],
    ['половина правки', written({ ...changed, set: { status: 'refused' } }), 'part'],
    ['всё, кроме половины правки', written(added, renamed, { ...changed, set: { note: 'отказ' } }), 'part'],
  ] as const)('записано: %s', (_, programme, expected) => {
    const cut = look(programme)
    expect(cut.written).toBe(expected)
    expect(cut.changed).toEqual([])
    if (expected !== 'part') expect(cut.back).toEqual([])
    else expect(apply(programme, cut.back)).toEqual(before)
  })

  test('что человек изменил позже, не трогается и названо; остальное возвращается', () => {
    const programme = apply(written(added, changed), [
      { ...changed, set: { note: 'вписано вручную' }, was: {} },
    ])
    const cut = look(programme)
    expect(cut).toMatchObject({ written: 'part', changed: ['Пары, строка 3: «Заметки»'] })
    expect(apply(programme, cut.back).decisions).toEqual([])
    expect(apply(programme, cut.back).pairs).toEqual(programme.pairs)
  })

  test('правка человека поверх записанного целиком ничего не возвращает', () => {
    const programme = apply(written(...edits), [{ ...changed, set: { note: 'вписано вручную' }, was: {} }])
    expect(look(programme)).toEqual({ written: 'all', back: [], changed: [] })
  })

  test('строки, которую с тех пор удалили, возврат не касается', () => {
    const programme = { ...written(added, changed), pairs: [] }
    const cut = look(programme)
    expect(cut.written).toBe('part')
    expect(cut.back.map(({ table }) => table)).toEqual(['decisions'])
  })

  test('код, который строка получила, пока её не было целиком, уходит вместе с ней', () => {
    const person = append('mentees', { id: 'н9', code: 'p_aaaaaaaaaa', lastName: 'Валеев', kind: 'pupil' })
    const torn = apply(before, [{ ...person, set: { id: 'н9', code: 'p_bbbbbbbbbb', lastName: 'Валеев' } }])
    const cut = look(torn, [person])
    expect(cut).toMatchObject({ written: 'part', changed: [] })
    expect(apply(torn, cut.back)).toEqual(before)
  })

  test('какая бы часть ячеек ни была записана, возвращается то, что было, и второй раз возвращать нечего', () => {
    const undoing = invert(edits)
    const parts = fc.record({
      backwards: fc.boolean(),
      keys: fc.array(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), { minLength: 3, maxLength: 3 }),
    })
    fc.assert(
      fc.property(parts, ({ backwards, keys }) => {
        const start = backwards ? written(...edits) : before
        const of = backwards ? undoing : edits
        const part = of.flatMap((edit, index): Edit[] => {
          if (edit.kind !== 'update') return keys[index]?.[0] === true ? [edit] : []
          const set = Object.fromEntries(
            Object.entries(edit.set).filter((_, at) => keys[index]?.[at] === true),
          )
          return [{ ...edit, set }]
        })
        const programme = apply(start, part)
        const cut = look(programme, of)
        const after = cut.written === 'all' ? apply(start, of) : start
        const byId = ({ decisions, pairs, mentors }: WholeProgramme) => ({ decisions, pairs, mentors })
        const recovered = apply(programme, cut.back)
        const bare = (each: WholeProgramme) =>
          JSON.parse(JSON.stringify(byId(each)).replace(/"row":\d+/g, '"row":0'))
        expect(bare(recovered)).toEqual(bare(after))
        expect(look(recovered, of).back).toEqual([])
      }),
    )
  })
})
