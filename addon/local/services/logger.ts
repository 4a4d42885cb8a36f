import { inspect } from 'node:util'
import { type Facade, type Member, service } from './facade.ts'

const text = (part: unknown) => (typeof part === 'string' ? part : inspect(part, { depth: 4 }))

const level = (name: string): Member =>
  service('any...', (host, ...parts: unknown[]) => host.ports.log(name, parts.map(text)))

export const console: Facade = {
  name: 'console',
  members: {
    log: level('log'),
    info: level('info'),
    warn: level('warn'),
    error: level('error'),
    time: service('string', () => undefined),
    timeEnd: service('string', () => undefined),
  },
}

/** «%s» takes the values that follow, one after another. */
function fill(format: unknown, values: unknown[]): string {
  const rest = [...values]
  return text(format).replace(/%s/g, found => (rest.length > 0 ? text(rest.shift()) : found))
}

export const logger: Facade = {
  name: 'Logger',
  members: {
    log: service('any any...', (host, format: unknown, ...values: unknown[]) => {
      const line = fill(format, values)
      host.logged.push(line)
      host.ports.log('log', [line])
    }),
    getLog: service('', host => host.logged.join('\n')),
    clear: service('', host => {
      host.logged.length = 0
    }),
  },
}
