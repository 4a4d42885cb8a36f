import { type ComponentChild, type ComponentChildren, render } from 'preact'
import { Head } from './head.tsx'

type PageProps = {
  title: string
  onHelp?: () => void
  framed?: boolean
  /** Mode or Band. */
  band?: ComponentChildren
  /** The one primary action, always in sight; a line under it says what happens. */
  foot?: ComponentChildren
  says?: ComponentChildren
  /** Toast; it stands above the foot. */
  toast?: ComponentChildren
  children: ComponentChildren
}

/** The frame of a sidebar: header, sections, foot. */
export function Page({ band, foot, says, toast, children, ...head }: PageProps) {
  return (
    <>
      <header>
        <Head {...head} />
        {band}
      </header>
      <main class="main">{children}</main>
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

/** Puts a sidebar into its page. */
export function mount(sidebar: ComponentChild): void {
  const place = document.getElementById('root')
  if (place) render(sidebar, place)
}
