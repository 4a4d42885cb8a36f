import { expect, test } from 'vitest'
import { qrPath } from '#shared/qr/qrPath.ts'

const link = 'http://192.168.1.20:8138/f/1a2b3c4d5e6f'

/** Where dark modules stand, «x y». */
const dark = (path: string) =>
  new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`))

test('вокруг кода четыре белых модуля, в трёх углах метки', () => {
  const { size, path } = qrPath(link)
  const modules = dark(path)
  const places = [...modules].map(each => each.split(' ').map(Number) as [number, number])
  expect(Math.min(...places.flat())).toBe(4)
  expect(Math.max(...places.flat())).toBe(size - 5)
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const)
    for (let at = 0; at < 7; at += 1) {
      expect(modules.has(`${x + at} ${y}`)).toBe(true)
      expect(modules.has(`${x} ${y + at}`)).toBe(true)
    }
})

test('код один и тот же для одной ссылки и разный для разных', () => {
  expect(qrPath(link)).toEqual(qrPath(link))
  expect(qrPath(link).path).not.toBe(qrPath(`${link}0`).path)
})
