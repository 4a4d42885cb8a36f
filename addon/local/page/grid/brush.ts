import { ICommandService, type Injector } from '@univerjs/core'

export const UNIT = 'workbook'

/** Runs what draws the file's state: such changes are ours, and no edits are made of them. */
export class Brush {
  readonly #commands: ICommandService

  constructor(injector: Injector) {
    this.#commands = injector.get(ICommandService)
  }

  /** Draws; passes without question. */
  draw(id: string, params: object): void {
    this.#commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, { drawn: true })
  }

  /** Draws a sheet without turning to it, as Univer does with sheets that come from elsewhere. */
  add(index: number, sheet: object): void {
    const params = { unitId: UNIT, index, sheet }
    this.#commands.syncExecuteCommand('sheet.mutation.insert-sheet', params, {
      drawn: true,
      fromCollab: true,
    })
  }

  /** Does as if by hand: passes only if the list of mutations has it, and reaches the file. */
  act(id: string, params: object): void {
    this.#commands.syncExecuteCommand(id, { unitId: UNIT, ...params })
  }
}
