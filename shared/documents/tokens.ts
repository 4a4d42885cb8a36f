import { CASES, type Case } from '../language/case.ts'
import type { Block, Run } from './blocks.ts'

const personForms = ['fio', 'initials', 'list'] as const
const organisationForms = ['full', 'short'] as const
const headForms = ['fio', 'initials', 'post'] as const

/**
 * A place in a document for what the one who composes it must not know.
 * Forms of a name: `fio` «Панин Глеб Юрьевич», `initials` «Г. Ю. Панин» (signatures), `list` «Панин Г. Ю.».
 */
export type Token =
  | { of: 'person'; code: string; form: (typeof personForms)[number]; case: Case }
  | { of: 'organisation'; form: (typeof organisationForms)[number]; case: Case }
  | { of: 'head'; form: (typeof headForms)[number]; case: Case }
  | { of: 'text'; number: number }

/** What stands in a token's place; several strings are several lines; undefined = not known. */
export type Resolve = (token: Token) => string | readonly string[] | undefined

export const fio = (code: string, grammaticalCase: Case): Token => ({
  of: 'person',
  code,
  form: 'fio',
  case: grammaticalCase,
})
export const initialsOf = (code: string, grammaticalCase: Case): Token => ({
  of: 'person',
  code,
  form: 'initials',
  case: grammaticalCase,
})
export const organisation = (form: (typeof organisationForms)[number], grammaticalCase: Case): Token => ({
  of: 'organisation',
  form,
  case: grammaticalCase,
})
export const head = (form: (typeof headForms)[number], grammaticalCase: Case): Token => ({
  of: 'head',
  form,
  case: grammaticalCase,
})
export const text = (number: number): Token => ({ of: 'text', number })

/** A token as it stands in a document: `⟦p_k3fmq7zt2a.fio.acc⟧`, `⟦org.full.nom⟧`, `⟦head.initials.nom⟧`, `⟦t_3⟧`. */
export function formatToken(token: Token): string {
  switch (token.of) {
    case 'person':
      return `⟦${token.code}.${token.form}.${token.case}⟧`
    case 'organisation':
      return `⟦org.${token.form}.${token.case}⟧`
    case 'head':
      return `⟦head.${token.form}.${token.case}⟧`
    case 'text':
      return `⟦t_${token.number}⟧`
  }
}

const oneOf = <T extends string>(allowed: readonly T[], text: string | undefined): T | undefined =>
  allowed.find(value => value === text)

/** The token a text is, brackets included; null for anything that {@link formatToken} would not write. */
export function parseToken(text: string): Token | null {
  const number = /^⟦t_(0|[1-9]\d{0,3})⟧$/.exec(text)
  if (number !== null) return { of: 'text', number: Number(number[1]) }

  const [, subject, formText, caseText] = /^⟦(org|head|p_[a-z2-7]{10})\.([a-z]+)\.([a-z]+)⟧$/.exec(text) ?? []
  const grammaticalCase = oneOf(CASES, caseText)
  if (subject === undefined || grammaticalCase === undefined) return null
  if (subject === 'org') {
    const form = oneOf(organisationForms, formText)
    return form === undefined ? null : { of: 'organisation', form, case: grammaticalCase }
  }
  if (subject === 'head') {
    const form = oneOf(headForms, formText)
    return form === undefined ? null : { of: 'head', form, case: grammaticalCase }
  }
  const form = oneOf(personForms, formText)
  return form === undefined ? null : { of: 'person', code: subject, form, case: grammaticalCase }
}

function runsOf(block: Block): Run[] {
  switch (block.block) {
    case 'paragraph':
    case 'item':
      return block.runs
    case 'split':
      return [...block.left, ...block.right]
    case 'table':
      return block.rows.flat(3)
  }
}

/** The tokens of a document, each once, in the order of the text: what has to be known before it can be merged. */
export function tokensOf(blocks: readonly Block[]): Token[] {
  const found = new Map<string, Token>()
  for (const run of blocks.flatMap(runsOf)) {
    if ('token' in run) found.set(formatToken(run.token), run.token)
  }
  return [...found.values()]
}
