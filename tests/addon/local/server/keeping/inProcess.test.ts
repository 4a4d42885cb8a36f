import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inProcess } from '#addon/local/server/keeping/inProcess.ts'
import type { XlsxOrder } from '#addon/local/server/xlsxProcess.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-process-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what a process of its own throws comes back with its name, code and sentence', async () => {
  const order: XlsxOrder = {
    kind: 'write',
    file: join(folder, 'нет такой папки', 'school.tandem'),
    title: 'Школа',
    checkOnly: true,
  }
  await expect(inProcess('xlsxProcess.ts', order)).rejects.toMatchObject({
    name: 'StoreError',
    code: 'notOpened',
    message: expect.stringContaining('Проверьте папку и откройте файл снова'),
  })
})
