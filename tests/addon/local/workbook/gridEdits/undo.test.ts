// Long because every edit has its wish, its way back and its neighbours.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { Book } from '#addon/local/workbook/book.ts'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { StoreError } from '#addon/local/workbook/storeRequest.ts'
import type { Workbook } from '#addon/local/workbook/workbook.ts'
import { filled, gridDesk, MENTORS } from './gridDesk.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-undo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const small = fc.integer({ min: 1, max: 8 })
const few = fc.integer({ min: 1, max: 3 })
const sheetIds = fc.constantFrom(0, MENTORS, 2)
const text = fc.constantFrom(
  '',
  'Котова',
  '5',
  '0,5',
  '01.09.2026',
  'да',
  '=A4+$B$3',
  '=SUM(A3:B6)',
  "=Лист1!C4&'Наставники'!E5",
)

interface Wish {
  kind: string
  sheetId: number
  at: number
  across: number
  count: number
  texts: string[]
  seed: number
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(
    ...'fill fill fill insertRows removeRows insertColumns removeColumns moveColumns reorderRows widths heights'.split(
      ' ',
    ),
    ...'hideColumns numberFormat background filter addSheet renameSheet removeSheet'.split(' '),
  ),
  sheetId: sheetIds,
  at: small,
  across: small,
  count: few,
  texts: fc.array(text, { minLength: 4, maxLength: 4 }),
  seed: fc.nat(1000),
})

/** The wish as an edit by somebody who sees the workbook as it is. */
function editOf(book: Workbook, { kind, sheetId: wanted, at, across, count, texts, seed }: Wish): GridEdit {
  const sheetId = book.sheets().some(sheet => sheet.sheetId === wanted) ? wanted : 0
  const view = book.view(
    book.sheets().some(sheet => sheet.sheetId === sheetId) ? sheetId : (book.sheets()[0]?.sheetId ?? 0),
  )
  const from = { sheetId: view.sheetId, from: at, count }
  const area = { row: at, column: across, rows: count, columns: count }
  const shown = (row: number, column: number) => view.cells[row - 1]?.[column - 1]?.text ?? ''
  const block = (cell: (row: number, column: number) => string) =>
    [0, 1].map(i => [0, 1].map(j => cell(at + i, across + j)))
  switch (kind) {
    case 'fill': {
      const row = seed % 9 === 0 ? 19 : at
      return {
        kind,
        sheetId: view.sheetId,
        blocks: [
          {
            row,
            column: across,
            was: [0, 1, 2].map(i => [shown(row + i, across)]),
            text: [0, 1, 2].map(i => [texts[i] ?? '']),
          },
        ],
      }
    }
    case 'insertRows':
    case 'removeRows':
    case 'insertColumns':
    case 'removeColumns':
      return { kind, ...from }
    case 'moveColumns':
      return { kind, ...from, before: across }
    case 'reorderRows': {
      const rows = Array.from({ length: count + 1 }, (_, index) => at + index)
      return {
        kind,
        sheetId: view.sheetId,
        from: at,
        order: [...rows.slice(seed % rows.length), ...rows.slice(0, seed % rows.length)],
      }
    }
    case 'widths':
    case 'heights':
      return { kind, ...from, size: 20 + seed }
    case 'hideColumns':
      return { kind, ...from, hidden: seed % 2 === 0 }
    case 'numberFormat':
      return { kind, sheetId: view.sheetId, area, format: seed % 2 === 0 ? '0.00' : null }
    case 'background':
      return { kind, sheetId: view.sheetId, area, color: seed % 2 === 0 ? '#fff2cc' : null }
    case 'filter':
      return {
        kind,
        sheetId: view.sheetId,
        filter:
          seed % 3 === 0
            ? null
            : { area: { ...area, rows: 6 }, shown: { [String(across)]: block(shown)[0] ?? [] } },
      }
    case 'addSheet':
      return { kind, title: `Мой ${seed}`, index: at }
    case 'renameSheet':
      return { kind, sheetId: view.sheetId, title: `Свой лист ${seed}` }
    default:
      return { kind: 'removeSheet', sheetId: view.sheetId }
  }
}

const wishes = fc.array(wish, { minLength: 1, maxLength: 25 })

