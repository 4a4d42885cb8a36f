import type { ComponentChildren } from 'preact'
import { dateInWords } from '#shared/language/dates.ts'
import type { Plan } from './setup.ts'

type SheetFrameProps = {
  title: string
  paper: Plan['paper']
  children: ComponentChildren
}

/** A sheet of paper that the curator signs: school, title, day; below her post, a line and her name. */
export function SheetFrame({ title, paper, children }: SheetFrameProps) {
  return (
    <article class="sheet-paper">
      <p class="c">{paper.school}</p>
      <h2>{title}</h2>
      {children}
      <div class="signature">
        <p>{`Составлен ${dateInWords(paper.today)}`}</p>
        <p class="curator">
          <span>{`Куратор, ${paper.curatorPost}`}</span>
          <span class="blank-line" />
          <span class="nb">{paper.curator}</span>
        </p>
      </div>
    </article>
  )
}
