import { useEffect, useState } from 'preact/hooks'
import type { AnswerSheet } from '#addon/features/formsCall.ts'
import { count } from '#shared/language/plural.ts'
import { callForms, type Refused } from '../callServer.ts'
import { List } from '../parts/list.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'

type WorkbookSheetsProps = { onRead: (list: { title: string; text: string }) => void }

/** Sheets of this very workbook that somebody's form writes to: answers come from them by themselves afterwards. */
export function WorkbookSheets({ onRead }: WorkbookSheetsProps) {
  const [sheets, setSheets] = useState<readonly AnswerSheet[]>([])
  const [refusal, setRefusal] = useState<Refused>()
  useEffect(() => {
    void callForms({ do: 'sheets' }).then(reply => reply.ok && setSheets(reply.view.sheets))
  }, [])
  const take = async (title: string) => {
    const reply = await callForms({ do: 'sheet', title })
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (reply.ok) onRead({ title, text: reply.view.text })
  }
  if (sheets.length === 0) return null
  return (
    <Section title="Или лист этой таблицы" gap={2}>
      <p class="dim">Если чужая анкета пишет ответы на лист этой таблицы, они будут приниматься сами.</p>
      {refusal && <RefusalNote refusal={refusal} />}
      <List label="Листы этой таблицы">
        {sheets.map(({ title, rows, hidden }) => (
          <State
            key={title}
            icon="table"
            title={title}
            second={`${count(rows, 'строка', 'строки', 'строк')}${hidden ? ', скрытый лист' : ''}`}
            next={{ label: `Прочитать лист «${title}»`, onClick: () => void take(title) }}
          />
        ))}
      </List>
    </Section>
  )
}
