import type { FeatureName, InputOf, ViewOf } from '#addon/features/call.ts'
import { type Answered, callServer } from './callServer.ts'

/** A feature around one call of the engine from its question to its view, where nobody watches the steps. */
export async function callThrough<N extends FeatureName>(
  name: N,
  input: InputOf<N>,
  signal: AbortSignal,
): Promise<Answered<ViewOf<N>>> {
  const asked = await callServer(name, input, { phase: 'ask', signal })
  if (!asked.ok) return asked
  const fetched = await callServer(name, input, { phase: 'fetch', asked: asked.asked, signal })
  if (!fetched.ok) return fetched
  const { answer } = fetched
  return callServer(name, input, { phase: 'take', asked: asked.asked, answer, signal })
}