describe('any edits', () => {
  test('taken back one by one leave the workbook as it was, and done again as it had become', () => {
    fc.assert(
      fc.property(wishes, list => {
        const { book, all } = gridDesk()
        const states = [all()]
        for (const each of list) {
          const before = all()
          const revision = book.revision
          const answer = book.edit('окно', [editOf(book, each)])
          if ('refused' in answer) {
            expect(all()).toEqual(before)
            expect(book.revision).toBe(revision)
          } else if (answer.revision > revision) states.push(all())
        }
        for (const state of states.slice(0, -1).reverse()) {
          expect(book.undo('окно')).toMatchObject({ left: [] })
          expect(all()).toEqual(state)
        }
        expect(book.undo('окно')).toBeNull()
        for (const state of states.slice(1)) {
          expect(book.redo('окно')).toMatchObject({ left: [] })
          expect(all()).toEqual(state)
        }
        expect(book.redo('окно')).toBeNull()
        book.close()
      }),
      { numRuns: 150 },
    )
  })

  test('are in the file as they are in memory', () => {
    let number = 0
    fc.assert(
      fc.property(wishes, list => {
        const file = join(folder, `${++number}.tandem`)
        const { book, all } = gridDesk(file)
        for (const each of list) book.edit('окно', [editOf(book, each)])
        book.undo('окно')
        const before = { all: all(), revision: book.revision }
        book.close()
        const again = gridDesk(file)
        expect({ all: again.all(), revision: again.book.revision }).toEqual(before)
        again.book.close()
      }),
      { numRuns: 20 },
    )
  })
})

describe('a step of one window', () => {
  test('survives what others do around it', () => {
    const { book, edit, texts } = gridDesk()
    edit(filled(MENTORS, 4, 3, 'Петров', 'Котов'))
    book.edit('другое', [{ kind: 'insertRows', sheetId: MENTORS, from: 3, count: 2 }])
    book.edit('другое', [{ kind: 'insertColumns', sheetId: MENTORS, from: 1, count: 1 }])
    book.edit('другое', [{ kind: 'reorderRows', sheetId: MENTORS, from: 5, order: [6, 7, 5] }])
    expect(texts(MENTORS)[4]?.[3]).toBe('Котов')
    expect(book.undo('окно')).toMatchObject({ left: [] })
    expect(texts(MENTORS)[4]?.[3]).toBe('Петров')
    expect(book.redo('окно')).toMatchObject({ left: [] })
    expect(texts(MENTORS)[4]?.[3]).toBe('Котов')
  })

  test('survives commands, also one that fails', () => {
    const { book, edit, ask, texts } = gridDesk()
    edit(filled(MENTORS, 4, 3, 'Петров', 'Котов'))
    book.begin('команда')
    ask('insertRows', { sheetId: MENTORS, before: 3, count: 1, like: 3 })
    book.commit()
    book.begin('команда')
    ask('deleteRows', { sheetId: MENTORS, from: 3, count: 3 })
    book.rollback()
    expect(book.undo('окно')).toMatchObject({ left: [] })
    expect(texts(MENTORS)[4]?.[2]).toBe('Петров')
  })

  test.each([
    {
      what: 'the cell says something else',
      others: (book: Workbook) => book.edit('другое', [filled(MENTORS, 4, 3, 'Котов', 'Лисин')]),
    },
    {
      what: 'its row is gone',
      others: (book: Workbook) =>
        book.edit('другое', [{ kind: 'removeRows', sheetId: MENTORS, from: 4, count: 1 }]),
    },
    {
      what: 'a command has written there',
      others: (book: Workbook) =>
        book.handle({
          op: 'write',
          area: { sheetId: MENTORS, row: 4, column: 3, rows: 1, columns: 1 },
          what: 'values',
          values: [['Лисин']],
        }),
    },
  ])('is dropped where $what', ({ others }) => {
    const { book, edit, all } = gridDesk()
    edit(filled(MENTORS, 3, 3, 'Иванова', 'Белова'))
    edit(filled(MENTORS, 4, 3, 'Петров', 'Котов'))
    others(book)
    const before = all()
    expect(book.undo('окно')).toEqual({
      refused: 'moved',
      message: 'Отменить не получится: эти ячейки с тех пор изменились. Исправьте их вручную.',
    })
    expect(all()).toEqual(before)
    expect(book.undo('окно')).toMatchObject({ left: [] })
    expect(book.view(MENTORS).cells[2]?.[2]?.text).toBe('Иванова')
    expect(book.undo('окно')).toBeNull()
  })

  test.each([
    ['taken back', 'undo'],
    ['done again', 'redo'],
  ] as const)('that the disk did not take is still there to be %s', (_what, way) => {
    const { book, edit, all } = gridDesk()
    edit(filled(MENTORS, 3, 3, 'Иванова', 'Белова'))
    if (way === 'redo') book.undo('окно')
    const before = all()
    const disk = vi.spyOn(Book.prototype, 'save').mockImplementationOnce(() => {
      throw new StoreError('full', 'На диске кончилось место.')
    })
    expect(() => book[way]('окно')).toThrow('кончилось место')
    disk.mockRestore()
    expect(all()).toEqual(before)
    expect(book[way]('окно')).toMatchObject({ left: [] })
    expect(book.view(MENTORS).cells[2]?.[2]?.text).toBe(way === 'undo' ? 'Иванова' : 'Белова')
  })

  test('that made the sheet longer does not push away what others wrote below', () => {
    const { book, edit, texts } = gridDesk()
    edit(filled(0, 22, 1, '', 'моё'))
    book.edit('другое', [filled(0, 23, 1, '', 'её')])
    expect(book.undo('окно')).toMatchObject({ left: [] })
    expect([texts(0)[21], texts(0)[22]]).toEqual([[], ['её']])
  })

  test('is whole: several edits at once are one, and a refused one takes the others with it', () => {
    const { book, edit, all } = gridDesk()
    const before = all()
    edit({ kind: 'insertRows', sheetId: 0, from: 1, count: 1 }, filled(0, 1, 1, '', 'Список'))
    book.undo('окно')
    expect(all()).toEqual(before)
    const refused = edit(
      { kind: 'insertRows', sheetId: 0, from: 1, count: 1 },
      { kind: 'removeRows', sheetId: MENTORS, from: 1, count: 1 },
    )
    expect(refused).toMatchObject({ refused: 'managed' })
    expect(all()).toEqual(before)
  })

  test('cannot be done again after a new edit', () => {
    const { book, edit } = gridDesk()
    edit(filled(0, 1, 1, '', 'а'))
    book.undo('окно')
    edit(filled(0, 1, 1, '', 'б'))
    expect(book.redo('окно')).toBeNull()
  })

  test('waits for the end of a batch', () => {
    const { book, edit } = gridDesk()
    edit(filled(0, 1, 1, '', 'а'))
    book.begin('команда')
    expect(() => book.undo('окно')).toThrow('A batch of команда is open.')
    expect(() => edit(filled(0, 1, 2, '', 'б'))).toThrow('A batch of команда is open.')
    book.commit()
    expect(book.undo('окно')).toMatchObject({ left: [] })
  })

  test('is kept with at least a hundred before it', () => {
    const { book, edit, texts } = gridDesk()
    for (let step = 0; step < 150; step++) edit(filled(0, 1, 1, step === 0 ? '' : `${step - 1}`, `${step}`))
    for (let step = 0; step < 150; step++) expect(book.undo('окно')).toMatchObject({ left: [] })
    expect([texts(0), book.undo('окно')]).toEqual([[], null])
  })
})

