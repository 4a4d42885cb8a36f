import type { Run } from './blocks.ts'
import { tokenLines } from './tokenLines.ts'
import { formatToken, type Resolve, type Token } from './tokens.ts'

/** A stretch of text to show; `token` is there when it stands in a token's place, `unknown` when no value was found. */
export interface Piece {
  text: string
  token?: Token
  unknown?: true
}

/**
 * Runs with their values, as lines: a text of several lines begins a new paragraph at each of its breaks,
 * exactly as `mergeTokens` does in the file. A token without a value stays visible as it is written.
 */
export function resolveRuns(runs: readonly Run[], resolve: Resolve): Piece[][] {
  const lines: Piece[][] = []
  let line: Piece[] = []
  for (const run of runs) {
    if ('text' in run) {
      line.push({ text: run.text })
      continue
    }
    const { token } = run
    const values = tokenLines(token, resolve)
    if (values === undefined) {
      line.push({ text: formatToken(token), token, unknown: true })
      continue
    }
    values.forEach((text, i) => {
      if (i > 0) {
        lines.push(line)
        line = []
      }
      line.push({ text, token })
    })
  }
  lines.push(line)
  return lines
}
