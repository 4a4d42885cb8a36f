import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A line between a browser and the host that can be cut, as sleep cuts it: what is open breaks, what is new fails. */
export async function cutLine() {
  const server = createServer((asked, answered) => {
    const { method, headers } = asked
    const onward = request(asked.url ?? '', { method, headers }, from => {
      answered.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(answered)
    })
    onward.on('error', () => answered.destroy())
    answered.on('close', () => onward.destroy())
    asked.pipe(onward)
  })
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const cut = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${port}`, cut, mend: () => listen(port), end: cut }
}
