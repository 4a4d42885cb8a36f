import { FORM_TRIGGERS } from '../workbook/forms/submission.ts'
import { type EnumHandle, enumOf, type Facade, type Handle, type Host, handle, method } from './facade.ts'
import { ServiceException } from './serviceException.ts'

// Timers of a day and form submissions, so far as the add-on sets triggers. At Google timers strike at their hour; a school's
// computer is switched off by night, so the host runs their functions when the table is opened and whenever a day has begun.
// What is run for a submission comes with it (workbook/forms).

/** The store of properties that keeps the function of each timer by its id. */
export const TIMERS = 'timers'

/** As at Google: of one person in one script. */
const MOST = 20

export const EVENT_TYPES = enumOf('ScriptApp.EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
])
export const TRIGGER_SOURCES = enumOf('ScriptApp.TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
])

interface Kind {
  store: string
  event: EnumHandle
  source: EnumHandle
}
const CLOCK: Kind = { store: TIMERS, event: EVENT_TYPES.CLOCK, source: TRIGGER_SOURCES.CLOCK }
const SUBMISSION: Kind = {
  store: FORM_TRIGGERS,
  event: EVENT_TYPES.ON_FORM_SUBMIT,
  source: TRIGGER_SOURCES.SPREADSHEETS,
}

interface Builder extends Handle {
  fn: string
}
interface ClockBuilder extends Builder {
  days: number | null
}
interface SheetBuilder extends Builder {
  onSubmit: boolean
}
interface TriggerHandle extends Handle {
  id: string
  fn: string
  kind: Kind
}

const clock = (self: ClockBuilder, set: Partial<ClockBuilder>): ClockBuilder => Object.assign(self, set)

export const newTriggerBuilder = (fn: string) => handle('TriggerBuilder', { fn })

export const triggersOf = (host: Host): TriggerHandle[] =>
  [CLOCK, SUBMISSION].flatMap(kind =>
    Object.entries(host.ask('properties', { store: kind.store })).map(([id, fn]) =>
      handle('Trigger', { id, fn, kind }),
    ),
  )

function create(host: Host, fn: string, kind: Kind): TriggerHandle {
  if (triggersOf(host).length >= MOST) {
    throw new ServiceException(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    )
  }
  const id = host.ports.uuid()
  host.ask('setProperties', { store: kind.store, set: { [id]: fn } })
  return handle('Trigger', { id, fn, kind })
}

export function deleteTrigger(host: Host, { id, kind }: TriggerHandle): void {
  host.ask('setProperties', { store: kind.store, set: { [id]: null } })
}

export const triggerBuilder: Facade = {
  name: 'ScriptApp.TriggerBuilder',
  members: {
    timeBased: method('', (_host, { fn }: Builder) => handle('ClockTriggerBuilder', { fn, days: null })),
    forSpreadsheet: method('Spreadsheet | string', (host, { fn }: Builder, file: Handle | string) => {
      if (typeof file === 'string' && file !== host.ask('book', {}).id)
        throw new ServiceException('This host keeps triggers of its own spreadsheet only.')
      return handle('SpreadsheetTriggerBuilder', { fn, onSubmit: false })
    }),
  },
}

export const spreadsheetTriggerBuilder: Facade = {
  name: 'ScriptApp.SpreadsheetTriggerBuilder',
  members: {
    onFormSubmit: method('', (_host, self: SheetBuilder) => Object.assign(self, { onSubmit: true })),
    create: method('', (host, { fn, onSubmit }: SheetBuilder) => {
      if (!onSubmit) throw new ServiceException('Please select the type of the trigger.')
      return create(host, fn, SUBMISSION)
    }),
  },
}

export const clockTriggerBuilder: Facade = {
  name: 'ScriptApp.ClockTriggerBuilder',
  members: {
    everyDays: method('int', (_host, self: ClockBuilder, days: number) => clock(self, { days })),
    atHour: method('int', (_host, self: ClockBuilder, hour: number) => {
      if (hour < 0 || hour > 23) throw new ServiceException('The hour must be between 0 and 23.')
      return clock(self, {})
    }),
    create: method('', (host, { fn, days }: ClockBuilder) => {
      if (days === null) throw new ServiceException('This host keeps timers of days only.')
      return create(host, fn, CLOCK)
    }),
  },
}

export const trigger: Facade = {
  name: 'ScriptApp.Trigger',
  members: {
    getHandlerFunction: method('', (_host, { fn }: TriggerHandle) => fn),
    getUniqueId: method('', (_host, { id }: TriggerHandle) => id),
    getEventType: method('', (_host, { kind }: TriggerHandle) => kind.event),
    getTriggerSource: method('', (_host, { kind }: TriggerHandle) => kind.source),
    getTriggerSourceId: method('', (host, { kind }: TriggerHandle) =>
      kind === CLOCK ? null : host.ask('book', {}).id,
    ),
  },
}
