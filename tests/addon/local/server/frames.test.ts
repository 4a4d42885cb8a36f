import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Frames, frameDocument } from '#addon/local/server/frames.ts'

const page =
  '<!doctype html>\r\n<html><head><title>x</title><style>p { margin: 0 }</style></head><body><p>1</p>\r\n<script>\r\nshow()\r\n</script></body></html>'
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('google.script stands before the first script of the sidebar', () => {
  const { html } = frameDocument(page)
  expect(html.indexOf('window.google')).toBeGreaterThan(html.indexOf('<head>'))
  expect(html.indexOf('window.google')).toBeLessThan(html.indexOf('show()'))
  expect(html.startsWith('<!doctype html>')).toBe(true)
})

test('a page that a script holds as text is left as it is', () => {
  const script = "save('<!doctype html><html><head><title>Акт</title></head>')"
  const { html, policy } = frameDocument(page.replace('show()', script))
  expect(html).toContain(script)
  expect(html.indexOf('window.google')).toBeLessThan(html.indexOf(script))
  expect(policy).toContain(hash(`\n${script}\n`))
})

test('the policy names exactly the scripts and styles of the document, as a browser reads them', () => {
  const { html, policy } = frameDocument(page)
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => hash(text))
  expect(scripts).toHaveLength(2)
  expect(scripts).toContain(hash('\nshow()\n'))
  expect(policy).toContain(`script-src ${scripts.join(' ')};`)
  expect(policy).toContain(`style-src ${hash('p { margin: 0 }')};`)
})

test('a frame has no network, no base, no form target and no origin', () => {
  const { policy } = frameDocument('<p>одна строка')
  for (const rule of [
    "default-src 'none'",
    "connect-src 'none'",
    "style-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ]) {
    expect(policy).toContain(rule)
  }
  expect(policy).toContain('sandbox allow-scripts')
  expect(policy).not.toContain('allow-same-origin')
  expect(policy).not.toContain('unsafe')
})

test('an address of a frame is random and serves once', () => {
  const frames = new Frames()
  const [one, two] = [frames.add('<p>1'), frames.add('<p>2')]
  expect(one).not.toBe(two)
  expect(frames.take(one)?.html).toContain('<p>1')
  expect(frames.take(one)).toBeNull()
  expect(frames.take('nothing')).toBeNull()
})
