import { IconButton } from './button.tsx'
import { Sign } from './sign.tsx'

type HeadProps = {
  title: string
  onHelp?: () => void
  /** Where the host's frame already shows the title, it is kept for readers only. */
  framed?: boolean
}

/** Sign, title of the sidebar, help. */
export function Head({ title, onHelp, framed = false }: HeadProps) {
  if (framed && !onHelp) return <h1 class="sr">{title}</h1>
  return (
    <div class="head">
      <Sign />
      <h1 class={framed ? 'sr' : undefined}>{title}</h1>
      {onHelp && <IconButton icon="help" label="Помощь" onClick={onHelp} />}
    </div>
  )
}
