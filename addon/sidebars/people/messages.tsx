import { openPanel, type Refused } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'

/** Why the list or the card could not be shown, with the way on. */
export function NotShown({ refusal, onAgain }: { refusal: Refused | undefined; onAgain: () => void }) {
  if (!refusal) return null
  const bare = refusal.code === 'notSetUp' || refusal.code === 'sheets'
  return (
    <Section label="Почему не показано">
      <RefusalNote
        refusal={refusal}
        next={
          bare
            ? { label: 'Открыть «Настройки»', onClick: () => openPanel('openSettings') }
            : { label: 'Повторить', onClick: onAgain }
        }
      />
    </Section>
  )
}

type OtherRowProps = { row: number; name: string; editing: string; onLeave: () => void }

/** The curator has gone to another row while something typed is not saved: the card stays and asks. */
export function OtherRow({ row, name, editing, onLeave }: OtherRowProps) {
  return (
    <Section label="Выбрана другая строка">
      <Note
        tone="warn"
        live
        title={`Выбрана строка ${row}`}
        next={{ label: `Не сохранять и открыть: ${name}`, onClick: onLeave }}
      >
        {`Правка ещё не сохранена, поэтому карточка осталась: ${editing}.`}
      </Note>
    </Section>
  )
}
