import { type Facade, type Handle, handle, type Host, method } from '../facade.ts'
import type { ProtectionFacts } from '../../workbook/storeRequest.ts'
import { PROTECTION_TYPES } from './enums.ts'
import { factsOf, type RangeHandle, rangeHandle } from './handles.ts'

export interface ProtectionHandle extends Handle {
  sheetId: number
  id: number
}

export const protectionHandle = (sheetId: number, id: number): ProtectionHandle =>
  handle('Protection', { sheetId, id })

const facts = (host: Host, self: ProtectionHandle): ProtectionFacts | undefined =>
  factsOf(host, self.sheetId).protections.find(each => each.id === self.id)

const change = (
  host: Host,
  self: ProtectionHandle,
  set: Partial<Omit<ProtectionFacts, 'id'>>,
): ProtectionHandle => {
  host.ask('changeProtection', { sheetId: self.sheetId, id: self.id, set })
  return self
}

export const protection: Facade = {
  name: 'SpreadsheetApp.Protection',
  members: {
    setDescription: method('string', (host, self: ProtectionHandle, description: string) =>
      change(host, self, { description }),
    ),
    getDescription: method('', (host, self: ProtectionHandle) => facts(host, self)?.description ?? ''),
    setWarningOnly: method('boolean', (host, self: ProtectionHandle, warningOnly: boolean) =>
      change(host, self, { warningOnly }),
    ),
    isWarningOnly: method('', (host, self: ProtectionHandle) => facts(host, self)?.warningOnly ?? false),
    setUnprotectedRanges: method('list', (host, self: ProtectionHandle, ranges: RangeHandle[]) =>
      change(host, self, {
        open: ranges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
      }),
    ),
    getUnprotectedRanges: method('', (host, self: ProtectionHandle) =>
      (facts(host, self)?.open ?? []).map(area => rangeHandle(host, self.sheetId, area)),
    ),
    getProtectionType: method('', (host, self: ProtectionHandle) =>
      facts(host, self)?.area ? PROTECTION_TYPES.RANGE : PROTECTION_TYPES.SHEET,
    ),
    getRange: method('', (host, self: ProtectionHandle) => {
      const { area } = facts(host, self) ?? {}
      const { rows, columns } = factsOf(host, self.sheetId)
      return rangeHandle(host, self.sheetId, area ?? { row: 1, column: 1, rows, columns })
    }),
    remove: method('', (host, self: ProtectionHandle) =>
      host.ask('unprotect', { sheetId: self.sheetId, id: self.id }),
    ),
  },
}
