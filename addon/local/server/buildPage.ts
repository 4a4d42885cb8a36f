import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions, OutputFile, Plugin } from 'esbuild'

export interface Page {
  html: string
  script: string
  style: string
  icon: string
  /** the spreadsheet: heavy, asked for by the page when a workbook is opened */
  gridScript: string
  gridStyle: string
  /** of the pages of forms, which work without the script */
  formStyle: string
  formScript: string
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const source = join(root, 'addon/local/page')
const kept = join(root, 'dist/page')

/** The browser page, built from addon/local/page; kept in dist/page until a source changes. */
export async function buildPage(): Promise<Page> {
  const hash = await sourceHash()
  const html = await readFile(join(source, 'index.html'), 'utf8')
  const icon = await readFile(join(source, 'favicon.svg'), 'utf8')
  if ((await readFile(join(kept, '.hash'), 'utf8').catch(() => '')) !== hash) await bundle(hash)
  const names = ['page.js', 'page.css', 'grid.js', 'grid.css', 'form.js', 'form.css']
  const [script = '', style = '', gridScript = '', gridStyle = '', formScript = '', formStyle = ''] =
    await Promise.all(names.map(name => readFile(join(kept, name), 'utf8')))
  return { html, icon, script, style, gridScript, gridStyle, formScript, formStyle }
}

/** Every source that the page of `dist/page` is made of, from the root. */
export async function pageSources(): Promise<string[]> {
  await buildPage()
  return JSON.parse(await readFile(join(kept, 'sources.json'), 'utf8')) as string[]
}

const shared = {
  absWorkingDir: root,
  outdir: kept,
  write: false,
  metafile: true,
  bundle: true,
  minify: true,
  charset: 'utf8',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions

async function bundle(hash: string): Promise<void> {
  const { build } = await import('esbuild')
  const grid = await build({
    ...shared,
    entryPoints: { grid: join(source, 'grid/univerGrid.ts') },
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    // What would write styles into the page, against its policy.
    alias: {
      sonner: join(source, 'grid/quietToasts.ts'),
      'react-style-singleton': join(source, 'grid/quietStyles.ts'),
    },
    plugins: [withoutHyphens],
  })
  const page = await build({
    ...shared,
    entryPoints: { page: join(source, 'main.tsx') },
    format: 'iife',
    external: ['/grid.js?*'],
    define: Object.fromEntries(
      ['script', 'style'].map(kind => [`GRID_${kind.toUpperCase()}`, JSON.stringify(address(grid, kind))]),
    ),
  })
  const form = await build({
    ...shared,
    entryPoints: [
      { in: join(source, 'form/keepDraft.ts'), out: 'form' },
      { in: join(source, 'form/form.css'), out: 'form' },
    ],
    format: 'iife',
  })
  await mkdir(kept, { recursive: true })
  await rm(join(kept, '.hash'), { force: true })
  const inputs = [grid, page, form].flatMap(({ metafile }) =>
    Object.values(metafile.outputs).map(made => made.inputs),
  )
  const sources = inputs.flatMap(Object.entries).flatMap(([path, of]) => (of.bytesInOutput > 0 ? [path] : []))
  await writeFile(join(kept, 'sources.json'), JSON.stringify([...new Set(sources)].sort()))
  const files = [grid, page, form].flatMap(({ outputFiles }) =>
    outputFiles.map(({ path, text }) => [path, text] as const),
  )
  for (const [path, text] of [...files, [join(kept, '.hash'), hash] as const]) {
    const draft = `${path}.${randomUUID()}`
    await writeFile(draft, text)
    await rename(draft, path)
  }
}

/** Univer's patterns of hyphenation for 76 languages are 4 MB, and cells are not hyphenated. */
const withoutHyphens: Plugin = {
  name: 'without-hyphens',
  setup: build => {
    build.onResolve({ filter: /^\.\// }, ({ kind, importer }) =>
      kind === 'dynamic-import' && importer.includes('@univerjs/engine-render')
        ? { path: 'hyphens', namespace: 'none' }
        : null,
    )
    build.onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export default {}' }))
  },
}

/** Carries a hash of what stands there, so that the browser may keep it, compiled, for good. */
function address({ outputFiles }: { outputFiles: OutputFile[] }, kind: string): string {
  const extension = kind === 'script' ? '.js' : '.css'
  const file = outputFiles.find(({ path }) => path.endsWith(extension))
  const hash = createHash('sha256').update(file?.contents ?? '')
  return `/grid${extension}?${hash.digest('hex').slice(0, 16)}`
}

async function sourceHash(): Promise<string> {
  const names = (await readdir(source, { recursive: true })).filter(name =>
    /\.(tsx?|css|html|svg)$/.test(name),
  )
  const files = [
    fileURLToPath(import.meta.url),
    ...names.sort().map(name => join(source, name)),
    join(root, 'addon/sidebars/parts/tokens.css'),
    join(root, 'package-lock.json'),
  ]
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}
