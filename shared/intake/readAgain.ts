import { hashOf } from '../programme/hash.ts'
import type { Response } from '../programme/tables.ts'
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
  const cut = (memory.cut ?? []).filter(id => !mended.some(([each]) => each === id))
  if (cut.length > 0)
    read.problems.push({
      question: cut[0] ?? '',
      title: '',
      text: '',
      message:
        'ответ слишком длинный для одной ячейки. Целиком он на листе «Карантин»: впишите длинные ответы короче',
    })
  return { form, read }
}
