import type { Response } from '../programme/tables.ts'
import type { Desk } from './desk.ts'
import { voteProblem } from './feedVotes.ts'
import { memoryOf } from './memory.ts'
import type { AnswerProblem } from './problem.ts'
import { readAgain } from './readAgain.ts'
import { whoIsIt } from './whoIsIt.ts'

/** Which answers of a response can't be used as things stand; votes also by whose they are. */
export function problemsOf(desk: Desk, row: Response): AnswerProblem[] {
  const memory = memoryOf(row)
  const again = readAgain(desk, row, memory)
  const base = again?.form.questionnaire.about ?? null
  if (again === null || base === null || again.read.problems.length > 0) return again?.read.problems ?? []
  const { form, read } = again
  const undone = { memory, freed: new Set<string>(), dropped: new Set<string>(), floating: null }
  const who = whoIsIt(desk, form, base, read, undone, row.person)
  if ('problem' in who) return [who.problem]
  const wrong = 'person' in who ? voteProblem(desk, form, base, who.person, read.votes) : null
  return wrong === null ? [] : [wrong]
}
