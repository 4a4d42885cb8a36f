/** Where the spreadsheet hears the keys; it begins its life outside the box. */
export const HIDDEN_FIELD = '[data-u-comp=editor]'

/**
 * While something is made ready in the box it may grab the focus: that goes back to where the person has it, a field of
 * the page or a panel, until she turns to the box herself. @returns how to stop
 */
export function keepFocus(box: HTMLElement): () => void {
  let last: Element | null = document.activeElement
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    if (!box.contains(target) && target.closest(HIDDEN_FIELD) === null) last = target
    else if (last instanceof HTMLElement && last !== document.body) last.focus()
  }
  // The page hears nothing of what goes on in a frame, only that the focus has gone there.
  const noteFrame = () => {
    if (document.activeElement instanceof HTMLIFrameElement) last = document.activeElement
  }
  const turn = (event: Event) => {
    const isKey = event instanceof KeyboardEvent
    if (isKey ? event.key === 'Tab' || event.key === 'F6' : box.contains(event.target as Node)) stop()
  }
  const stop = () => {
    removeEventListener('focusin', note)
    removeEventListener('blur', noteFrame)
    removeEventListener('pointerdown', turn, true)
    removeEventListener('keydown', turn, true)
  }
  addEventListener('focusin', note)
  addEventListener('blur', noteFrame)
  addEventListener('pointerdown', turn, true)
  addEventListener('keydown', turn, true)
  return stop
}
