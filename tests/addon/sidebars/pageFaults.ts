import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { html: string }[] }

/** What axe finds, and how far the page scrolls sideways: both should be nothing. */
export async function pageFaults(page: Page): Promise<string[]> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  await page.evaluate(axe)
  const found = await page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)')
  return [
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []),
    ...found.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`),
  ]
}
