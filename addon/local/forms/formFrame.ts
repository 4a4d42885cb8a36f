import { noBreak } from '#shared/language/noBreak.ts'
import { type Child, h, toHtml } from './element.ts'

/** Addresses of what a page of a form loads; they change with what they hold. */
export interface FormAssets {
  style: string
  script: string
}

interface PageWords {
  /** stands in the tab of the browser */
  title: string
  school: string
  assets: FormAssets
}

const sign = h(
  'svg',
  { width: 20, height: 20, viewBox: '0 0 20 20', 'aria-hidden': 'true' },
  h('path', { d: 'M6.2 6.2l7.6 7.6', stroke: '#2b4a9f', 'stroke-width': 2.4 }),
  h('circle', { cx: 5.4, cy: 5.4, r: 3.6, fill: '#fff', stroke: '#2b4a9f', 'stroke-width': 2.4 }),
  h('circle', { cx: 14.6, cy: 14.6, r: 4.6, fill: '#2b4a9f' }),
)

/** The whole document: sign and school on top, then what the page is about. */
export function formFrame(
  { title, school, assets }: PageWords,
  page: { head: Child; main: Child; foot: Child; script: boolean },
): string {
  const document = h(
    'html',
    { lang: 'ru' },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', {}, title),
      h('link', { rel: 'stylesheet', href: assets.style }),
      page.script ? h('script', { src: assets.script, defer: true }) : null,
    ),
    h(
      'body',
      {},
      h(
        'div',
        { class: 'page' },
        h('header', {}, h('p', { class: 'school' }, sign, school || 'Школьное наставничество'), page.head),
        h('main', {}, page.main),
        page.foot === null ? null : h('footer', { class: 'privacy' }, page.foot),
      ),
    ),
  )
  return `<!doctype html>${toHtml(document)}`
}

/** Paragraphs of a text, its addresses as links: they open beside the form, which keeps what is written in it. */
export const paragraphs = (text: string, attributes: Record<string, string> = {}): Child =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => h('p', attributes, ...linked(line)))

const ADDRESS = /(https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)])/

const linked = (line: string): Child[] =>
  line
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 0
        ? noBreak(part)
        : h('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part),
    )

export const wrongSign = h(
  'svg',
  { class: 'ico', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
  h('circle', { cx: 8, cy: 8, r: 6 }),
  h('path', { d: 'M8 4.8v3.7M8 10.9v.1' }),
)
