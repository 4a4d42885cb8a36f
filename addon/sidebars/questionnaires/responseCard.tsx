import { useEffect, useState } from 'preact/hooks'
import type { InputOf, ViewOf } from '#addon/features/call.ts'
import { callServer, type Refused } from '../callServer.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { useServer } from '../useServer.ts'
import type { Writing } from '../useWriting.ts'
import { FieldsCard } from './fieldsCard.tsx'
import { QuarantineCard } from './quarantineCard.tsx'
import { SaidTexts } from './saidTexts.tsx'
import { WhoCard } from './whoCard.tsx'

export type CardView = ViewOf<'responseCard'>

type Decision = 'decideWho' | 'retryQuarantine' | 'withdrawResponse' | 'restoreResponse'

/** Shows what a decision would write; it is written once the curator has seen it. */
export type Decide = <N extends Decision>(name: N, input: InputOf<N>, label: string) => void

type ResponseCardProps = { response: string; writing: Writing; round: number }

/** One answer: the decision it needs, what it says, and the way to take it back or in again. */
export function ResponseCard({ response, writing, round }: ResponseCardProps) {
  const { view, refusal, ask, again, busy } = useServer('responseCard')
  useEffect(() => void (round >= 0 && ask({ response })), [ask, response, round])
  const [refused, setRefused] = useState<Refused>()
  const decide: Decide = async (name, input, label) => {
    const reply = await callServer(name, input, { mode: 'preview' })
    setRefused(reply.ok ? undefined : reply.refusal)
    if (!reply.ok || !reply.preview) return
    writing.suggest({
      preview: reply.preview,
      label,
      write: options => callServer(name, input, options),
    })
  }
  if (refusal && !view) return <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />
  if (!view) return busy ? <Progress what="Открываем ответ" /> : null
  const shared = { card: view, writing, decide }
  const isEdited = view.state === 'withdrawn' && view.reason !== ''
  const takeBack = isEdited ? 'Оставить отозванным' : 'Отозвать ответ'
  const atQuestion = view.questions.some(({ id }) => id === refused?.at) ? refused : undefined
  return (
    <>
      {view.state === 'fields' && <FieldsCard key={view.fields.map(({ key }) => key).join()} {...shared} />}
      {view.state === 'who' && <WhoCard {...shared} />}
      {view.state === 'quarantine' && <QuarantineCard {...shared} refused={atQuestion} />}
      {view.state === 'imported' && view.taken !== '' && <p>{view.taken}</p>}
      {isEdited && (
        <Note tone="warn" title={view.reason}>
          Ниже новый текст, в базы он не попал. Внесите ответ снова или оставьте его отозванным.
        </Note>
      )}
      {view.restorable && (
        <Button
          slim
          busy={writing.busy}
          onClick={() => decide('restoreResponse', { response }, 'Внести снова')}
        >
          Внести снова
        </Button>
      )}
      {refused && !atQuestion && <RefusalNote refusal={refused} />}
      <SaidTexts card={view} unfolded={isEdited} />
      {(view.state !== 'withdrawn' || isEdited) && (
        <LinkButton
          disabled={writing.busy}
          onClick={() => decide('withdrawResponse', { response }, takeBack)}
        >
          {takeBack}
        </LinkButton>
      )}
    </>
  )
}
