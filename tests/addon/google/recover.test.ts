import { describe, expect, test } from 'vitest'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { type Command, dataSheets, everyWrite, newContact, refused, send, taken, write } from './commands.ts'
import { cut } from './cut.ts'

const [list] = everyWrite.filter(({ name }) => name === 'importList')
if (list === undefined) throw new Error('No list')
const twoSides: Command = {
  name: 'recordAgreement',
  input: { pairs: ['пара-0', 'пара-8'], sides: ['mentor'], on: '22.11.2026', how: 'phone' },
}
const next = newContact('8 900')

/** The plan is the first to be written, then sheet after sheet. */
const afterFirstSheet = { name: 'Range.setValues', nth: 3 }
const beforeAny = { name: 'Range.setValues', nth: 2 }
const afterAll = { name: 'Sheet.appendRow', nth: 1 }

/** As the curator reads it: a number keeps its noun by a space that does not break. */
const told = (host: Host, command: Command) => {
  const { code, message, next, details } = refused(write(host, command))
  expect(code).toBe('recovered')
  return { message: message.replaceAll('\u00a0', ' '), next, details }
}
const states = (host: Host) => host.rows('undo').map(({ state }) => state)
const lastCommand = (host: Host) => host.rows('journal').at(-1)?.command

describe('действие, которое оборвалось на середине', () => {
  test('записанное наполовину возвращается, и куратор об этом знает', async () => {
    const host = await schoolHost()
    const before = host.snapshot(dataSheets)
    cut(host, list, afterFirstSheet)
    expect(host.snapshot(dataSheets)).not.toEqual(before)
    expect(told(host, next)).toEqual({
      message: 'Прошлое действие «Загрузка списка» не завершилось: 1 строка возвращена',
      next: 'Новое действие не записано. Обновите список и повторите нужное',
    })
    expect(host.snapshot(dataSheets)).toEqual(before)
    expect(states(host)).toEqual(['undone'])
    expect(lastCommand(host)).toBe('Загрузка списка: восстановлено после сбоя')
    taken(write(host, next))
    taken(write(host, list))
  })

  test('записанное целиком остаётся, и его можно отменить', async () => {
    const host = await schoolHost()
    const before = host.snapshot(dataSheets)
    cut(host, list, afterAll)
    const after = host.snapshot(dataSheets)
    expect(told(host, next)).toEqual({
      message: 'Прошлое действие «Загрузка списка» оборвалось, но записано полностью',
      next: 'Повторять его не нужно. Новое действие не записано: обновите список и повторите',
    })
    expect(host.snapshot(dataSheets)).toEqual(after)
    expect(states(host)).toEqual(['written'])
    const [item] = (
      taken(send(host, { name: 'undoList', input: {} })).view as { items: { command: string }[] }
    ).items
    taken(write(host, { name: 'undoCommand', input: { command: item?.command ?? '' } }))
    expect(host.snapshot(dataSheets)).toEqual(before)
  })

  test('не начатое не мешает следующему', async () => {
    const host = await schoolHost()
    cut(host, list, beforeAny)
    taken(write(host, next))
    expect(states(host)).toEqual(['undone', 'written'])
  })

  test('оборванная отмена тоже возвращается, и отменить можно ещё раз', async () => {
    const host = await schoolHost()
    const before = host.snapshot(dataSheets)
    const { written } = taken(write(host, list))
    const after = host.snapshot(dataSheets)
    const undo: Command = { name: 'undoCommand', input: { command: written?.command ?? '' } }
    cut(host, undo, afterFirstSheet)
    expect(told(host, undo).message).toBe(
      'Прошлое действие «Отмена действия» не завершилось: 1 строка возвращена',
    )
    const ids = (sheets: typeof after) => Object.values(sheets).map(lines => lines.map(([id]) => id).sort())
    expect(ids(host.snapshot(dataSheets))).toEqual(ids(after))
    taken(write(host, undo))
    expect(host.snapshot(dataSheets)).toEqual(before)
  })

  test('строка, которую с тех пор изменили, не трогается и названа', async () => {
    const host = await schoolHost()
    cut(host, list, { name: 'Range.setValues', nth: 4 })
    const place = 2 + host.rows('mentors').length
    host.type('mentors', place, 'lastName', 'Исправленный')
    expect(told(host, next)).toEqual({
      message:
        'Прошлое действие «Загрузка списка» не завершилось: 1 строка возвращена, 1 строку с тех пор изменили',
      next: 'Проверьте названные строки. Новое действие не записано: обновите список и повторите',
      details: [`Наставники, строка ${place}: «Фамилия»`],
    })
    expect(host.rows('mentors').at(-1)?.lastName).toBe('Исправленный')
    taken(write(host, next))
  })

  test('видно в списке действий и в том, что вернётся', async () => {
    const host = await schoolHost()
    const before = host.snapshot(dataSheets)
    cut(host, list, afterFirstSheet)
    const { view } = taken(send(host, { name: 'undoList', input: {} }))
    const [item] = (view as { items: { command: string; title: string }[] }).items
    expect(item?.title).toBe('Загрузка списка: не завершено')
    const undo: Command = { name: 'undoCommand', input: { command: item?.command ?? '' } }
    const { preview } = taken(send(host, undo, { mode: 'preview' }))
    expect(preview?.sheets).toMatchObject([{ sheet: 'Справочники', added: 0, changed: 0, removed: 1 }])
    const { seed, expect: seen } = preview ?? {}
    expect(refused(write(host, undo, { seed, expect: seen })).code).toBe('recovered')
    expect(host.snapshot(dataSheets)).toEqual(before)
  })

  test('повтор с теми же ID заменяет прежнюю запись', async () => {
    const host = await schoolHost()
    const seed = { seed: 'one and the same for both' }
    cut(host, list, beforeAny, seed)
    const { written } = taken(write(host, list, seed))
    expect(states(host)).toEqual(['written'])
    taken(write(host, { name: 'undoCommand', input: { command: written?.command ?? '' } }))
  })

  test('без записи о нём остаётся только посмотреть самому', async () => {
    const host = await schoolHost()
    cut(host, twoSides, afterAll)
    host.type('undo', 3, 'payload', '|{|')
    expect(told(host, next).message).toMatch(
      /^Действие от [\d.: ]+ не завершилось, а запись о нём повреждена$/,
    )
    taken(write(host, next))
  })
})
