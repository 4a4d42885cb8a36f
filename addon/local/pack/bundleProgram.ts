import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

export interface ProgramBundles {
  /** the main bundle and one for each thread and process, by file name */
  files: Record<string, Uint8Array>
  /** paths of all sources in them, from the root */
  inputs: string[]
}

/** Bundles the host for a computer without packages: `main.mjs` and one file for each `*Thread.ts` and `*Process.ts` (threadFile.ts finds it). */
export async function bundleProgram(root: string): Promise<ProgramBundles> {
  const local = join(root, 'addon/local')
  const threads = await threadsOf(local)
  const entryPoints = [
    { in: join(local, 'launch/packed.ts'), out: 'main' },
    ...threads.map(path => ({ in: join(local, path), out: basename(path, '.ts') })),
  ]
  const result = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'program',
    outExtension: { '.js': '.mjs' },
    write: false,
    metafile: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Packages of the older kind ask for Node's own modules with require, which an .mjs file doesn't have.
    banner: {
      js: "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);",
    },
    charset: 'utf8',
    legalComments: 'none',
    // Names stay: a fault is reported by the names of functions, and errors by the names of classes.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'silent',
  })
  const outputs = Object.values(result.metafile.outputs)
  const inputs = outputs.flatMap(output =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )
  return {
    files: Object.fromEntries(result.outputFiles.map(({ path, contents }) => [basename(path), contents])),
    inputs: [...new Set(inputs)].sort(),
  }
}

/** Every module that runs as a thread or a process of its own: it is named so and speaks to the one that started it. */
async function threadsOf(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true })
  const named = all.filter(path => /(Thread|[a-z]Process)\.ts$/.test(path)).sort()
  const texts = await Promise.all(named.map(path => readFile(join(folder, path), 'utf8')))
  return named.filter((_, at) => /parentPort|answerParent/.test(texts[at] ?? ''))
}
