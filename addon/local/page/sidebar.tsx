import type { FrameNotice } from './events.ts'
import { Frame, type FrameProps, type FrameSelection } from './frame.tsx'
import { Icon } from './icon.tsx'

interface SidebarProps {
  notice: FrameNotice
  programme: string
  window: string
  selection: FrameSelection | null
  changes: number
  close(): void
  focusSheet(): void
  answered: FrameProps['answered']
  open: FrameProps['open']
}

/** Ui.showSidebar of the add-on: 300 px beside the table. */
export function Sidebar({ notice, close, focusSheet, ...rest }: SidebarProps) {
  return (
    <aside class="sidebar" aria-labelledby="sidebar-title">
      <header class="frame-head">
        <h2 id="sidebar-title">{notice.title}</h2>
        <button type="button" class="icon-btn" aria-label="Закрыть панель" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <Frame
        {...rest}
        frame={notice.frame}
        title={notice.title}
        close={close}
        escape={focusSheet}
        focusSheet={focusSheet}
      />
    </aside>
  )
}
