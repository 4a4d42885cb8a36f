import type { ForeignTarget } from './foreignTargets.ts'
import { nearness } from './nearness.ts'

/** A questionnaire that a file may hold answers to. */
export interface Proposal {
  id: string
  title: string
  targets: readonly ForeignTarget[]
}

const nearEnough = 0.6

/**
 * The questionnaires a file may hold answers to, the likeliest first: by how many of its columns have a question, how
 * many of the questions have a column, and by the name of the file.
 */
export function rankQuestionnaires<P extends Proposal>(
  titles: readonly string[],
  fileName: string,
  proposals: readonly P[],
): P[] {
  const score = ({ title, targets }: Proposal): number => {
    const questions = targets.filter(({ question }) => question !== null)
    const nearest = titles.map(column =>
      Math.max(
        0,
        ...questions.flatMap(target => [target.title, ...target.names].map(name => nearness(column, name))),
      ),
    )
    const found = nearest.filter(near => near >= nearEnough).reduce((sum, near) => sum + near, 0)
    return (2 * found) / (titles.length + questions.length) + nearness(fileName, title) / 4
  }
  return proposals
    .map((proposal, at) => ({ proposal, at, score: score(proposal) }))
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .map(({ proposal }) => proposal)
}
