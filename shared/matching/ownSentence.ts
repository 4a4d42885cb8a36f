import { fold } from '../language/fold.ts'
import { list } from '../language/list.ts'
import { formatNumber } from '../language/number.ts'
import { plural } from '../language/plural.ts'
import type { CalledPair } from './calledNames.ts'
import { ownNumber, ownWords } from './ownCriteria.ts'

/** What two people wrote in a column of the curator's own, told for its points. Both have answered. */
export function ownSentence(
  { mentor, mentee }: CalledPair,
  written: { mentor: string; mentee: string },
  kind: 'overlap' | 'closeness',
): string {
  if (kind === 'closeness') {
    const [one, other] = [ownNumber(written.mentee) ?? 0, ownNumber(written.mentor) ?? 0]
    const [his, theirs] = [formatNumber(one, 6), formatNumber(other, 6)]
    return one === other
      ? `Совпадает: ${his}`
      : `У ${mentee.gen} ${his}, у ${mentor.gen} ${theirs}: разница ${formatNumber(Math.abs(one - other), 6)}`
  }
  const wanted = ownWords(written.mentee)
  const offered = ownWords(written.mentor)
  const others = new Set(offered.map(fold))
  const shared = wanted.filter(word => others.has(fold(word)))
  if (shared.length === 0) return `У ${mentee.gen} — ${list(wanted)}, у ${mentor.gen} — ${list(offered)}`
  const [least, owner] = wanted.length <= offered.length ? [wanted, mentee] : [offered, mentor]
  return shared.length === least.length
    ? `${plural(shared.length, 'Совпадает', 'Совпадают', 'Совпадают')}: ${list(shared)}`
    : `Из ${least.length} ${plural(least.length, 'варианта', 'вариантов', 'вариантов')} ${owner.gen} ${plural(shared.length, 'совпадает', 'совпадают', 'совпадают')} ${shared.length}: ${list(shared)}`
}
