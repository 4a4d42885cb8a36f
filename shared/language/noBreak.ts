const NBSP = '\u00a0'
const EDGE = '(?<![\\p{L}\\p{N}])'

/** Each row: what may not end a line, or begin one. Only plain spaces change, so a second run changes nothing. */
const STICKING: readonly RegExp[] = [
  // a dash and the particles бы, же, ли go with the word before
  / +(?=[—–](?:\s|$))/gu,
  / +(?=(?:бы|же|ли|б|ж)(?![\p{L}\p{N}-]))/gu,
  // №, §, п. 4.14, ст. 18, г. Москва, им. Гагарина, initials
  /(?<=[№§]) +(?=\S)/gu,
  new RegExp(
    `(?<=${EDGE}(?:пп?|стр?|чч?|абз|гл|разд|прил|табл|рис|г|гг|с|пос|ул|пр|д|им|кл|каб|т|и)\\.) +(?=\\S)`,
    'giu',
  ),
  new RegExp(`(?<=${EDGE}\\p{Lu}\\.) +(?=\\p{Lu})`, 'gu'),
  // 1 240, 46,7 %, 5 пар, 2026 г., 7 «Б»; but «14 из 30» may break after 14
  /(?<=(?<!\p{N})\p{N}{1,3}) +(?=\p{N}{3}(?![\p{N}-]))/gu,
  /(?<=\p{N}) +(?=[%‰°«]|\p{L}{3}|(?:г|кг|мг|м|см|мм|км|л|с|ч|р|шт|кл|МБ|КБ)(?![\p{L}\p{N}]))/gu,
  // words of one and two letters
  new RegExp(`(?<=${EDGE}(?!(?:бы|же|ли|б|ж)(?!\\p{L}))\\p{L}{1,2}) +(?=[\\p{L}\\p{N}«„("№§])`, 'gu'),
]

/**
 * Sticks short words, №, п., ст., numbers and their units to the neighbour with no-break spaces.
 * The one place that decides it; idempotent; letters and line breaks are never touched.
 */
export function noBreak(text: string): string {
  return STICKING.reduce((result, place) => result.replace(place, NBSP), text)
}
