/** Marks that turn the direction of writing or are not seen at all; a joiner inside an emoji stays. */
const unseen =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g

/**
 * An answer as a cell can hold and a person can read it: no control signs, no marks of direction, no broken halves of
 * letters; a line break is `\n`. The answer as it came stays in «Ответы».
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cc}/gu, sign => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(unseen, '')
    .trim()
