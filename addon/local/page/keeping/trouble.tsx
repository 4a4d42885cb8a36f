import { Icon } from '../icon.tsx'

/** What was not done, and the sentence of the host that says why and what next. */
export function Trouble({ title, error }: { title: string; error: Error }) {
  return (
    <div class="note bad" role="alert">
      <Icon name="warn" />
      <p>
        <b>{title}</b>
      </p>
      <p>{error.message}</p>
    </div>
  )
}
