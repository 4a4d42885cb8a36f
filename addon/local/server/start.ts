const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Программе нужна среда Node.js версии 24 или новее, а запущена ${process.versions.node}. Запустите программу командой «npm start»: она возьмёт нужную версию сама.`,
  )
  process.exit(1)
}

const { startHost } = await import('./host.ts')
const { build } = await import('#addon/build.ts')
const { buildPage } = await import('./buildPage.ts')

const port = Number(process.env.PORT ?? 8137)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(
    `PORT — это число от 0 до 65535, а указано «${process.env.PORT}». Исправьте и запустите снова.`,
  )
  process.exit(1)
}

// Building starts at once; the address does not wait for it: the first window does.
const page = buildPage()
const bundle = build()
const host = await startHost({
  dataDir: process.env.DATA_DIR ?? './data',
  port,
  page: () => page,
  bundle: () => bundle,
})
await Promise.all([page, bundle])
console.log(host.url)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void host.close().then(() => process.exit(0)))
}

export {}
