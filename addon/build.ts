import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build as esbuild, type Metafile } from 'esbuild'
import { shortTexts } from './shortTexts.ts'

/** What both hosts run: the text of Code.js, of each sidebar by its file name, and the manifest. */
export type Built = { code: string; html: Record<string, string>; manifest: unknown; hash: string }

export type ServerBundle = { code: string; exports: string[]; inputs: string[] }
export type SidebarBundle = { html: string; inputs: string[] }

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const sidebars = join(root, 'addon/sidebars')

/**
 * Builds `dist/`: Code.js, one page per sidebar, the manifest. Unchanged sources are not built again.
 * @throws when a source does not compile, or a sidebar has no title.
 */
export async function build(options: { force?: boolean } = {}): Promise<Built> {
  const hash = await sourceHash()
  const kept = options.force ? undefined : await readDist(hash)
  if (kept) return kept

  const names = await sidebarNames()
  const [server, pages, manifestText] = await Promise.all([
    bundleServer(join(root, 'addon/main.ts')),
    Promise.all(names.map(name => bundleSidebar(join(sidebars, name)))),
    readFile(join(root, 'addon/appsscript.json'), 'utf8'),
  ])
  const code = shortTexts(server.code)
  const html = Object.fromEntries(names.map((name, i) => [`${name}.html`, pages[i]?.html ?? '']))
  await writeDist({ 'Code.js': code, ...html, 'appsscript.json': manifestText }, hash)
  return { code, html, manifest: JSON.parse(manifestText), hash }
}

/** Folders of `addon/sidebars` that are a page: those with an `index.tsx`. */
export async function sidebarNames(): Promise<string[]> {
  const found = await readdir(sidebars, { recursive: true })
  return found
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /^[^/]+\/index\.tsx$/.test(path))
    .map(path => dirname(path))
    .sort()
}

/** Bundles the server side and puts a real function in front of each export: triggers, menus and rpc see only those. */
export async function bundleServer(entry: string): Promise<ServerBundle> {
  const options: BuildOptions = {
    ...shared,
    entryPoints: [entry],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    minify: true,
  }
  const [iife, esm] = await Promise.all([
    esbuild({ ...options, ...inMemory, format: 'iife', globalName: 'App_' }),
    // Only the metafile of an ESM build tells the names of the exports.
    esbuild({ ...options, ...inMemory, format: 'esm' }),
  ])
  const exports = (Object.values(esm.metafile.outputs)[0]?.exports ?? []).toSorted()
  const doors = exports.map(
    name => `function ${name}() {\n  return App_.${name}.apply(this, arguments);\n}\n`,
  )
  return {
    code: (iife.outputFiles[0]?.text ?? '') + doors.join(''),
    exports,
    inputs: inputsOf(iife.metafile),
  }
}

/** Bundles one sidebar into one page: HtmlService serves single files. */
export async function bundleSidebar(folder: string): Promise<SidebarBundle> {
  const entry = join(folder, 'index.tsx')
  const title = titleOf(await readFile(entry, 'utf8'), entry)
  const parts = (name: string) => `import ${JSON.stringify(join(sidebars, 'parts', name))}\n`
  const result = await esbuild({
    ...shared,
    ...inMemory,
    stdin: {
      contents: `${parts('tokens.css')}${parts('parts.css')}import ${JSON.stringify(entry)}`,
      resolveDir: folder,
    },
    outdir: folder,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    // HtmlService takes // in a template literal for a comment and cuts the rest of the line.
    supported: { 'template-literal': false },
  })
  const text = (ending: string) => result.outputFiles.find(file => file.path.endsWith(ending))?.text ?? ''
  return {
    html: page(title, text('.css'), shortTexts(text('.js'), 'page')),
    inputs: inputsOf(result.metafile),
  }
}

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  treeShaking: true,
  legalComments: 'none',
  logLevel: 'silent',
}
const inMemory = { write: false, metafile: true } as const

/** A sidebar says its title once, as `export const title = '…'` in its `index.tsx`. */
function titleOf(source: string, path: string): string {
  const title = /^export const title = '([^']+)'/m.exec(source)?.[1]
  if (!title) throw new Error(`${relative(root, path)}: no line «export const title = '…'»`)
  return title
}

const page = (title: string, css: string, script: string) => `<!doctype html>
<html lang="ru">
<head>
<base target="_top">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${css}</style>
</head>
<body>
<div id="root" class="side"></div>
<script>${script}</script>
</body>
</html>
`

const inputsOf = (metafile: Metafile) =>
  Object.entries(Object.values(metafile.outputs).find(output => output.entryPoint)?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path)
    .filter(path => path !== '<stdin>')

/** Everything the bundle is made of: the sources of the add-on and shared, and the exact package versions. */
async function sourceHash(): Promise<string> {
  const folders = await Promise.all(
    ['addon', 'shared'].map(async folder => {
      const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
      return found
        .filter(entry => entry.isFile())
        .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    }),
  )
  const paths = [...folders.flat(), 'package.json', 'package-lock.json']
    .filter(path => !path.startsWith('addon/local/') && !path.includes('/.types/'))
    .sort()
  const texts = await Promise.all(paths.map(path => readFile(join(root, path))))
  const hash = createHash('sha256')
  for (const [i, path] of paths.entries())
    hash
      .update(`${path}\0`)
      .update(texts[i] ?? '')
      .update('\0')
  return hash.digest('hex')
}

async function readDist(hash: string): Promise<Built | undefined> {
  const text = (name: string) => readFile(join(dist, name), 'utf8')
  try {
    if ((await text('.hash')) !== hash) return undefined
    const pages = (await sidebarNames()).map(name => `${name}.html`)
    const [code, manifest, ...html] = await Promise.all([
      text('Code.js'),
      text('appsscript.json'),
      ...pages.map(text),
    ])
    return {
      code,
      html: Object.fromEntries(pages.map((name, i) => [name, html[i] ?? ''])),
      manifest: JSON.parse(manifest),
      hash,
    }
  } catch {
    return undefined
  }
}

/** The hash is written last, and each file at once: a build that is cut off or runs twice leaves nothing half-made. */
async function writeDist(files: Record<string, string>, hash: string): Promise<void> {
  await mkdir(dist, { recursive: true })
  await rm(join(dist, '.hash'), { force: true })
  const old = (await readdir(dist)).filter(name => name.endsWith('.html') && !(name in files))
  await Promise.all(old.map(name => rm(join(dist, name), { force: true })))
  await Promise.all(Object.entries(files).map(([name, text]) => put(name, text)))
  await put('.hash', hash)
}

async function put(name: string, text: string): Promise<void> {
  const draft = join(dist, `.${name}.${process.pid}`)
  await writeFile(draft, text)
  await rename(draft, join(dist, name))
}

if (import.meta.main) {
  const { code, html } = await build({ force: process.argv.includes('--force') })
  const kilobytes = (text: string) => `${Math.ceil(Buffer.byteLength(text) / 1024)} КБ`
  for (const [name, text] of Object.entries({ 'Code.js': code, ...html })) {
    console.log(`dist/${name}: ${kilobytes(text)}`)
  }
}
