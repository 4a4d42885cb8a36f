import vm from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundleServer } from '#addon/build.ts'
import { shortTexts } from '#addon/shortTexts.ts'
import { join } from 'node:path'
import { root } from '#tests/house/sources.ts'

/** So much Russian that writing it shorter is worth the reader. */
const much = JSON.stringify('наставляемый согласен с наставником, а приказ ещё не подписан. '.repeat(40))

const run = (code: string) => vm.runInNewContext(code) as unknown

test.each([
  ['a text', `'Ничего не записано. Обновите список'`],
  ['a text with what is not Russian', `'Приказ № 40-од от 20.11.2026: «пары» – 12, ё, Ъ…'`],
  ['a text with Latin letters stays', `'Скрытый ID наставника'`],
  ['a text with signs of ours stays', `'наставник & наставляемый, 50% <согласны>'`],
  [
    'a template',
    `[1, null, undefined].map(n => \`Пара \${n} согласована, \${\`наставник \${n} свободен\`}\`)`,
  ],
  ['a template of several lines', `\`наставник\nнаставляемый\u00a0\${2}\``],
  ['a tagged template', `((parts, n) => parts.raw.join('|') + n)\`наставник \${1} наставляемый\``],
  ['keys', `({ 'наставляемый один': 1, ['наставляемый два']: 'наставляемый три' })`],
  ['behind a word', `(() => { switch ('да, согласен') { case'да, согласен':return'наставник' } })()`],
  ['with a method', `'наставник, наставляемый'.split(', ')`],
  ['quotes and backslashes', `'он сказал: "наставник"' + 'наставник\\\\наставляемый \\'да\\''`],
])('%s says the same', (_, expression) => {
  const code = `"use strict";var much=${much};var said=${expression};JSON.stringify([much,said,(function(){return this===undefined})()])`
  const short = shortTexts(code)
  expect(short.length).toBeLessThan(code.length)
  expect(run(short)).toBe(run(code))
})

test('a name that the code uses itself is not taken', () => {
  const code = `var much=${much};JSON.stringify(((T_, U_) => [T_ + U_, 'да, согласен'])(1, 2))`
  expect(shortTexts(code).length).toBeLessThan(code.length)
  expect(run(shortTexts(code))).toBe(run(code))
})

test('any text says the same', () => {
  const texts = fc.string({
    unit: fc.constantFrom(...'настваляемыйПриказ «»–ё.,№%&+`$\\\'"\n{}aZ_~1 \u00a0'),
  })
  fc.assert(
    fc.property(texts, fc.integer(), (text, n) => {
      const quasi = text.replace(/[`$\\]/g, '\\$&')
      const code = `var much=${much};var n=${n};JSON.stringify([${JSON.stringify(text)},\`${quasi}\${n}${quasi}\`])`
      expect(run(shortTexts(code))).toBe(run(code))
    }),
  )
})

test('in a page there are no template literals, and any text says the same', () => {
  const texts = fc.string({
    unit: fc.constantFrom(...'настваляемыйПриказ «»–ё.,№%&+`$\\\'"\n{}aZ_~1 \u00a0'),
  })
  fc.assert(
    fc.property(texts, text => {
      const code = `var much=${much};JSON.stringify([much,${JSON.stringify(text)}])`
      const short = shortTexts(code, 'page')
      expect(short.length).toBeLessThan(code.length)
      expect(short.replace(JSON.stringify(text), '')).not.toContain('`')
      expect(run(short)).toBe(run(code))
    }),
  )
})

test('a program with few texts comes back as it is', () => {
  const code = `var said = 'наставляемый согласен'`
  expect(shortTexts(code)).toBe(code)
})

test('the add-on becomes lighter by a tenth and more', async () => {
  const { code } = await bundleServer(join(root, 'addon/main.ts'))
  expect(Buffer.byteLength(shortTexts(code))).toBeLessThan(0.9 * Buffer.byteLength(code))
})
