import { CanceledError, CommandType, ICommandService, type Injector } from '@univerjs/core'
import type { GridEdit } from '#addon/local/workbook/gridEdit.ts'
import type { Sheet } from '../sheet.ts'
import { allowedMutations, isTraceless, type MutationParams, refusalOf } from './allowedMutations.ts'
import { UNIT } from './brush.ts'

interface Inside {
  /** null: the open one */
  shown(sheetId: number | null): Sheet | undefined
  /** A command has done these, one after another: shown already, not yet sent. */
  done(edits: GridEdit[]): void
  /** the grid shows something that the file will not have */
  takenBack(sheetIds: Iterable<number>, sentence: string): void
  /** a change of the shown sheet by an edit, while the command is still running */
  noted(edit: GridEdit): void
}

/** Stands between hands and cells: a mutation passes if the list has it, everything else does not happen. */
export function gate(injector: Injector, inside: Inside): () => void {
  const commands = injector.get(ICommandService)
  let edits: GridEdit[] = []
  let sheetIds = new Set<number>()
  let refusal: string | null = null
  let open = false

  // A command's mutations run in one go: what has gathered until the next task is one step of undo.
  const gather = () => {
    if (open) return
    open = true
    setTimeout(() => {
      const [made, touched, sentence] = [edits, sheetIds, refusal]
      edits = []
      sheetIds = new Set()
      refusal = null
      open = false
      if (sentence !== null) inside.takenBack(touched, sentence)
      else if (made.length > 0) inside.done(made)
    })
  }
  const refuse = (sentence: string): never => {
    refusal ??= sentence
    gather()
    throw new CanceledError()
  }

  const listening = commands.beforeCommandExecuted(({ id, type, params: given }, options) => {
    if (type !== CommandType.MUTATION || options?.drawn === true || options?.fromFormula === true) return
    // Rows are as high as the file says, however much a cell holds.
    if (id === 'sheet.mutation.set-worksheet-row-auto-height') throw new CanceledError()
    const params = (given ?? {}) as MutationParams & { unitId?: string }
    if (isTraceless(id) || (params.unitId !== undefined && params.unitId !== UNIT)) return
    const rule = allowedMutations[id]
    if (rule === undefined) return refuse(refusalOf(id))
    const sheet = inside.shown(params.subUnitId === undefined ? null : Number(params.subUnitId))
    if (sheet === undefined) return refuse(refusalOf(id))
    sheetIds.add(sheet.sheetId)
    if (refusal !== null) throw new CanceledError()
    const verdict = rule(params, sheet)
    if (typeof verdict === 'string') return refuse(verdict)
    for (const edit of verdict) {
      edits.push(edit)
      inside.noted(edit)
    }
    gather()
  })
  return () => listening.dispose()
}
