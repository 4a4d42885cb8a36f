/** Who has moved the rows and columns of which sheet, and when: a place that somebody saw earlier is another place now. */
export class LineMoves {
  private readonly last = new Map<number, Map<string, number>>()

  /** @param window the window whose person moved them in her own grid; none: a command, an undo */
  add(sheetId: number, window: string | undefined, revision: number): void {
    const moves = this.last.get(sheetId) ?? new Map<string, number>()
    this.last.set(sheetId, moves.set(window ?? '', revision))
  }

  /** Whether anybody but this window has moved lines of the sheet after the revision. */
  since(sheetId: number, window: string, revision: number): boolean {
    const moves = this.last.get(sheetId) ?? new Map<string, number>()
    return [...moves].some(([by, at]) => by !== window && at > revision)
  }
}
