import type { ViewOf } from '#addon/features/call.ts'
import { supportTable } from '#shared/matching/supportTable.ts'
import { PaperTable } from './paperTable.tsx'
import { SheetFrame } from './sheetFrame.tsx'

/** «Список для психолога» on paper: who stayed without a pair, and room for marks by hand. */
export function SupportSheet({ list }: { list: ViewOf<'supportList'> }) {
  return (
    <SheetFrame title="Наставляемые, не сформировавшие пару или группу" paper={list.paper}>
      <p>
        Психологическое сопровождение организуется при необходимости, поиск наставника продолжается (дорожная
        карта: закрепление наставнических пар и групп).
      </p>
      <PaperTable {...supportTable(list.formTitle, list.rows)} tall />
    </SheetFrame>
  )
}
