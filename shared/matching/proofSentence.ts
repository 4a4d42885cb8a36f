import type { Objective, Proof } from '../contract/match.ts'
import { noBreak } from '../language/noBreak.ts'
import { count, plural } from '../language/plural.ts'

/** What the engine's proof means for the curator. */
export function proofSentence(proof: Proof, objective: Objective): string {
  return noBreak(sentence(proof, objective))
}

function sentence(proof: Proof, objective: Objective): string {
  switch (proof.kind) {
    case 'optimal': {
      if (proof.pairs === 0) return 'При этих условиях нет ни одного подходящего сочетания.'
      const best =
        objective === 'score'
          ? 'Больше баллов при этих условиях набрать нельзя'
          : 'Больше пар при этих условиях составить нельзя'
      return `${best}: ${everyOf(proof.pairs)}.`
    }
    case 'bound':
      return proof.bound.priority > proof.primal.priority
        ? 'Возможно, получится составить больше пар: за отведённое время проверены не все варианты групп.'
        : `Другой план может быть лучше не больше чем на ${count(proof.bound.score - proof.primal.score, 'балл', 'балла', 'баллов')}: за отведённое время проверены не все варианты групп.`
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
