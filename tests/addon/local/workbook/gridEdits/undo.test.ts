import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { Workbook } from '#addon/local/workbook/workbook.ts'
import { gridDesk, MENTORS } from './gridDesk.ts'

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
