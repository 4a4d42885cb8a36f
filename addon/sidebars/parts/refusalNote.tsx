import type { Refused } from '../callServer.ts'
import type { NextStep } from './note.tsx'
import { Note } from './note.tsx'

const shownDetails = 5

/** Why something was not done: what and where, what to do, and the facts behind it. */
export function RefusalNote({ refusal, next }: { refusal: Refused; next?: NextStep | undefined }) {
  const { code, message, next: todo, details = [] } = refusal
  const left = details.length - shownDetails
  return (
    <Note tone={code === 'fault' || code === 'blocked' ? 'bad' : 'warn'} title={message} next={next} live>
      <p>{todo}</p>
      {details.slice(0, shownDetails).map(detail => (
        <p key={detail}>{detail}</p>
      ))}
      {left > 0 && <p class="dim">{`И ещё ${left}`}</p>}
    </Note>
  )
}
