import { expect, test } from 'vitest'
import { startSentence } from '#addon/local/launch/startSentence.ts'
import { Refusal } from '#addon/local/server/refusal.ts'
import { StoreError } from '#addon/local/workbook/storeRequest.ts'

const place = { dataDir: 'D:\\Школа', port: 8137 }
const fault = (code: string) => Object.assign(new Error('syscall failed'), { code })

test.each([
  [
    fault('EACCES'),
    'В папку «D:\\Школа» нельзя записать. Разрешите запись в неё или назовите другую папку в переменной DATA_DIR и запустите программу снова.',
  ],
  [
    fault('ENOSPC'),
    'На диске, где лежит папка «D:\\Школа», нет места. Освободите его и запустите программу снова.',
  ],
  [fault('EEXIST'), 'На месте папки «D:\\Школа» лежит файл. Переименуйте его и запустите программу снова.'],
  [
    fault('EADDRINUSE'),
    'Программе негде открыть страницу: порты с 8137 по 8157 заняты другими программами. Закройте лишние программы или назовите другой порт в переменной PORT и запустите снова.',
  ],
  [new Refusal(409, 'network', 'Папка лежит на другом компьютере.'), 'Папка лежит на другом компьютере.'],
  [new StoreError('full', 'Кончилось место.'), 'Кончилось место.'],
])('%s', (error, sentence) => {
  expect(startSentence(error, place)).toBe(sentence)
})

test('a fault is named by its places, never by its words, which may quote a cell', () => {
  const said = startSentence(new TypeError('«Канарейкина» is not a function'), place)
  expect(said).toMatch(/^Программа не запустилась\. Запустите её ещё раз;[^\n]*\nfault: TypeError at /)
  expect(said).not.toContain('Канарейкина')
})
