import type { Objective, Proof } from '../contract/match.ts'
import { noBreak } from '../language/noBreak.ts'
import { count, plural } from '../language/plural.ts'

/**
 * What the engine's proof means for the curator.
 * @param inTurn the order of service may count for more than the number of pairs: it differs, and groups must fill
 */
export function proofSentence(proof: Proof, objective: Objective, inTurn = false): string {
  return noBreak(sentence(proof, objective, inTurn))
}

function sentence(proof: Proof, objective: Objective, inTurn: boolean): string {
  switch (proof.kind) {
    case 'optimal': {
      if (proof.pairs === 0) return 'При этих условиях нет ни одного подходящего сочетания.'
      const best =
        objective === 'score'
          ? 'Больше баллов при этих условиях набрать нельзя'
          : inTurn
            ? 'Лучшего плана с учётом очерёдности при этих условиях нет'
            : 'Больше пар при этих условиях составить нельзя'
      return `${best}: ${everyOf(proof.pairs)}.`
    }
    case 'bound': {
      const { primal, bound } = proof
      const points = bound.score - primal.score
      const morePairs = objective === 'score' ? points === 0 : bound.priority > primal.priority
      return morePairs
        ? `${inTurn ? 'Возможно, с учётом очерёдности есть план лучше' : 'Возможно, получится составить больше пар'}: за отведённое время проверены не все варианты групп.`
        : `Другой план может быть лучше не больше чем на ${count(points, 'балл', 'балла', 'баллов')}: за отведённое время проверены не все варианты групп.`
    }
    case 'stable':
      return `Нет наставника и наставляемого, которые предпочли бы друг друга своим парам: ${plural(proof.proposals, 'рассмотрено', 'рассмотрены', 'рассмотрено')} ${count(proof.proposals, 'предложение', 'предложения', 'предложений')}.`
  }
}

function everyOf(pairs: number): string {
  if (pairs === 1) return 'проверено единственное сочетание'
  return plural(pairs, 'one', 'many', 'many') === 'one'
    ? `проверено каждое из ${count(pairs, 'сочетания', 'сочетаний', 'сочетаний')}`
    : `проверены все ${count(pairs, 'сочетание', 'сочетания', 'сочетаний')}`
}
