import * as z from 'zod/mini'
import { count } from '#shared/language/plural.ts'
import { intakeTables } from '#shared/intake/desk.ts'
import { takeResponses } from '#shared/intake/takeResponses.ts'
import { feature } from './feature.ts'
import { rowId } from './pairInput.ts'

const text = (most: number) => z.string().check(z.maxLength(most))
// Longer than any form of ours lets anybody write: too long an answer must reach «Карантин», not be lost on the way.
const answer = z.union([text(200_000), z.array(text(200_000)).check(z.maxLength(300))])

/** A response as a form, a response sheet or a file gives it. */
export const rawResponse = z.strictObject({
  key: text(200).check(z.minLength(1)),
  webForm: rowId,
  at: text(40),
  answers: z.record(text(200), answer),
  strays: z.array(z.strictObject({ title: text(10_000), text: text(200_000) })).check(z.maxLength(300)),
})

/**
 * Takes new and edited responses in. It can't be taken back: the next scan would bring the same answers again. Each
 * decision on them can.
 */
export const importAnswers = feature({
  name: 'importAnswers',
  title: 'Внесение ответов',
  reads: intakeTables,
  undoable: false,
  input: z.strictObject({
    responses: z.array(rawResponse).check(z.maxLength(2000)),
    /** They could not be written: what can be kept of them goes to «Карантин». */
    unfit: z.optional(z.boolean()),
  }),
  run: ({ programme, input, today, newId }) => {
    const { edits, counts } = takeResponses(
      programme,
      input.responses,
      { today, newId },
      { unfit: input.unfit ?? false },
    )
    return { view: counts, edits, said: saidOf(counts) }
  },
})

type Counts = ReturnType<typeof takeResponses>['counts']

function saidOf({ taken, imported, fields, who, quarantine }: Counts): string {
  if (taken === 0) return 'Новых ответов нет'
  const waiting = fields + who
  return [
    `Получено: ${count(taken, 'ответ', 'ответа', 'ответов')}`,
    imported > 0 ? `внесено ${imported}` : '',
    waiting > 0 ? `ждут решения ${waiting}` : '',
    quarantine > 0 ? `в карантине ${quarantine}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}
