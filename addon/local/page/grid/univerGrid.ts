import type { OpenGrid } from './gridView.ts'
import { createUniver } from './createUniver.ts'
export const openGrid: OpenGrid = async (box) => { const u = createUniver(box); (window as unknown as {u: unknown}).u = u; throw new Error('x') }
