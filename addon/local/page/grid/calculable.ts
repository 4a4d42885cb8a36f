/** Names of functions as Russian Excel and Google Sheets have them. */
const NAMES: Record<string, string> = {
  СУММ: 'SUM',
  СУММЕСЛИ: 'SUMIF',
  СУММЕСЛИМН: 'SUMIFS',
  СУММПРОИЗВ: 'SUMPRODUCT',
  ПРОИЗВЕД: 'PRODUCT',
  СРЗНАЧ: 'AVERAGE',
  СРЗНАЧЕСЛИ: 'AVERAGEIF',
  СРЗНАЧЕСЛИМН: 'AVERAGEIFS',
  МЕДИАНА: 'MEDIAN',
  МАКС: 'MAX',
  МИН: 'MIN',
  НАИБОЛЬШИЙ: 'LARGE',
  НАИМЕНЬШИЙ: 'SMALL',
  РАНГ: 'RANK',
  СЧЁТ: 'COUNT',
  СЧЕТ: 'COUNT',
  СЧЁТЗ: 'COUNTA',
  СЧЕТЗ: 'COUNTA',
  СЧЁТЕСЛИ: 'COUNTIF',
  СЧЕТЕСЛИ: 'COUNTIF',
  СЧЁТЕСЛИМН: 'COUNTIFS',
  СЧЕТЕСЛИМН: 'COUNTIFS',
  СЧИТАТЬПУСТОТЫ: 'COUNTBLANK',
  ЕСЛИ: 'IF',
  ЕСЛИМН: 'IFS',
  ЕСЛИОШИБКА: 'IFERROR',
  ЕПУСТО: 'ISBLANK',
  ЕЧИСЛО: 'ISNUMBER',
  И: 'AND',
  ИЛИ: 'OR',
  НЕ: 'NOT',
  ИСТИНА: 'TRUE',
  ЛОЖЬ: 'FALSE',
  ОКРУГЛ: 'ROUND',
  ОКРУГЛВВЕРХ: 'ROUNDUP',
  ОКРУГЛВНИЗ: 'ROUNDDOWN',
  ЦЕЛОЕ: 'INT',
  ОСТАТ: 'MOD',
  КОРЕНЬ: 'SQRT',
  СТЕПЕНЬ: 'POWER',
  СЕГОДНЯ: 'TODAY',
  ТДАТА: 'NOW',
  ДАТА: 'DATE',
  ГОД: 'YEAR',
  МЕСЯЦ: 'MONTH',
  ДЕНЬ: 'DAY',
  ДЕНЬНЕД: 'WEEKDAY',
  ДАТАМЕС: 'EDATE',
  РАЗНДАТ: 'DATEDIF',
  ЧИСТРАБДНИ: 'NETWORKDAYS',
  ВПР: 'VLOOKUP',
  ГПР: 'HLOOKUP',
  ИНДЕКС: 'INDEX',
  ПОИСКПОЗ: 'MATCH',
  ВЫБОР: 'CHOOSE',
  СТРОКА: 'ROW',
  СТОЛБЕЦ: 'COLUMN',
  СЦЕПИТЬ: 'CONCATENATE',
  СЦЕП: 'CONCAT',
  ОБЪЕДИНИТЬ: 'TEXTJOIN',
  ТЕКСТ: 'TEXT',
  ЗНАЧЕН: 'VALUE',
  ДЛСТР: 'LEN',
  ЛЕВСИМВ: 'LEFT',
  ПРАВСИМВ: 'RIGHT',
  ПСТР: 'MID',
  НАЙТИ: 'FIND',
  ПОИСК: 'SEARCH',
  ПОДСТАВИТЬ: 'SUBSTITUTE',
  ПРОПИСН: 'UPPER',
  СТРОЧН: 'LOWER',
  СЖПРОБЕЛЫ: 'TRIM',
  УНИК: 'UNIQUE',
}

/**
 * The formula as Univer reads it: English names, commas between arguments, a point in numbers. What a person has written
 * in the Russian manner, `=ОКРУГЛ(A1*1,5;2)`, stays so in the file.
 */
export function calculable(formula: string): string {
  const parts = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g) ?? []
  const isText = (part: string) => /^["']/.test(part)
  const russian = parts.some(part => !isText(part) && part.replace(/\{[^}]*\}/g, '').includes(';'))
  let depth = 0
  return parts.map(part => (isText(part) ? part : translated(part))).join('')

  function translated(part: string): string {
    const named = part.replace(/[А-ЯЁ]+(?=\s*\()/giu, name => NAMES[name.toUpperCase()] ?? name)
    return named.replace(/\{[^}]*\}|\d+,\d+|[();]/g, (sign, at: number) => {
      if (sign === '(') depth += 1
      else if (sign === ')') depth -= 1
      else if (sign === ';') return ','
      else if (sign.startsWith('{')) return sign
      // A number goes on after a comma where no comma can part arguments; A1,5 is no number.
      else if ((russian || depth === 0) && !/[A-Z$]/i.test(named[at - 1] ?? '')) return sign.replace(',', '.')
      return sign
    })
  }
}
