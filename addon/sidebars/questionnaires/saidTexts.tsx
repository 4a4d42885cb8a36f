import { useState } from 'preact/hooks'
import { Fold } from '../parts/fold.tsx'
import { PrivateBox } from '../parts/privateBox.tsx'
import type { CardView } from './responseCard.tsx'

type Question = Pick<CardView['questions'][number], 'title' | 'texts'>

/** What was written, question by question, as it came. */
export function SaidTexts({ card, unfolded = false }: { card: CardView; unfolded?: boolean }) {
  const [open, setOpen] = useState(unfolded)
  const { questions, strays, form, version, receivedAt } = card
  const said = questions.filter(({ texts }) => texts.some(text => text !== ''))
  return (
    <Fold title="Ответ целиком" open={open} onToggle={setOpen}>
      <p class="small dim">{[form, `версия ${version}`, receivedAt].filter(Boolean).join(' · ')}</p>
      <Texts questions={said.filter(({ sensitive }) => !sensitive)} />
      {said.some(({ sensitive }) => sensitive) && (
        <PrivateBox>
          <Texts questions={said.filter(({ sensitive }) => sensitive)} />
        </PrivateBox>
      )}
      <Texts questions={strays.texts.map(({ title, text }) => ({ title, texts: [text] }))} />
    </Fold>
  )
}

const Texts = ({ questions }: { questions: readonly Question[] }) => (
  <dl class="stack">
    {questions.map(({ title, texts }, index) => (
      <div key={`${index} ${title}`}>
        <dt class="small dim">{title}</dt>
        <dd class="quote">{texts.filter(text => text !== '').join('; ')}</dd>
      </div>
    ))}
  </dl>
)
