import type { Locator, Page } from 'playwright-core'
import { bounded } from './bounded.ts'
import { pressKey } from './pressKey.ts'

/** How a person handles what is on the screen. */
export interface Hands {
  focus(what: Locator): Promise<void>
  press(what: Locator): Promise<void>
  fill(field: Locator, text: string): Promise<void>
  /** chooses an option of a dropdown by its words */
  choose(field: Locator, words: string): Promise<void>
  tick(box: Locator, on?: boolean): Promise<void>
  /** a line of the menu bar, with the menus above it */
  menu(...lines: string[]): Promise<void>
}

/** With a mouse, and a keyboard for texts. */
export class MouseHands implements Hands {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  focus(what: Locator) {
    return what.focus()
  }

  press(what: Locator) {
    return what.click()
  }

  fill(field: Locator, text: string) {
    return field.fill(text)
  }

  async choose(field: Locator, words: string) {
    await field.selectOption({ label: words })
  }

  tick(box: Locator, on = true) {
    return box.setChecked(on)
  }

  async menu(...lines: string[]) {
    for (const name of lines) await this.#page.getByRole('menuitem', { name, exact: true }).click()
  }
}

const NEAR = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]'

/** Where the focus has to go: so many presses of Tab forward or back, or an arrow inside a list of one stop. */
type Way = { tabs: number } | { arrow: string } | 'intoFrame' | 'elsewhere' | 'here'

/** Without a mouse: what can't be reached by Tab, arrows and F6 is not reached. */
export class KeyboardHands implements Hands {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  focus(what: Locator) {
    return this.#reach(what)
  }

  async press(what: Locator) {
    await this.#reach(what)
    await this.#key('Enter')
  }

  async fill(field: Locator, text: string) {
    await this.#reach(field)
    await this.#key('Control+A')
    await this.#page.keyboard.insertText(text)
  }

  async choose(field: Locator, words: string) {
    await this.#reach(field)
    const [at, wanted] = await field.first().evaluate((element, label) => {
      const list = element as HTMLSelectElement
      return [list.selectedIndex, [...list.options].findIndex(option => option.label.trim() === label)]
    }, words)
    if (wanted === undefined || wanted < 0) throw new Error(`The list does not offer «${words}»`)
    for (let step = at ?? 0; step !== wanted; step += Math.sign(wanted - step))
      await this.#key(step < wanted ? 'ArrowDown' : 'ArrowUp')
  }

  async tick(box: Locator, on = true) {
    if ((await box.isChecked()) === on) return
    await this.#reach(box)
    await this.#key('Space')
  }

  async menu(...lines: string[]) {
    for (const [depth, name] of lines.entries()) {
      await this.#reach(this.#page.getByRole('menuitem', { name, exact: true }))
      if (depth + 1 === lines.length) await this.#key('Enter')
      else await this.#key(depth === 0 ? 'ArrowDown' : 'ArrowRight')
    }
  }

  async #reach(target: Locator): Promise<void> {
    const one = target.first()
    await one.waitFor()
    for (let round = 0; round < 200; round++) {
      const way = await bounded(one.evaluate(wayTo, NEAR))
      if (way === undefined) continue
      if (way === 'here') return
      if (way === 'elsewhere' || way === 'intoFrame') await this.#cross(way)
      else if ('arrow' in way) await this.#key(way.arrow)
      else
        for (let tab = 0; tab < Math.abs(way.tabs); tab++) await this.#key(way.tabs > 0 ? 'Tab' : 'Shift+Tab')
    }
    throw new Error(`Not reached by keyboard: ${target}`)
  }

  /** From one part of the window to another: Esc leads from a sidebar to the sheet, F6 from part to part. */
  async #cross(way: 'intoFrame' | 'elsewhere'): Promise<void> {
    const isInFrame = await bounded(this.#page.evaluate(() => document.activeElement?.tagName === 'IFRAME'))
    if (way === 'intoFrame') await this.#key(isInFrame ? 'Tab' : 'F6')
    else await this.#key(isInFrame ? 'Escape' : 'Shift+F6')
  }

  #key(key: string): Promise<void> {
    return pressKey(this.#page, key)
  }
}

/** Runs in the page. */
function wayTo(element: Element, near: string): Way {
  const { activeElement: at } = document
  if (at === element && document.hasFocus()) return 'here'
  // In a frame that has not the focus, `activeElement` is what had it last.
  if (!document.hasFocus() || at === null) return window === parent ? 'elsewhere' : 'intoFrame'
  const inSight = (each: Element) => each.checkVisibility({ visibilityProperty: true })
  const isStop = (each: Element) =>
    each instanceof HTMLElement && each.tabIndex >= 0 && !each.matches(':disabled') && inSight(each)
  const dialog = document.querySelector('dialog:modal')
  const stops = [...(dialog ?? document).querySelectorAll(near)].filter(isStop)
  const group = element.closest(
    '[role=menu], [role=menubar], [role=tablist], [role=listbox], [role=radiogroup]',
  )
  const arrow = group?.matches('[role=menubar], [role=tablist]') ? 'ArrowRight' : 'ArrowDown'
  if (!stops.includes(element)) return group?.contains(at) ? { arrow } : nearest(group)
  const from = stops.indexOf(at)
  if (from >= 0) return tabs(from, stops.indexOf(element))
  return at === document.body ? { tabs: 1 } : 'elsewhere'

  function nearest(of: Element | null): Way {
    const stop = stops.findIndex(each => of?.contains(each))
    const start = stops.indexOf(at as Element)
    return stop >= 0 && start >= 0 ? tabs(start, stop) : 'elsewhere'
  }

  /** A table takes Tab for itself, and a frame has stops of its own: F6 passes by. */
  function tabs(start: number, stop: number): Way {
    const ends = [stops[start], stops[stop]] as [Element, Element]
    const follows = (one: Element, other: Element) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    const barred = [...document.querySelectorAll('.tables, iframe')].some(
      each =>
        ends.some(end => each.contains(end) && end !== element) ||
        (ends.some(end => follows(end, each)) && ends.some(end => follows(each, end))),
    )
    return barred ? 'elsewhere' : { tabs: stop - start }
  }
}
