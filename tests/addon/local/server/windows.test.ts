import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { beforeEach, describe, expect, test } from 'vitest'
import { Windows } from '#addon/local/server/windows.ts'

/** A stream of events that remembers what it was sent. */
function stream() {
  const sent: string[] = []
  const response = Object.assign(new EventEmitter(), {
    write: (text: string) => sent.push(text),
    end: () => response.emit('close'),
  })
  const last = (event: string) => {
    const text = sent.findLast(line => line.startsWith(`event: ${event}\n`))
    return text === undefined ? undefined : JSON.parse(text.split('\ndata: ')[1] ?? '')
  }
  return { response: response as unknown as ServerResponse, sent, last, leave: () => response.emit('close') }
}

const b27 = { sheetId: 2, row: 27, column: 2, typing: true }
let windows: Windows
let first: ReturnType<typeof stream>
let second: ReturnType<typeof stream>

beforeEach(() => {
  windows = new Windows(1)
  first = stream()
  second = stream()
  windows.open('first', first.response)
  windows.open('second', second.response)
})

describe('who is where', () => {
  test('is told to the other windows only', () => {
    windows.place('first', b27)
    expect(second.last('others')).toEqual({ people: [{ window: 'first', ...b27 }] })
    expect(first.last('others')).toBeUndefined()
  })

  test('is told to a window that comes later', () => {
    windows.place('first', b27)
    const third = stream()
    windows.open('third', third.response)
    expect(third.last('others').people).toEqual([{ window: 'first', ...b27 }])
  })

  test('is forgotten when the window goes', () => {
    windows.place('first', b27)
    first.leave()
    expect(second.last('others')).toEqual({ people: [] })
  })

  test('is not kept of a window that nobody has opened', () => {
    windows.place('stranger', b27)
    expect([first.sent, second.sent].map(({ length }) => length)).toEqual([1, 1])
  })

  test('stays when a window opens its stream again', () => {
    windows.place('first', b27)
    const again = stream()
    windows.open('first', again.response)
    windows.place('first', { ...b27, row: 28 })
    expect(second.last('others').people).toEqual([{ window: 'first', ...b27, row: 28 }])
  })
})

describe('what is sent to a window', () => {
  test('is kept while it has not come yet', () => {
    const late = stream()
    windows.send('late', 'toast', { message: 'Готово' })
    windows.open('late', late.response)
    expect(late.last('toast')).toEqual({ message: 'Готово' })
  })

  test('a question comes again with a new stream, and is answered once', async () => {
    const answer = windows.ask('first', { kind: 'alert' })
    const { id } = first.last('ask')
    const again = stream()
    windows.open('first', again.response)
    expect(again.last('ask')).toMatchObject({ id, kind: 'alert' })
    expect(windows.answer('second', id, { button: 'YES', text: '' })).toBe(false)
    expect(windows.answer('first', id, { button: 'YES', text: '' })).toBe(true)
    expect(windows.answer('first', id, { button: 'NO', text: '' })).toBe(false)
    expect(await answer).toEqual({ button: 'YES', text: '' })
  })

  test('a question to a window that goes away is answered by nobody', async () => {
    const answer = windows.ask('first', { kind: 'alert' })
    first.leave()
    expect(await answer).toBeNull()
  })
})
