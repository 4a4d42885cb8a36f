/** What a panel's call has done to the workbook: a command that can be taken back, or one that was. */
export type CommandAnswer =
  | { kind: 'written'; command: string; said: string }
  | { kind: 'undone'; command: string }

/** Reads the answer of the add-on's one rpc `call` as it passes by; null when it wrote nothing that concerns undoing. */
export function commandAnswer(call: { fn: string; args: unknown[]; result: unknown }): CommandAnswer | null {
  const request = record(call.args[0])
  const reply = record(record(call.result).value)
  const written = record(reply.written)
  if (call.fn !== 'call' || request.mode !== 'write' || reply.ok !== true) return null
  const { command } = record(request.input)
  if (request.name === 'undoCommand') return typeof command === 'string' ? { kind: 'undone', command } : null
  if (written.undoable !== true || typeof written.command !== 'string') return null
  return { kind: 'written', command: written.command, said: String(written.said) }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
