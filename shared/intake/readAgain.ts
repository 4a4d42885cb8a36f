import { hashOf } from '../programme/hash.ts'
import type { Response } from '../programme/tables.ts'
import { publishedQuestions } from '../questionnaires/published.ts'
import type { Desk, OpenForm } from './desk.ts'
import { type Answer, type Memory, parsed } from './memory.ts'
import type { RawResponse } from './rawResponse.ts'
import { type ReadResponse, readResponse, textsOf } from './readResponse.ts'

/** The answers as they are read: what the curator has mended laid over what was written. */
export function answersOf(
  row: Response,
  { mended = {}, strays = [], straysKept }: Memory,
): Pick<RawResponse, 'answers' | 'strays'> {
  const answers: Record<string, Answer> = { ...parsed<RawResponse['answers']>(row.answers, {}) }
  for (const [id, { was, now }] of Object.entries(mended))
    if (hashOf(answers[id] ?? '') === was) answers[id] = now
  return { answers, strays: straysKept === hashOf(strays) ? [] : strays }
}

/** A response as it is understood today, with the form it belongs to; null where the form is gone. */
export function readAgain(
  desk: Desk,
  row: Response,
  memory: Memory,
): { form: OpenForm; read: ReadResponse } | null {
  const form = desk.formOf(row.webForm)
  if (form === null) return null
  const { published, questionnaire, strict } = form
  const { dictionary, civilDateOf, today } = desk
  const mended = Object.entries(memory.mended ?? {})
  const read = readResponse(published, questionnaire, answersOf(row, memory), {
    dictionary,
    civilDateOf,
    today,
    strict,
    waived: new Set(
      mended.filter(([, { now }]) => textsOf(now).every(text => text === '')).map(([id]) => id),
    ),
  })
  for (const id of memory.cut ?? [])
    if (!mended.some(([each]) => each === id) && !read.problems.some(({ question }) => question === id))
      read.problems.push({
        question: id,
        title: publishedQuestions(published).find(question => question.id === id)?.title ?? id,
        text: '',
        message: 'ответ слишком длинный для одной ячейки. Целиком он на листе «Карантин»: впишите его короче',
      })
  return { form, read }
}
