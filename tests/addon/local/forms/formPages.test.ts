import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPage } from '#addon/local/server/buildPage.ts'
import { naughtyStrings } from '#tests/shared/intake/corpora/naughtyStrings.ts'
import { tidyText } from '#addon/local/forms/tidyText.ts'
import { chromiumIsHere, launchBrowser } from '#tests/journey/browser.ts'
import { type FormDoor, formDoor } from './formDoor.ts'
import { formOf, item, menteeForm, notice, personalForm } from './formOf.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const KB = 1024

const closedForm = { ...menteeForm, id: 'closed-77b5-4a86-9c55-2f7d0a1e9b11', accepting: false }
/** What programs stumble over as title, hint, choices and heading; marks that nobody sees are not looked for. */
const texts = naughtyStrings
  .map(({ text }) => tidyText(text))
  .filter(text => text !== '' && text.length < 5000 && !/\p{Cs}/u.test(text))
const naughty = formOf(
  [
    item(1, 'SECTION_HEADER', '<script>alert(1)</script>'),
    item(2, 'CHECKBOX', '"><img src=x onerror=alert(1)>', {
      help: '</legend><script>alert(1)</script>',
      choices: texts,
    }),
    item(3, 'TEXT', "' onfocus=alert(1) autofocus='"),
    item(4, 'PARAGRAPH_TEXT', '{{constructor.constructor("alert(1)")()}}', {
      help: 'javascript:alert(1) https://a.example/"onclick=alert(1)',
    }),
    { ...notice, help: '</footer><script>alert(1)</script> https://a.example/<script>' },
  ],
  { id: 'naughty-77b5-4a86-9c55-2f7d0a1e9b11', title: '</title><script>alert(1)</script>' },
)

