import { parse } from 'acorn'
import { describe, expect, test } from 'vitest'
import { build } from '#addon/build.ts'

const { html } = await build()

describe.each(Object.entries(html).map(([name, text]) => ({ name, text })))('dist/$name', ({ text }) => {
  const script = /<script>([\s\S]*)<\/script>\s*<\/body>/.exec(text)?.[1] ?? ''
  const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? ''

  test('is one page in Russian with a title', () => {
    expect(text).toMatch(/^<!doctype html>\n<html lang="ru">\n<head>\n<base target="_top">/)
    expect(text).toMatch(/<title>[А-ЯЁ][^<]+<\/title>/)
    expect(text).not.toMatch(/<(link|script|img)[^>]+(src|href)=/)
  })

  test('holds a script that HtmlService leaves as it is', () => {
    parse(script, { ecmaVersion: 2020, sourceType: 'script' })
    expect(text).not.toContain('<?')
    // HtmlService cuts // out of template literals; the build has none.
    expect(script.match(/`[^`]*\/\/[^`]*`/)).toBeNull()
    expect(script).not.toMatch(/insertAdjacentHTML|document\.write|\beval\(|new Function/)
  })

  test('holds styles without comments or data addresses', () => {
    expect(style).not.toBe('')
    expect(style).not.toMatch(/\/\/|url\(/)
  })

  test('weighs at most 120 KB', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(120 * 1024)
  })
})

test('the add-on has pages', () => {
  expect(Object.keys(html)).not.toEqual([])
})
