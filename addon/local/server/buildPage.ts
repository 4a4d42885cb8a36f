import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Page {
  html: string
  script: string
  style: string
  icon: string
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
  const [script, style] = await Promise.all(
    ['page.js', 'page.css'].map(name => readFile(join(kept, name), 'utf8')),
  )
  return { html, icon, script: script ?? '', style: style ?? '' }
}

async function bundle(hash: string): Promise<void> {
  const { build } = await import('esbuild')
  const result = await build({
    entryPoints: { page: join(source, 'main.tsx') },
    absWorkingDir: root,
    outdir: kept,
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  })
  await mkdir(kept, { recursive: true })
  await rm(join(kept, '.hash'), { force: true })
  const files = result.outputFiles.map(({ path, text }) => [path, text] as const)
  for (const [path, text] of [...files, [join(kept, '.hash'), hash] as const]) {
    await writeFile(`${path}.${process.pid}`, text)
    await rename(`${path}.${process.pid}`, path)
  }
}

async function sourceHash(): Promise<string> {
  const names = (await readdir(source)).filter(name => /\.(tsx?|css|html|svg)$/.test(name)).sort()
  const files = [
    ...names.map(name => join(source, name)),
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
