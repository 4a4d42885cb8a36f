import { useState } from 'preact/hooks'
import type { Preview as Seen } from '#addon/features/call.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { callServer, closePanel, type Refused } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { List } from '../parts/list.tsx'
import { Note } from '../parts/note.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { useView } from '../useServer.ts'
import '../parts/dialog.css'

export const title = 'Отменить действие'

/** Journal and undo keep the last twenty commands. */
const kept = 20

/** The last commands, newest first; one is opened, looked at and taken back. */
function Undo() {
  const { view, refusal, busy, again } = useView('undoList', {})
  const [open, setOpen] = useState<string>()
  const [seen, setSeen] = useState<Seen>()
  const [refused, setRefused] = useState<Refused>()
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState(false)

  const tell = (refusal: Refused) => {
    setRefused(refusal)
    if (refusal.code !== 'recovered') return
    // The list holds another end of that command now: what was chosen from it is no longer meant.
    setOpen(undefined)
    setSeen(undefined)
    setSaid('')
    again()
  }
  const choose = async (command: string | undefined) => {
    setOpen(command)
    setSeen(undefined)
    setRefused(undefined)
    if (command === undefined) return
    setAsking(true)
    const reply = await callServer('undoCommand', { command }, { mode: 'preview' })
    setAsking(false)
    if (reply.ok) setSeen(reply.preview)
    else tell(reply.refusal)
  }
  const takeBack = async (command: string) => {
    if (!seen) return
    setAsking(true)
    const { seed, expect } = seen
    const reply = await callServer('undoCommand', { command }, { mode: 'write', seed, expect })
    setAsking(false)
    if (!reply.ok) {
      setSeen(reply.preview)
      tell(reply.refusal)
      return
    }
    setSaid(reply.written?.said ?? 'Отменено')
    setOpen(undefined)
    setSeen(undefined)
    again()
  }

  const items = view?.items.slice(0, kept) ?? []
  const chosen = items.find(({ command }) => command === open)
  return (
    <Page
      title={title}
      foot={
        <Button kind="quiet" onClick={closePanel}>
          Закрыть
        </Button>
      }
    >
      <div role="status">
        {said !== '' && (
          <Section label="Сделано">
            <Note tone="ok" title={said}>
              Остальные ячейки не изменились.
            </Note>
          </Section>
        )}
      </div>
      {refusal && (
        <Section label="Почему список не показан">
          <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />
        </Section>
      )}
      {refused && !chosen && (
        <Section label="Почему не отменено">
          <RefusalNote refusal={refused} />
        </Section>
      )}
      {!view && busy && (
        <Section label="Читаем">
          <Progress what="Читаем «Журнал»" keeps="Таблица не меняется" />
        </Section>
      )}
      {view && items.length === 0 && (
        <Empty icon="clock" title="Отменять пока нечего">
          Здесь появятся последние двадцать действий, которые что-то записали
        </Empty>
      )}
      {chosen && (
        <Section title={chosen.title} aside={chosen.at} gap={2}>
          {asking && !seen && <Progress what="Смотрим, что вернётся" keeps="Таблица не меняется" />}
          {refused && (
            <RefusalNote
              refusal={refused}
              next={{ label: 'К списку действий', onClick: () => void choose(undefined) }}
            />
          )}
        </Section>
      )}
      {chosen && seen && (
        <Preview
          sheets={seen.sheets}
          write="Отменить действие"
          busy={asking}
          onWrite={() => void takeBack(chosen.command)}
          onBack={() => void choose(undefined)}
        />
      )}
      {!chosen && items.length > 0 && (
        <Section title="Последние действия" gap={2}>
          <p class="small dim">
            {noBreak(
              'Отмена возвращает прежние значения. Если строку с тех пор изменили, ничего не трогается.',
            )}
          </p>
          <List label="Последние действия">
            {items.map(({ command, title, at, counts, tables }) => (
              <Row
                key={command}
                title={title}
                second={<span class="dim">{[at, tables, counts].filter(Boolean).join(' · ')}</span>}
                onToggle={() => void choose(command)}
              />
            ))}
          </List>
        </Section>
      )}
    </Page>
  )
}

mount(<Undo />)
