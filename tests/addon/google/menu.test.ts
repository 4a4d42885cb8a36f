import { describe, expect, test } from 'vitest'
import { build, sidebarNames } from '#addon/build.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { type Host, startHost } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'

interface Item {
  kind: string
  title?: string
  fn?: string
  items?: Item[]
}
const linesOf = (items: readonly Item[]): Item[] =>
  items.flatMap(item => [item, ...linesOf(item.items ?? [])])
const doors = (host: Host) =>
  linesOf(host.menus as Item[]).flatMap(({ fn }) => (fn === undefined ? [] : [fn]))

test('меню делается и до разрешений', async () => {
  const { code } = await build()
  expect(code).toContain('function onOpen()')
  const host = await startHost()
  expect(host.run('onOpen')).toMatchObject({ ok: true, roundTrips: 0 })
  expect((host.menus as Item[]).map(({ title }) => title)).toEqual(['Наставничество'])
})

test('каждая строка меню работает в готовой таблице', async () => {
  const host = await schoolHost()
  host.run('onOpen')
  const all = doors(host)
  expect(new Set(all).size).toBe(all.length)
  const token = ['{}', '{"aud":"a","sub":"1"}', ''].map(part => Buffer.from(part).toString('base64url'))
  const school = await schoolHost(20, { identityToken: () => token.join('.') })
  for (const fn of all) expect(school.run(fn), fn).toMatchObject({ ok: true })
})

test('каждая панель открывается из меню', async () => {
  const host = await schoolHost()
  host.run('onOpen')
  for (const fn of doors(host).filter(name => name.startsWith('open') && name !== 'openConnection'))
    host.run(fn)
  expect(host.sidebars).toHaveLength((await sidebarNames()).length)
})

describe('страница начинает с того, что дала ей другая', () => {
  const start = /<script type="application\/json" id="start">([^<>]*)<\/script>/
  test.each(['openPairing', 'openCompare', 'openSettings'])('%s', async fn => {
    const host = await schoolHost()
    const setup = {
      form: 'form.pupilPupil',
      own: [{ title: '</script><head> //кружок\u2028$&', importance: 2 }],
    }
    expect(host.run(fn, [{ setup }])).toMatchObject({ ok: true })
    const [page = ''] = host.pages
    expect(JSON.parse(start.exec(page)?.[1] ?? '')).toEqual({ setup })
    expect(start.exec(page)?.[1]).not.toContain('/')
    host.run(fn)
    expect(page.replace(start, '')).toBe(host.pages[1])
  })

  test('слишком длинное не передаётся', async () => {
    const host = await schoolHost()
    host.run('openPairing', [{ setup: 'я'.repeat(20_000) }])
    host.run('openPairing')
    expect(host.pages[0]).toBe(host.pages[1])
  })
})

test('«Показать все листы» открывает всё, кроме внутреннего', async () => {
  const host = await schoolHost()
  host.run('showSheets')
  const hidden = host.workbook.sheets().flatMap(({ title, hidden }) => (hidden ? [title] : []))
  expect(hidden).toEqual(tableNames.filter(name => tableOf(name).internal).map(name => tableOf(name).title))
})
