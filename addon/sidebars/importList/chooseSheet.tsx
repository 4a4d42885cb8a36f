import { count } from '#shared/language/plural.ts'
import type { WorkbookList } from '#shared/programme/lists/readWorkbookLists.ts'
import { Button } from '../parts/button.tsx'
import { RadioCards } from '../parts/radioCards.tsx'
import { Section } from '../parts/section.tsx'

type ChooseSheetProps = {
  name: string
  sheets: readonly WorkbookList[]
  chosen: string | null
  onChoose: (title: string) => void
  onBack: () => void
}

/** Which sheet of a workbook is the list? */
export function ChooseSheet({ name, sheets, chosen, onChoose, onBack }: ChooseSheetProps) {
  return (
    <Section title={`Какой лист файла «${name}» загрузить?`} gap={3}>
      <RadioCards
        label="Листы файла"
        options={sheets.map(({ title, hidden, rows }) => ({
          code: title,
          title,
          says: `${count(rows, 'строка', 'строки', 'строк')}${hidden ? ', скрытый лист' : ''}`,
        }))}
        value={chosen}
        onChange={onChoose}
      />
      <div>
        <Button kind="quiet" onClick={onBack}>
          Другой файл
        </Button>
      </div>
    </Section>
  )
}
