import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { readConfiguration } from './configuration.ts'

/** The self-hosted engine: the same variables as on Cloudflare, and `PORT`. */
const reasons = {
  missing: 'не задано',
  forbidden: 'в рабочей среде не разрешено: это ключи для проверки',
  unreadable: 'не удалось прочитать',
}

const configuration = readConfiguration(process.env)
const port = Number(process.env.PORT ?? '8787')
const wrong =
  'issues' in configuration
    ? configuration.issues.map(
        ({ path, code }) => `${path}: ${reasons[code as keyof typeof reasons] ?? reasons.unreadable}`,
      )
    : []
if (!Number.isInteger(port) || port < 0 || port > 65_535) wrong.push(`PORT: ${reasons.unreadable}`)

if (wrong.length > 0) {
  console.error(
    `Служба подбора не запущена. Исправьте переменные окружения и запустите снова:\n${wrong.join('\n')}`,
  )
  process.exit(1)
}

const app = createApp(process.env)
const server = serve({ fetch: app.fetch, port }, ({ port: actual }) => {
  console.log(`Служба подбора работает на порту ${actual}`)
})

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0))
  })
