import type { FormRecord, ItemRecord } from './formRecord.ts'
import { asksForPlaces } from './ranking.ts'

/** Title of the item that carries the code of a personal link; nobody sees it. */
const CODE_TITLE = 'Код приглашения'

export interface FormStep {
  title: string
  about: string
  /** questions, and headings between them */
  items: ItemRecord[]
}

export interface FormSteps {
  /** of a form with personal links */
  code: ItemRecord | null
  steps: FormStep[]
  /** stands at the end of every step */
  notice: ItemRecord | null
}

export const isQuestion = ({ type }: Pick<ItemRecord, 'type'>): boolean =>
  type !== 'PAGE_BREAK' && type !== 'SECTION_HEADER'

export const questionsOf = (steps: readonly FormStep[]): ItemRecord[] =>
  steps.flatMap(({ items }) => items.filter(isQuestion))

/** A form as its pages: cut at the page breaks; a heading that opens it names the first step, one that ends it is the notice. */
export function formSteps({ items: all }: Pick<FormRecord, 'items'>): FormSteps {
  const code = all.find(({ type, title }) => type === 'TEXT' && title === CODE_TITLE) ?? null
  const items = all.filter(item => item !== code)
  const last = items.at(-1)
  const notice = last?.type === 'SECTION_HEADER' && items.some(isQuestion) ? last : null
  if (notice !== null) items.pop()
  const steps: FormStep[] = []
  for (const [at, item] of items.entries()) {
    const opens = steps.length === 0 && item.type === 'SECTION_HEADER' && !asksForPlaces(items, at)
    const names = item.type === 'PAGE_BREAK' || opens
    if (names) steps.push({ title: item.title, about: item.help, items: [] })
    else {
      if (steps.length === 0) steps.push({ title: '', about: '', items: [] })
      steps.at(-1)?.items.push(item)
    }
  }
  // A page break before the first question would leave an empty page.
  const filled = steps.filter(({ items }) => items.length > 0)
  return { code, notice, steps: filled.length > 0 ? filled : [{ title: '', about: '', items: [] }] }
}
