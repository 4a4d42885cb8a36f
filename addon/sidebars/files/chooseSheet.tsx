import { useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import type { WorkbookList } from '#shared/programme/lists/readWorkbookLists.ts'
import { Button } from '../parts/button.tsx'
import { RadioCards } from '../parts/radioCards.tsx'
import { Section } from '../parts/section.tsx'

type ChooseSheetProps = {
  name: string
  sheets: readonly WorkbookList[]
  onRead: (list: WorkbookList) => void
  onBack: () => void
}

/** Which sheet of a workbook is the list? */
export function ChooseSheet({ name, sheets, onRead, onBack }: ChooseSheetProps) {
  const [chosen, setChosen] = useState(0)
  return (
    <Section title={`Какой лист файла «${name}» загрузить?`} gap={3}>
      <RadioCards
        label="Листы файла"
        options={sheets.map(({ title, hidden, rows }, index) => ({
          code: String(index),
          title,
          says: `${count(rows, 'строка', 'строки', 'строк')}${hidden ? ', скрытый лист' : ''}`,
        }))}
        value={String(chosen)}
        onChange={code => setChosen(Number(code))}
      />
      <div class="ways">
        <Button
          onClick={() => {
            const list = sheets[chosen]
            if (list !== undefined) onRead(list)
          }}
        >
          Прочитать лист
        </Button>
        <Button kind="quiet" onClick={onBack}>
          Другой файл
        </Button>
      </div>
    </Section>
  )
}
