import { type Facade, type Handle, method } from '../facade.ts'
import { areaOf, type RangeHandle } from './handles.ts'

export interface RangeListHandle extends Handle {
  ranges: RangeHandle[]
}

export const rangeList: Facade = {
  name: 'SpreadsheetApp.RangeList',
  members: {
    getRanges: method('', (_host, self: RangeListHandle) => self.ranges),
    clearContent: method('', (host, self: RangeListHandle) => {
      for (const each of self.ranges) host.ask('clear', { area: areaOf(each), what: ['content'] })
      return self
    }),
  },
}
