import type { Browser } from 'playwright-core'

/** Puts a table on the clipboard as Excel does, in a window of its own: as text, and as a page for programs of its like. */
export async function copyFromExcel(browser: Browser, rows: readonly (readonly string[])[]): Promise<void> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: 'Excel' }))
  await page.goto('https://excel.test/')

  const cells = (row: readonly string[]) =>
    row.map(text => `<td style="mso-number-format:'\\@'">${text}</td>`)
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${rows
    .map(row => `<tr height=20>${cells(row).join('')}</tr>`)
    .join('\r\n')}</table></body></html>`
  const plain = `${rows.map(row => row.join('\t')).join('\r\n')}\r\n`
  await page.evaluate(
    texts => {
      const blobs = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })])
      return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    },
    { 'text/html': html, 'text/plain': plain },
  )
  await context.close()
}

/** Ten pupils, as a class list has them. */
export const tenPupils = [
  ['Абрамова', 'Злата', 'Юрьевна'],
  ['Бычков', 'Марк', 'Ильич'],
  ['Вдовина', 'Ева', 'Олеговна'],
  ['Гусев', 'Прохор', 'Львович'],
  ['Дьячкова', 'Яна', 'Петровна'],
  ['Ежов', 'Савва', 'Кириллович'],
  ['Жилина', 'Аглая', 'Денисовна'],
  ['Зыков', 'Тихон', 'Андреевич'],
  ['Ивлева', 'Нонна', 'Сергеевна'],
  ['Лапин', 'Гордей', 'Павлович'],
] as const
