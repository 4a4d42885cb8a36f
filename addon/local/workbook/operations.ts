import type { Book } from './book.ts'
import type { Op, StoreOperations } from './storeRequest.ts'

/** One function for each thing that can be asked of the workbook. */
export type Operations = {
  [K in Op]: (book: Book, takes: StoreOperations[K]['takes']) => StoreOperations[K]['gives']
}
