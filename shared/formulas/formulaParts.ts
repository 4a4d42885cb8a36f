/** Parts of a formula: texts in quotes and quoted sheet names, and what stands between. */
export const formulaParts = (formula: string): { text: string; quoted: boolean }[] =>
  (formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g) ?? []).map(text => ({
    text,
    quoted: text.length > 1 && /^["']/.test(text),
  }))
