// Functions that fetch, open or call something outside the workbook, in English and in Russian Excel.
const OUTSIDE = new Set(
  `WEBSERVICE HYPERLINK IMAGE QUERY RTD DDE CALL EXEC EVALUATE REGISTER REGISTER.ID SQL.REQUEST FILTERXML ENCODEURL
   INDIRECT.EXT STOCKHISTORY PY TRANSLATE DETECTLANGUAGE
   ВЕБСЛУЖБА ГИПЕРССЫЛКА ИЗОБРАЖЕНИЕ ДРВ ВЫЗВАТЬ ВЫЧИСЛИТЬ РЕГИСТРАТОР.ИД ФИЛЬТР.XML КОДИР.URL`.split(/\s+/),
)
/** whole families of such functions, and functions of other programs */
const FAMILY = /^(?:IMPORT|GOOGLE|CUBE|КУБ|_XLL\.|_XLUDF\.)/

/**
 * The function by which a formula would reach outside the workbook, in capitals; null when it keeps to its cells.
 * Also «[книга]лист!A1», «http:» outside of texts, and calls of programs by «|».
 */
export function reachesOutside(formula: string): string | null {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""')
  for (const [, name = ''] of bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)) {
    const known = name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '')
    if (OUTSIDE.has(known) || FAMILY.test(known)) return known
  }
  const [mark] = /\||\[|[a-z]+:\/\//i.exec(bare) ?? []
  return mark ?? null
}
