import { type ForeignTarget, places } from './foreignTargets.ts'
import { nearness } from './nearness.ts'

/** A questionnaire that a file may hold answers to. */
export interface Proposal {
  id: string
  title: string
  targets: readonly ForeignTarget[]
}

const nearEnough = 0.6
/** Who answers is asked in most questionnaires: it tells little of which one it is. */
const told = 0.2
/** Of two that are as likely it is the way into the base. */
const favour = 0.1

const isTelling = (target: ForeignTarget | undefined): boolean =>
  target !== undefined &&
  target.key !== places.name &&
  !['lastName', 'firstName', 'middleName', 'schoolClass', 'post'].includes(target.column)

/** What services add to the name of a file: «Анкета (Ответы).xlsx», «лист «Ответы на форму (1)»». */
const besides = /\.[a-z]{3,4}\b|ответы на форму|ответы|responses|лист «[^»]*»|\(\d*\)|,/gi

/**
 * The questionnaires a file may hold answers to, the likeliest first: by how many of its columns have a question, then by
 * how many of the questions have a column, and by the name of the file.
 */
export function rankQuestionnaires<P extends Proposal>(
  titles: readonly string[],
  fileName: string,
  proposals: readonly P[],
): P[] {
  const name = fileName.replace(besides, ' ')
  const score = ({ id, title, targets }: P): number => {
    const asked = targets.filter(({ question, key }) => question !== null || key === places.name)
    const found = titles.reduce((sum, column) => {
      const near = asked.map(target => ({
        target,
        near: Math.max(...[target.title, ...target.names].map(each => nearness(column, each))),
      }))
      const best = near.reduce((one, other) => (other.near > one.near ? other : one), {
        near: 0,
        target: asked[0],
      })
      return best.near < nearEnough ? sum : sum + best.near * (isTelling(best.target) ? 1 : told)
    }, 0)
    const liking = id.startsWith('application.') ? favour : 0
    return found / titles.length + (0.3 * found) / asked.length + nearness(name, title) / 2 + liking
  }
  return proposals
    .map((proposal, at) => ({ proposal, at, score: score(proposal) }))
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .map(({ proposal }) => proposal)
}