/** Fills only, each window with its own word: what stands in a cell tells whose it is. */
describe('two windows', () => {
  const turn = fc.record({
    window: fc.constantFrom('а', 'б'),
    what: fc.constantFrom('fill', 'fill', 'insertRows', 'removeRows', 'reorderRows', 'undo', 'redo'),
    at: small,
    across: fc.integer({ min: 1, max: 3 }),
  })

  test('never lose a cell of the other one by undoing', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 2, maxLength: 40 }), turns => {
        const { book, texts } = gridDesk()
        const of = (window: string) =>
          texts(0)
            .flat()
            .filter(cell => cell.startsWith(window))
            .sort()
        turns.forEach(({ window, what, at, across }, index) => {
          const other = window === 'а' ? 'б' : 'а'
          const before = of(other)
          const sheetId = 0
          if (what === 'undo') book.undo(window)
          else if (what === 'redo') book.redo(window)
          else if (what === 'fill') {
            const was = texts(0)[at - 1]?.[across - 1] ?? ''
            if (was.startsWith(other)) return
            book.edit(window, [filled(sheetId, at, across, was, `${window}${index}`)])
          } else if (what === 'reorderRows')
            book.edit(window, [{ kind: what, sheetId, from: at, order: [at + 1, at] }])
          else {
            const theirs = (texts(0)[at - 1] ?? []).some(cell => cell.startsWith(other))
            if (what === 'removeRows' && theirs) return
            book.edit(window, [{ kind: what as 'insertRows', sheetId, from: at, count: 1 }])
          }
          expect(of(other)).toEqual(before)
        })
        book.close()
      }),
      { numRuns: 150 },
    )
  })
})
