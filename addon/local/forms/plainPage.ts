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
  way?: { label: string; href: string }
}): string {
  const { school, assets, title, text, form, way } = o
  return formFrame(
    { title: form === undefined ? title : `${title}: ${form}`, school, assets },
    {
      head: h('h1', {}, noBreak(title)),
      main: h(
        'div',
        { class: 'after' },
        form === undefined ? null : h('p', { class: 'dim' }, noBreak(form)),
        ...[paragraphs(text)].flat(),
        way === undefined ? null : h('p', {}, h('a', { class: 'btn quiet', href: way.href }, way.label)),
      ),
      foot: null,
      script: false,
    },
  )
}
