import { useState } from 'preact/hooks'
import { copyText } from '../copyText.ts'
import { Button, IconButton, TwoButtons } from '../parts/button.tsx'
import { Paper, PaperLine } from '../parts/paper.tsx'
import { Section } from '../parts/section.tsx'

/** A text to copy or to print. */
export interface Letter {
  title: string
  text: string
  /** What the curator should know of it. */
  says: string
}

export function LetterSheet({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const [copied, setCopied] = useState('')
  return (
    <Section
      title={letter.title}
      desk
      gap={3}
      aside={<IconButton icon="print" label="Напечатать" onClick={() => window.print()} />}
    >
      <p class="small dim">{letter.says}</p>
      <Paper label={letter.title}>
        {letter.text.split('\n').map((line, at) => (
          <PaperLine key={at}>{line}</PaperLine>
        ))}
      </Paper>
      <p class="small" role="status">
        {copied}
      </p>
      <TwoButtons>
        <Button kind="quiet" slim onClick={onClose}>
          Закрыть
        </Button>
        <Button
          slim
          onClick={() =>
            void copyText(letter.text).then(done =>
              setCopied(done ? 'Текст скопирован' : 'Выделите текст и скопируйте его сами'),
            )
          }
        >
          Скопировать
        </Button>
      </TwoButtons>
    </Section>
  )
}
