import { strFromU8, unzipSync } from 'fflate'
import { escapeXml } from './escapeXml.ts'
import { tokenLines } from './tokenLines.ts'
import { parseToken, type Resolve } from './tokens.ts'
import { type Parts, zipParts } from './zipParts.ts'

const maxFileBytes = 5_000_000
const maxEntries = 50
const maxUnpackedBytes = 50_000_000

/** A token without a value, or one nobody knows: there is no file then. */
export class UnresolvedTokens extends Error {
  readonly tokens: string[]
  constructor(tokens: string[]) {
    super(`Tokens without a value: ${tokens.join(' ')}`)
    this.name = 'UnresolvedTokens'
    this.tokens = tokens
  }
}

/** The bytes are not a document of ours: no zip, or beyond the limits. */
export class UnreadableDocument extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'UnreadableDocument'
  }
}

function unzip(docx: Uint8Array): Record<string, Uint8Array> {
  if (docx.length > maxFileBytes) throw new UnreadableDocument('The file is too large')
  let entries = 0
  let total = 0
  let parts: Record<string, Uint8Array>
  try {
    // The filter sees the declared sizes before anything is inflated, and fflate never inflates beyond them.
    parts = unzipSync(docx, {
      filter: ({ originalSize }) => {
        entries += 1
        total += originalSize
        if (entries > maxEntries || total > maxUnpackedBytes) throw new Error('Too much inside')
        return true
      },
    })
  } catch (reason) {
    throw new UnreadableDocument(
      `Not a readable .docx: ${reason instanceof Error ? reason.message : 'unknown'}`,
    )
  }
  if (parts['word/document.xml'] === undefined) throw new UnreadableDocument('No document inside')
  return parts
}

const paragraph = /(<w:p(?: [^>]*)?>)(<w:pPr>.*?<\/w:pPr>)?(.*?)<\/w:p>/gs
const tokenRun =
  /<w:r>(<w:rPr>(?:(?!<w:t[ >]).)*?<\/w:rPr>)?<w:t(?: xml:space="preserve")?>(⟦[^<>]*⟧)<\/w:t><\/w:r>/gs

/** Replaces the tokens of one part in a single pass: a value is never looked at again. */
function mergePart(xml: string, resolve: Resolve): string {
  return xml.replace(paragraph, (whole, open: string, properties = '', content: string) => {
    if (!content.includes('⟦')) return whole
    const nextParagraph = `</w:p>${open}${properties.replace('<w:pageBreakBefore/>', '')}`
    const merged = content.replace(tokenRun, (run, format = '', written: string) => {
      const token = parseToken(written)
      const lines = token === null ? undefined : tokenLines(token, resolve)
      if (lines === undefined) return run
      return lines
        .map(line => `<w:r>${format}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`)
        .join(nextParagraph)
    })
    return `${open}${properties}${merged}</w:p>`
  })
}

/**
 * Puts names and texts into a .docx of ours: each token, which stands alone in its run, is replaced by its value;
 * a text of several lines becomes as many paragraphs. Body, headers and footers; at most 5 MB, 50 parts and 50 MB
 * unpacked. The same input gives the same bytes. Needs nothing beyond ES2020, so it runs in Apps Script.
 *
 * @throws UnresolvedTokens when a token is unknown or has no value: all of them are listed, no file is made.
 * @throws UnreadableDocument when the bytes are no such document.
 */
export function mergeTokens(docx: Uint8Array, resolve: Resolve): Uint8Array {
  const merged: Parts = {}
  const left = new Set<string>()
  for (const [path, bytes] of Object.entries(unzip(docx))) {
    if (!path.endsWith('.xml')) {
      merged[path] = bytes
      continue
    }
    const xml = strFromU8(bytes)
    const text = /^word\/(document|header\d*|footer\d*)\.xml$/.test(path) ? mergePart(xml, resolve) : xml
    // Values hold no such brackets, so whatever stands here is a token that was not replaced.
    for (const [token] of text.matchAll(/⟦[^⟧<]*⟧?|⟧/g)) left.add(token)
    merged[path] = text
  }
  if (left.size > 0) throw new UnresolvedTokens([...left])
  return zipParts(merged)
}
