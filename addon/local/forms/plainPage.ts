import { noBreak } from '#shared/language/noBreak.ts'
import { h } from './element.ts'
import { type FormAssets, formFrame, paragraphs } from './formFrame.ts'

/** A page without questions: what has happened, and what to do next. */
export function plainPage(o: {
  school: string
  assets: FormAssets
  title: string
  text: string
  /** what the page belongs to, above the text */
  form?: string
  /** where to go from here; `first`: what most will want */
  ways?: readonly { label: string; href: string; first?: boolean }[]
}): string {
  const { school, assets, title, text, form, ways = [] } = o
  return formFrame(
    { title: form === undefined ? title : `${title}: ${form}`, school, assets },
    {
      head: h('h1', {}, noBreak(title)),
      main: h(
        'div',
        { class: 'after' },
        form === undefined ? null : h('p', { class: 'dim' }, noBreak(form)),
        ...[paragraphs(text)].flat(),
        ...ways.map(({ label, href, first }) =>
          h('p', {}, h('a', { class: first === true ? 'btn' : 'btn quiet', href }, label)),
        ),
      ),
      foot: null,
      script: false,
    },
  )
}
