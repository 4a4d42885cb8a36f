const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Программе нужна среда Node.js версии 24 или новее, а запущена ${process.versions.node}. Запустите программу командой «npm start»: она возьмёт нужную версию сама.`,
  )
  process.exit(1)
}

const { runProgram } = await import('../launch/runProgram.ts')
const { build } = await import('#addon/build.ts')
const { buildPage } = await import('./buildPage.ts')

// Building starts at once and is done once.
const page = buildPage()
const bundle = build()
await runProgram({
  dataDir: process.env.DATA_DIR ?? './data',
  page: () => page,
  bundle: () => bundle,
  browser: process.argv.includes('--open'),
})

export {}
