import { useState } from 'preact/hooks'
import type { InputOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { callForms, callServer } from '../callServer.ts'
import { Button } from '../parts/button.tsx'
import { CheckGroup } from '../parts/checkGroup.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Note } from '../parts/note.tsx'
import { Select } from '../parts/select.tsx'
import type { Writing } from '../useWriting.ts'
import type { Act } from './actSheet.tsx'
import type { PersonView } from './personPanel.tsx'

type EraseProps = { view: PersonView; writing: Writing; onErased: (act: Act) => void }

/** Two steps: what will be destroyed and why, then what is written. Answers go from the forms too. */
export function EraseForm({ view, writing, onErased }: EraseProps) {
  const [reason, setReason] = useState(view.reasons[0]?.code ?? 'withdrawn')
  const [also, setAlso] = useState<string[]>([])
  const [sure, setSure] = useState(false)
  const preview = async () => {
    const input: InputOf<'erasePerson'> = { base: view.base, id: view.id, reason, also }
    const reply = await callServer('erasePerson', input, { mode: 'preview' })
    if (!reply.ok) return writing.refuse(reply.refusal)
    writing.refuse(undefined)
    if (reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: 'Уничтожить без возврата',
        notes: [
          'Отменить это нельзя. Сначала выдайте сведения, если о них просили.',
          view.abroad
            ? 'В истории версий Google Таблицы прежние значения останутся: сделайте копию таблицы и удалите старую.'
            : 'Прежние значения остаются в копиях, сделанных раньше. Ежедневных хранится 14, новые вытесняют старые; остальные копии и скачанные файлы удалите сами не позже 30 дней.',
        ],
        write: async options => {
          const done = await callServer('erasePerson', input, options)
          if (!done.ok || !done.written) return done
          const { keys, inForms, act, mentions, offering, named } = done.view
          const reply = keys.length > 0 ? await callForms({ do: 'erase', keys }) : undefined
          const journal = await callServer('journalRow', { command: done.written.command })
          onErased({
            facts: act,
            journal: journal.ok ? journal.view.facts : [],
            mentions,
            offering,
            named,
            inForms,
            // Without an answer none was deleted, as far as anybody knows.
            answered: reply?.ok
              ? reply.view
              : { erased: 0, left: reply === undefined ? [] : inForms.map(({ key }) => key) },
          })
          return done
        },
      })
  }
  return (
    <div class="stack-3">
      <Note tone="warn" title="Что будет уничтожено">
        {`${view.held.map(({ sheet, rows }) => `${sheet}: ${count(rows, 'строка', 'строки', 'строк')}`).join(', ')}. Изданные приказы останутся, в строке человека останется «Данные удалены».`}
      </Note>
      <Select
        label="Причина"
        options={view.reasons}
        value={reason}
        onChange={code => setReason(code ?? reason)}
      />
      {view.maybe.length > 0 && (
        <CheckGroup
          label="Ответы без участника, где есть эта фамилия"
          hint="Отметьте те, что дал этот человек"
          options={view.maybe.map(({ key, title, at }) => ({ code: key, title: `${title}, ${at}` }))}
          value={also}
          onChange={setAlso}
        />
      )}
      <Checkbox checked={sure} onChange={setSure}>
        Знаю, что вернуть сведения будет нельзя
      </Checkbox>
      <Button slim disabled={!sure} busy={writing.busy} onClick={() => void preview()}>
        Уничтожить сведения
      </Button>
    </div>
  )
}
