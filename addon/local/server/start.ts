const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Программе нужна среда Node.js версии 24 или новее, а запущена ${process.versions.node}. Запустите программу командой «npm start»: она возьмёт нужную версию сама.`,
  )
  process.exit(1)
}

const { runProgram } = await import('../launch/runProgram.ts')
await runProgram({
  dataDir: process.env.DATA_DIR ?? './data',
  parts: buildParts,
  browser: process.argv.includes('--open'),
})

/** Esbuild names the place of what doesn't build. */
async function buildParts() {
  const { build } = await import('#addon/build.ts')
  const { buildPage } = await import('./buildPage.ts')
  try {
    const [page, bundle] = await Promise.all([buildPage(), build()])
    return { page, bundle }
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}

export {}
