import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { bundleServer, bundleSidebar, sidebarNames } from '#addon/build.ts'
import { root } from './sources.ts'

/** What may be in each bundle, by the place of its sources. */
const strangers = (inputs: string[], allowed: RegExp[]) =>
  inputs.filter(path => !allowed.some(pattern => pattern.test(path)))

test('Code.js holds the add-on, shared and the packages of both', async () => {
  const { inputs } = await bundleServer(join(root, 'addon/main.ts'))
  expect(
    strangers(inputs, [
      /^addon\/(main\.ts|features\/|google\/)/,
      /^shared\//,
      /^node_modules\/(zod|lvovich|fflate)\//,
    ]),
  ).toEqual([])
})

test('every sidebar holds sidebars, shared, Preact, what opens .xlsx and what draws links', async () => {
  const names = await sidebarNames()
  const bundles = await Promise.all(names.map(name => bundleSidebar(join(root, 'addon/sidebars', name))))
  expect(bundles).not.toEqual([])
  for (const { inputs } of bundles) {
    const own = [/^addon\/sidebars\//, /^shared\//, /^node_modules\/(preact|fflate|uqr)\//]
    expect(strangers(inputs, own)).toEqual([])
  }
})

test.each([
  { entry: 'worker/index.ts', packages: /^node_modules\/(hono|zod|jose|fflate)\// },
  { entry: 'worker/node.ts', packages: /^node_modules\/(hono|@hono|zod|jose|fflate)\// },
])('$entry holds the engine and shared', async ({ entry, packages }) => {
  expect(existsSync(join(root, entry))).toBe(true)
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    conditions: ['worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    logLevel: 'silent',
  })
  const inputs = Object.keys(metafile.inputs)
  expect(strangers(inputs, [/^worker\//, /^shared\//, packages])).toEqual([])
})
