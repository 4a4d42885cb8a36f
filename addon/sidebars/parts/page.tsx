import { type ComponentChild, type ComponentChildren, render } from 'preact'
import { handedStart, openPanel } from '../callServer.ts'
import { IconButton, LinkButton } from './button.tsx'

type PageProps = {
  /** The frame of either host shows it already; here it is for screen readers. */
  title: string
  onHelp?: () => void
  /** Mode or Band. */
  band?: ComponentChildren
  /** The one primary action, always in sight; a line under it says what happens. */
  foot?: ComponentChildren
  says?: ComponentChildren
  /** Toast; it stands above the foot. */
  toast?: ComponentChildren
  children: ComponentChildren
}

/** A sidebar: where the data are, sections, foot. */
export function Page({ title, onHelp, band, foot, says, toast, children }: PageProps) {
  return (
    <>
      <header>
        <h1 class="sr">{title}</h1>
        {(band || onHelp) && (
          <div class="bar">
            {band}
            {onHelp && <IconButton icon="help" label="Помощь" onClick={onHelp} />}
          </div>
        )}
      </header>
      <main class="main">
        {sentByRules() && (
          <p class="way-back">
            <LinkButton onClick={() => openPanel('openRules')}>К проверке правил</LinkButton>
          </p>
        )}
        {children}
      </main>
      {(foot || toast) && (
        <footer class="foot">
          {toast}
          {foot}
          {says && <p class="small dim">{says}</p>}
        </footer>
      )}
    </>
  )
}

/** «Проверка правил» opened this page for one thing to be done here. */
function sentByRules(): boolean {
  const start = handedStart()
  return typeof start === 'object' && start !== null && 'back' in start && start.back === 'rules'
}

/** Puts a sidebar into its page. */
export function mount(sidebar: ComponentChild): void {
  const place = document.getElementById('root')
  if (place) render(sidebar, place)
}
