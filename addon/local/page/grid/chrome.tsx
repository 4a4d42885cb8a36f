import { render } from 'preact'
import type { Actions } from './actions.ts'
import { cellMenu } from './cellMenu.tsx'
import { DropMenu } from './dropMenu.tsx'
import type { GridHost } from './gridView.ts'
import { Strip } from './strip.tsx'

interface ChromeOptions {
  actions: Actions
  host: GridHost
  clipboard: { copy(): void; cut(): void; paste(): void; clear(): void }
  find(): void
  focus(): void
  /** where the menu opens when it is called by a key */
  corner(): { left: number; top: number }
}

/** What stands around the cells in the box of the grid: the strip above them and the menu over them. */
export class Chrome {
  readonly sheet: HTMLElement
  /** The page's box changes its own classes as it likes. */
  readonly #inner = document.createElement('div')
  readonly #root = document.createElement('div')
  readonly #menuRoot = document.createElement('div')
  #options: ChromeOptions | null = null

  constructor(box: HTMLElement) {
    this.sheet = document.createElement('div')
    this.sheet.className = 'grid-sheet'
    this.#root.className = 'grid-head'
    this.#inner.className = 'grid-box'
    this.#inner.append(this.#root, this.sheet, this.#menuRoot)
    box.append(this.#inner)
    this.sheet.addEventListener('contextmenu', this.#onContextMenu)
  }

  start(options: ChromeOptions): void {
    this.#options = options
    this.draw()
  }

  draw(): void {
    const o = this.#options
    if (o === null) return
    const { undo, redo } = o.host
    const filtered = o.actions.now()?.sheet.filter != null
    render(
      <Strip actions={o.actions} filtered={filtered} undo={undo} redo={redo} find={o.find} back={o.focus} />,
      this.#root,
    )
  }

  openMenu(at?: { left: number; top: number }): void {
    const o = this.#options
    if (o === null) return
    const close = () => {
      render(null, this.#menuRoot)
      o.focus()
    }
    render(
      <DropMenu
        label="Действия с выделенными ячейками"
        items={cellMenu(o.actions, o.clipboard)}
        at={at ?? o.corner()}
        close={close}
      />,
      this.#menuRoot,
    )
  }

  close(): void {
    this.sheet.removeEventListener('contextmenu', this.#onContextMenu)
    render(null, this.#root)
    render(null, this.#menuRoot)
    this.#inner.remove()
  }

  readonly #onContextMenu = (event: MouseEvent) => {
    event.preventDefault()
    this.openMenu({ left: event.clientX, top: event.clientY })
  }
}
