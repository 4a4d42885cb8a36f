const NBSP = '\u00a0'
const MINUS = '−'

/**
 * A number in Russian: no-break space between thousands, decimal comma, the sign «−».
 * @param digits most digits after the comma, 0…6; trailing zeros are dropped.
 * @throws RangeError for NaN and infinities: a figure that can't be told must not reach a page.
 */
export function formatNumber(n: number, digits = 1): string {
  if (!Number.isFinite(n)) throw new RangeError('formatNumber: not a finite number')
  const [whole = '0', fraction = ''] = roundHalfUp(Math.abs(n), digits).toFixed(digits).split('.')
  const tail = fraction.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, NBSP)
  const text = tail === '' ? grouped : `${grouped},${tail}`
  return n < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text
}

/** A difference with its sign: «+30», «−42», «0». */
export function formatDifference(n: number, digits = 1): string {
  const text = formatNumber(n, digits)
  return n > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** «46,7 %». @param share as a fraction: 0.467 is 46,7 %. @param digits most digits after the comma. */
export function formatPercent(share: number, digits = 1): string {
  return `${formatNumber(share * 100, digits)}${NBSP}%`
}

/** 1.005 is 1.00499… in binary; the nudge makes it 1,01 as a person expects. */
function roundHalfUp(n: number, digits: number): number {
  const scale = 10 ** digits
  return Math.round(n * scale * (1 + Number.EPSILON)) / scale
}
