import type { Host } from '#tests/addon/host.ts'

/** Sets the moment at which whatever is sent to a form of this host from now on is sent: «2026-03-02T07:00Z». */
export function sendingClock(host: Host): (moment: string) => void {
  const handle = host.workbook.handle.bind(host.workbook)
  let at = Date.now()
  Object.assign(host.workbook, {
    handle: ((request, ...more) =>
      handle(request.op === 'submitForm' ? { ...request, at } : request, ...more)) as typeof handle,
  })
  return moment => {
    at = Date.parse(moment)
  }
}
