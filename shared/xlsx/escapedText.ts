// Spreadsheet files write a character that XML can't hold as _x and four hexadecimal digits between underlines
// (ST_Xstring, ECMA-376 part 1, 22.9.2.19); a text that happens to look so has its first underline written so.

/** What can't stand in XML as it is: controls, halves of surrogate pairs, U+FFFE and U+FFFF; a return would become a line feed. */
const unfit = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gu

export const escapeText = (text: string): string =>
  text.replace(unfit, sign => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)

export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