describe.runIf(chromiumIsHere)('pages of forms in a browser', () => {
  let door: FormDoor
  let browser: Browser
  let assets: Awaited<ReturnType<typeof buildPage>>
  /** has begun the form of four steps, and answered nothing */
  let narrow: Page
  beforeAll(async () => {
    assets = await buildPage()
    door = await formDoor([menteeForm, personalForm, closedForm, naughty], assets)
    browser = await launchBrowser()
    narrow = await phone(true, 320)
    await narrow.goto(`${door.base}/f/${menteeForm.id}`)
    await narrow.getByRole('button', { name: 'Дальше' }).click()
    await narrow.waitForURL('**/1?check')
    // Put away half way: the one who answers and the next one find its draft.
    await narrow.goto(`${door.base}/f/${personalForm.id}?entry.70=mine`)
    await narrow.request.post(`${door.base}/f/${personalForm.id}/1`, {
      headers: { origin: door.base },
      form: { 'entry.70': 'mine', 'entry.71': 'нет', go: 'draft' },
    })
  })
  afterAll(async () => {
    await browser?.close()
    await door?.end()
  })

  const phone = async (javaScriptEnabled: boolean, width = 360): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width, height: 640 },
      javaScriptEnabled,
      hasTouch: true,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return page
  }

  test('by keyboard alone, without scripts, 200 ms from the school: from the link to the thanks', async () => {
    const page = await phone(false)
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const delay = { offline: false, latency: 200, downloadThroughput: -1, uploadThroughput: -1 }
    await network.send('Network.emulateNetworkConditions', delay)
    const { keyboard } = page
    const press = async (...keys: string[]) => {
      for (const key of keys) await keyboard.press(key)
    }
    const arrive = (title: string) => expect.poll(() => page.title()).toBe(title)
    await page.goto(`${door.base}/f/${menteeForm.id}`)
    await press('Tab')
    await keyboard.type('Петров Пётр')
    await press('Enter')
    await arrive('Ошибка: Анкета наставляемого, шаг 1 из 4')
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert')
    await press('Tab', 'Enter')
    await keyboard.type('05052012')
    await expect.poll(() => page.inputValue('#q12')).toBe('2012-05-05')
    await page.focus('#q13')
    await keyboard.type('8 «Б»')
    await press('Enter')
    await arrive('Анкета наставляемого, шаг 2 из 4')
    await press(
      'Tab',
      'Space',
      'Tab',
      'Space',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Tab',
      'Space',
      'Tab',
      'Tab',
      'Space',
    )
    await press(...Array(7).fill('ArrowRight'), 'Tab')
    await keyboard.type('Хочу перестать бояться контрольных')
    await press('Tab', 'Enter')
    await arrive('Анкета наставляемого, шаг 3 из 4')
    await press('Tab', 'Space', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Enter')
    await arrive('Анкета наставляемого, шаг 4 из 4')
    await press('Tab', 'Tab', 'Enter')
    await arrive('Анкета отправлена: Анкета наставляемого')
    expect(door.responses(menteeForm.id)).toMatchObject([
      {
        answers: {
          11: 'Петров Пётр',
          12: '2012-05-05',
          13: '8 «Б»',
          21: ['Физика', 'Химия'],
          22: ['Среда'],
          23: '8',
          24: 'Хочу перестать бояться контрольных',
          31: 'да',
          32: 'Иванова Анна Петровна',
        },
      },
    ])
    await page.close()
  })

  test.each([
    ['a step', `/f/${menteeForm.id}`],
    ['a step that is to be mended', `/f/${menteeForm.id}/2?check`],
    ['a ranking to be mended', `/f/${menteeForm.id}/3?check`],
    ['a draft that may be another’s', `/f/${personalForm.id}?entry.70=mine`],
    ['thanks', `/f/${menteeForm.id}/thanks`],
    ['a personal form', `/f/${personalForm.id}?entry.70=code`],
    ['a personal form without its link', `/f/${personalForm.id}`],
    ['a closed form', `/f/${closedForm.id}`],
    ['no form', '/f/there-is-no-such-form'],
  ])('%s: no violations, at most 60 KB, nothing sideways at 320 px', async (_what, path) => {
    const complaints: string[] = []
    narrow.on('console', message => complaints.push(message.text()))
    narrow.on('pageerror', error => complaints.push(error.message))
    const response = await narrow.goto(`${door.base}${path}`)
    const bytes = ((await response?.body()) ?? Buffer.alloc(0)).length
    expect(bytes + assets.formStyle.length + assets.formScript.length).toBeLessThanOrEqual(60 * KB)
    await narrow.evaluate(axe)
    const found = await narrow.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    )
    expect(found).toEqual([])
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBe(320)
    expect(complaints.filter(text => !/404/.test(text))).toEqual([])
    narrow.removeAllListeners()
  })

  test('what was written is kept when the phone is put away', async () => {
    const page = await phone(true)
    await page.goto(`${door.base}/f/${menteeForm.id}`)
    await page.fill('#q11', 'Сидорова Вера')
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    })
    await expect.poll(() => JSON.stringify(door.drafts(menteeForm.id))).toContain('Сидорова Вера')
    await page.goto(`${door.base}/f/${menteeForm.id}`)
    await page.getByRole('link', { name: 'Продолжить' }).click()
    expect(await page.inputValue('#q11')).toBe('Сидорова Вера')
    await page.close()
  })

  test('markup and whatever programs stumble over is text, and comes back as it was', async () => {
    const page = await phone(true)
    const alarms: string[] = []
    page.on('dialog', dialog => {
      alarms.push(dialog.message())
      void dialog.dismiss()
    })
    await page.goto(`${door.base}/f/${naughty.id}`)
    expect(await page.title()).toBe(naughty.title)
    const values = await page.$$eval('input[type=checkbox]', all =>
      all.map(one => (one as HTMLInputElement).value),
    )
    expect(values.map(tidyText)).toEqual(texts)
    await page.$$eval('input[type=checkbox]', all => {
      for (const one of all) (one as HTMLInputElement).checked = true
    })
    await page.fill('#q3', '"><script>alert(1)</script>')
    await page.fill('#q4', '</textarea><script>alert(1)</script>')
    await page.getByRole('button', { name: 'Отправить' }).click()
    await page.waitForURL('**/thanks')
    expect(door.responses(naughty.id)).toMatchObject([
      {
        answers: {
          2: [...new Set(texts)],
          3: '"><script>alert(1)</script>',
          4: '</textarea><script>alert(1)</script>',
        },
      },
    ])
    expect(await page.$$eval('script:not([src])', all => all.length)).toBe(0)
    expect(alarms).toEqual([])
    await page.close()
  })
})
