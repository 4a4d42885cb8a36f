import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Built, bundleServer, bundleSidebar, build, sidebarNames } from '#addon/build.ts'
import { buildPage, pageSources } from '../server/buildPage.ts'
import { bundleProgram } from './bundleProgram.ts'
import { type Licence, licencesOf } from './licences.ts'
import type { PackedFile } from './packedFile.ts'
import type { Platform } from './platform.ts'
import { readMe } from './readMe.ts'
import { starters } from './starters.ts'

/** What both computers get: everything but Node itself and what starts it. */
export interface Program {
  version: string
  files: PackedFile[]
  licences: Licence[]
}

const text = (path: string, contents: string, runs = false): PackedFile => ({
  path: `tandem/${path}`,
  bytes: Buffer.from(contents),
  runs,
})

/** Builds the program anew where a source has changed, and bundles it. */
export async function programFiles(root: string): Promise<Program> {
  const read = (path: string) => readFile(join(root, path), 'utf8')
  const [host, addon, page, addonInputs] = await Promise.all([
    bundleProgram(root),
    build(),
    buildPage(),
    inputsOfAddon(root),
  ])
  const { version } = JSON.parse(await read('package.json')) as { version: string }
  const licences = await licencesOf(root, [...host.inputs, ...addonInputs, ...(await pageSources())])
  const { code, html, manifest }: Omit<Built, 'hash'> = addon
  return {
    version,
    licences,
    files: [
      text('LICENSE', await read('LICENSE')),
      text('program/package.json', `${JSON.stringify({ name: 'tandem', version, type: 'module' })}\n`),
      text('program/addon.json', JSON.stringify({ code, html, manifest })),
      text('program/page.json', JSON.stringify(page)),
      text('program/licences.txt', licencesText(licences, await read('addon/local/pack/nodeLicence.txt'))),
      ...Object.entries(host.files).map(([name, bytes]) => ({
        path: `tandem/program/${name}`,
        bytes,
        runs: false,
      })),
    ],
  }
}

/** All files for one kind of computer, in the archive's order. */
export function filesFor(platform: Platform, { version, files }: Program, node: Uint8Array): PackedFile[] {
  const starter = starters[platform]
  const program = platform === 'windows' ? 'node.exe' : 'node'
  const all = [
    ...files,
    text(starter.name, starter.text, true),
    text('Прочтите.txt', readMe(platform, version)),
    { path: `tandem/program/${program}`, bytes: node, runs: true },
  ]
  return all.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function inputsOfAddon(root: string): Promise<string[]> {
  const sidebars = await sidebarNames()
  const bundles = await Promise.all([
    bundleServer(join(root, 'addon/main.ts')),
    ...sidebars.map(name => bundleSidebar(join(root, 'addon/sidebars', name))),
  ])
  return bundles.flatMap(({ inputs }) => inputs)
}

/**
 * Each text once, under the names of all packages that come with it.
 * @param node Node's own file, without the part about npm: that isn't in the program
 */
function licencesText(licences: readonly Licence[], node: string): string {
  const titles = new Map([[node.trim(), ['Node.js']]])
  for (const { name, version, licence, text } of licences)
    titles.set(text, [...(titles.get(text) ?? []), `${name} ${version} — ${licence}`])
  const line = '='.repeat(78)
  return [...titles].map(([text, names]) => `${line}\n${names.join('\n')}\n${line}\n\n${text}\n`).join('\n')
}
