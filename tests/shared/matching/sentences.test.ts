import { expect, test } from 'vitest'
import { noBreak } from '#shared/language/noBreak.ts'
import { plain } from './pupils.ts'
import { accepting } from './sentences/accepting.ts'
import { alternatives } from './sentences/alternatives.ts'
import { byHand } from './sentences/byHand.ts'
import { beside } from './sentences/beside.ts'
import { decisions } from './sentences/decisions.ts'
import { ownColumns } from './sentences/ownColumns.ts'
import { plans } from './sentences/plans.ts'
import { points } from './sentences/points.ts'
import { proofs } from './sentences/proofs.ts'
import { ranks } from './sentences/ranks.ts'
import { refusals } from './sentences/refusals.ts'
import type { Section } from './sentences/section.ts'
import { shares } from './sentences/shares.ts'
import { votes } from './sentences/votes.ts'
import { withoutPair } from './sentences/withoutPair.ts'

/**
 * Every sentence of pairing, to be read with one's own eyes. A further kind of sentences is a file of sections in
 * `sentences/`, named here.
 */
const sections: readonly Section[] = [
  ...points,
  ...votes,
  ...ownColumns,
  ...ranks,
  ...shares,
  ...proofs,
  ...withoutPair,
  ...alternatives,
  ...byHand,
  ...plans,
  ...beside,
  ...decisions,
  ...accepting,
  ...refusals,
]

const told = (sentence: string | null | undefined): sentence is string =>
  sentence !== null && sentence !== undefined

test.each(sections)('$title: сказано хоть что-то, и короткие слова не отрываются', ({ says }) => {
  const sentences = says().filter(told)
  expect(sentences).not.toEqual([])
  for (const sentence of sentences) {
    expect(sentence).toBe(noBreak(sentence))
    expect(sentence).not.toMatch(/undefined|NaN|null| {2}|\. \.|^\s|\s$/)
  }
})

test('ни одно предложение подбора не изменилось', async () => {
  const file = sections
    .map(({ title, says }) => [`# ${title}`, ...says().filter(told)].join('\n'))
    .join('\n\n')
  await expect(
    `${plain(file)}\n`,
    'Изменилась речь подбора. Прочтите разницу вслух. Если так и нужно: npx vitest run tests/shared/matching/sentences.test.ts -u',
  ).toMatchFileSnapshot('./sentences.txt')
})
