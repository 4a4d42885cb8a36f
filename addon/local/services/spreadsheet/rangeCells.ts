import type { Clearable, Readable, Writable } from '../../workbook/storeRequest.ts'
import type { ValidationRule } from '../../workbook/storeRequest.ts'
import { type Facade, type Host, isHandle, type Member, method } from '../facade.ts'
import { ServiceException } from '../serviceException.ts'
import { mismatch } from '../signature.ts'
import { checkSize, readCell, writtenCell } from './cellValues.ts'
import { areaOf, type RangeHandle, type ValidationHandle, validationHandle } from './handles.ts'

// What is in the cells and how they look: one entry for each thing, its four members follow.

interface Property {
  one: string
  all: string
  what: Readable
  /** of a single value; none where the property is only read */
  takes?: string
  given?: (host: Host, cell: unknown) => unknown
  written?: (host: Host, value: unknown, method: string) => unknown
}

const validation = (value: unknown): unknown => {
  if (value === null || value === undefined) return null
  if (isHandle(value) && value.facade === 'DataValidation') return (value as ValidationHandle).rule
  throw mismatch('SpreadsheetApp.Range.setDataValidations', [value])
}

const text = (_host: Host, value: unknown, name: string): unknown => {
  if (value === null || value === undefined || typeof value === 'string') return value ?? null
  throw mismatch(name, [[[value]]])
}

const fontWeight = (host: Host, value: unknown, name: string): unknown => {
  if (value === null || value === 'bold' || value === 'normal') return value
  throw typeof value === 'string'
    ? new ServiceException(`Invalid argument: ${value}`)
    : text(host, value, name)
}

const PROPERTIES: Property[] = [
  { one: 'Value', all: 'Values', what: 'values', takes: 'any', given: readCell, written: writtenCell },
  { one: 'DisplayValue', all: 'DisplayValues', what: 'display' },
  { one: 'Formula', all: 'Formulas', what: 'formulas', takes: 'string', written: text },
  { one: 'NumberFormat', all: 'NumberFormats', what: 'numberFormats', takes: 'string', written: text },
  { one: 'Note', all: 'Notes', what: 'notes', takes: 'string?', written: text },
  { one: 'Background', all: 'Backgrounds', what: 'backgrounds', takes: 'string?', written: text },
  { one: 'FontWeight', all: 'FontWeights', what: 'fontWeights', takes: 'string?', written: fontWeight },
  {
    one: 'Wrap',
    all: 'Wraps',
    what: 'wraps',
    takes: 'boolean',
    written: (_host, value, name) => {
      if (typeof value === 'boolean') return value
      throw mismatch(name, [[[value]]])
    },
  },
  {
    one: 'DataValidation',
    all: 'DataValidations',
    what: 'validations',
    takes: 'DataValidation?',
    given: (_host, rule) => (rule === null ? null : validationHandle(rule as ValidationRule)),
    written: (_host, value) => validation(value),
  },
]

function membersOf({
  one,
  all,
  what,
  takes,
  given = (_host, cell) => cell,
  written,
}: Property): [string, Member][] {
  const read = (host: Host, self: RangeHandle) =>
    host.ask('read', { area: areaOf(self), what }).map(line => line.map(cell => given(host, cell)))
  const readers: [string, Member][] = [
    [`get${all}`, method('', read)],
    [
      `get${one}`,
      method('', (host, self: RangeHandle) => read(host, { ...self, rows: 1, columns: 1 })[0]?.[0]),
    ],
  ]
  if (takes === undefined || written === undefined) return readers
  const writable = what as Writable
  const fill = method(takes, (host: Host, self: RangeHandle, value: unknown) => {
    const name = `SpreadsheetApp.Range.set${one}`
    host.ask('fill', { area: areaOf(self), what: writable, value: written(host, value, name) })
    return self
  })
  const write = method('values', (host: Host, self: RangeHandle, values: unknown[][]) => {
    checkSize(values, self.rows, self.columns)
    const name = `SpreadsheetApp.Range.set${all}`
    const cells = values.map(line => line.map(value => written(host, value, name)))
    host.ask('write', { area: areaOf(self), what: writable, values: cells })
    return self
  })
  return [...readers, [`set${one}`, fill], [`set${all}`, write]]
}

const clear = (...what: Clearable[]): Member =>
  method('', (host, self: RangeHandle) => {
    host.ask('clear', { area: areaOf(self), what })
    return self
  })

const checkbox = (args: ValidationRule['args']): ValidationRule => ({
  criteria: 'CHECKBOX',
  args,
  allowInvalid: false,
  help: null,
})

const CLEAR_OPTIONS: Record<string, Clearable> = {
  contentsOnly: 'content',
  formatOnly: 'format',
  commentsOnly: 'notes',
  validationsOnly: 'validations',
}

export const rangeCells: Facade['members'] = {
  ...Object.fromEntries(PROPERTIES.flatMap(membersOf)),
  clear: method(
    '| object',
    (host, self: RangeHandle, options: object = { contentsOnly: true, formatOnly: true }) => {
      const unknown = Object.keys(options).find(name => !Object.hasOwn(CLEAR_OPTIONS, name))
      if (unknown !== undefined) throw new ServiceException(`Invalid argument: ${unknown}`)
      const what = Object.entries(CLEAR_OPTIONS).filter(([name]) => Reflect.get(options, name) === true)
      host.ask('clear', { area: areaOf(self), what: what.map(([, part]) => part) })
      return self
    },
  ),
  clearContent: clear('content'),
  clearFormat: clear('format'),
  clearNote: clear('notes'),
  clearDataValidations: clear('validations'),
  isBlank: method('', (host, self: RangeHandle) =>
    host.ask('read', { area: areaOf(self), what: 'values' }).every(line => line.every(cell => cell === '')),
  ),
  insertCheckboxes: method('', (host, self: RangeHandle) => {
    const area = areaOf(self)
    const values = host.ask('read', { area, what: 'values' })
    host.ask('fill', { area, what: 'validations', value: checkbox([]) })
    const ticks = values.map(line => line.map(cell => cell === true))
    host.ask('write', { area, what: 'values', values: ticks })
    return self
  }),
  removeCheckboxes: clear('validations', 'content'),
}
