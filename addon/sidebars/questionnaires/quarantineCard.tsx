import { useState } from 'preact/hooks'
import { quoted } from '#shared/language/quoted.ts'
import type { Refused } from '../callServer.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Note } from '../parts/note.tsx'
import { PrivateBox } from '../parts/privateBox.tsx'
import type { Writing } from '../useWriting.ts'
import { MendField } from './mendField.tsx'
import type { CardView, Decide } from './responseCard.tsx'
import { WhoCard } from './whoCard.tsx'

type QuarantineCardProps = {
  card: CardView
  writing: Writing
  decide: Decide
  /** What is wrong with a correction that was just tried. */
  refused: Refused | undefined
}
type Mended = Readonly<Record<string, string | readonly string[]>>

/** An answer that could not be used: why, and fields to put it right in place; what was written stays as it was. */
export function QuarantineCard({ card, writing, decide, refused }: QuarantineCardProps) {
  const { id, base, reason, questions, strays } = card
  const [mended, setMended] = useState<Mended>({})
  const [withoutStrays, setWithoutStrays] = useState(strays.kept)
  const wrong = questions.filter(({ id, problem, kind }) => id !== '' && problem !== '' && kind !== undefined)
  // What no question is to blame for: a lost form, a code of nobody, questions that somebody has changed.
  const others = reason
    .split('\n')
    .filter(line => line !== '' && !wrong.some(({ title }) => line.startsWith(quoted(title))))
  const isHidden = (line: string) =>
    questions.some(({ sensitive, title }) => sensitive && line.startsWith(quoted(title)))
  const hidden = wrong.filter(({ sensitive }) => sensitive)
  const reasonNote = (line: string) => (
    <Note key={line} tone="bad" title="Не внесён">
      {line}
    </Note>
  )
  const mendField = (question: (typeof wrong)[number]) => (
    <MendField
      key={question.id}
      question={question}
      value={mended[question.id]}
      wrong={refused?.at === question.id ? refused.message : undefined}
      onChange={value => setMended({ ...mended, [question.id]: value })}
    />
  )
  return (
    <>
      {others.filter(line => !isHidden(line)).map(reasonNote)}
      {wrong.filter(({ sensitive }) => !sensitive).map(mendField)}
      {[...others.filter(isHidden), ...hidden].length > 0 && (
        <PrivateBox>
          <div class="stack-3">
            {others.filter(isHidden).map(reasonNote)}
            {hidden.map(mendField)}
          </div>
        </PrivateBox>
      )}
      {strays.texts.length > 0 && (
        <Checkbox checked={withoutStrays} onChange={setWithoutStrays}>
          Внести без лишних вопросов
        </Checkbox>
      )}
      <Button
        slim
        busy={writing.busy}
        onClick={() =>
          decide(
            'retryQuarantine',
            {
              response: id,
              mended: Object.fromEntries(
                Object.entries(mended).map(([key, value]) => [
                  key,
                  typeof value === 'string' ? value : [...value],
                ]),
              ),
              withoutStrays,
            },
            'Внести снова',
          )
        }
      >
        Внести снова
      </Button>
      {wrong.length === 0 && base !== null && (
        <WhoCard card={{ ...card, reason: '' }} writing={writing} decide={decide} />
      )}
    </>
  )
}
