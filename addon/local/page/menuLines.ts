import type { MenuItem } from './events.ts'
import type { MenuLine } from './menuBar.tsx'

/** The add-on's own menus as lines of the menu bar; a line is known to the host by its place. */
export function menuLines(
  items: MenuItem[],
  place: number[],
  run: (title: string, place: number[]) => void,
): MenuLine[] {
  return items.map((item, index): MenuLine => {
    if (item.kind === 'separator') return item
    const here = [...place, index]
    if (item.kind === 'item') return { kind: 'item', title: item.title, run: () => run(item.title, here) }
    return { kind: 'menu', title: item.title, items: menuLines(item.items, here, run) }
  })
}
