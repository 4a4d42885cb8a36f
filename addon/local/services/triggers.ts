import { type Facade, type Handle, type Host, handle, method } from './facade.ts'
import { ServiceException } from './serviceException.ts'

// Timers of a day, so far as the add-on sets them. At Google they strike at their hour; a school's computer is switched off
// by night, so the host runs their functions when the table is opened and whenever a day has begun.

/** The store of properties that keeps the function of each timer by its id. */
export const TIMERS = 'timers'

interface Builder extends Handle {
  fn: string
  days: number | null
}
interface TriggerHandle extends Handle {
  id: string
  fn: string
}

const clock = (self: Builder, set: Partial<Builder>): Builder => Object.assign(self, set)

export const newTriggerBuilder = (fn: string) => handle('TriggerBuilder', { fn })

export const timersOf = (host: Host) =>
  Object.entries(host.ask('properties', { store: TIMERS })).map(([id, fn]) => handle('Trigger', { id, fn }))

export const triggerBuilder: Facade = {
  name: 'ScriptApp.TriggerBuilder',
  members: {
    timeBased: method('', (_host, { fn }: Builder) => handle('ClockTriggerBuilder', { fn, days: null })),
  },
}

export const clockTriggerBuilder: Facade = {
  name: 'ScriptApp.ClockTriggerBuilder',
  members: {
    everyDays: method('int', (_host, self: Builder, days: number) => clock(self, { days })),
    atHour: method('int', (_host, self: Builder, hour: number) => {
      if (hour < 0 || hour > 23) throw new ServiceException('The hour must be between 0 and 23.')
      return clock(self, {})
    }),
    create: method('', (host, { fn, days }: Builder) => {
      if (days === null) throw new ServiceException('This host keeps timers of days only.')
      const id = host.ports.uuid()
      host.ask('setProperties', { store: TIMERS, set: { [id]: fn } })
      return handle('Trigger', { id, fn })
    }),
  },
}

export const trigger: Facade = {
  name: 'ScriptApp.Trigger',
  members: {
    getHandlerFunction: method('', (_host, { fn }: TriggerHandle) => fn),
    getUniqueId: method('', (_host, { id }: TriggerHandle) => id),
  },
}
