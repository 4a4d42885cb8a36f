import type { CellTags } from './cellTags.ts'
import type { GridView } from './gridView.ts'

type People = Parameters<GridView['others']>[0]

/** Shows on the open sheet where the other windows are. */
export class Others {
  readonly #tags: CellTags
  #people: People = []
  #shown: (() => void)[] = []
  #seen = ''

  constructor(tags: CellTags) {
    this.#tags = tags
  }

  set(people: People, open: number): void {
    this.#people = people
    this.show(open)
  }

  show(open: number, anew = false): void {
    const here = this.#people.filter(({ sheetId }) => sheetId === open)
    const seen = JSON.stringify(here)
    if (seen === this.#seen && !anew) return
    this.#seen = seen
    for (const hide of this.#shown.splice(0)) hide()
    for (const person of here) {
      this.#shown.push(this.#tags.frame(person))
      const text = person.typing ? 'Другое окно пишет…' : 'Другое окно'
      this.#shown.push(this.#tags.hang(person, text, 'other'))
    }
  }
}
