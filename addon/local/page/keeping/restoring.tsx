import { useEffect, useRef, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { restoreCopy } from './keeping.ts'
import { Trouble } from './trouble.tsx'

interface RestoringProps {
  /** the programme whose table is replaced */
  programme: string
  /** the copy, or the programme that was opened from one */
  source: string
  title: string
  says: string
  back(): void
}

/** What will happen when a copy takes the place of the table, and the button that does it. */
export function Restoring({ programme, source, title, says, back }: RestoringProps) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Error | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => heading.current?.focus(), [])

  const restore = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      await restoreCopy(programme, source)
      location.hash = programme
      location.reload()
    } catch (error) {
      setTrouble(error as Error)
      setBusy(false)
    }
  }

  return (
    <section aria-labelledby="keeping-restoring">
      <h3 id="keeping-restoring" tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <p class="small dim">{says}</p>
      <ol class="keeping-steps">
        <li>
          {noBreak('Сначала программа сделает копию того, что в таблице сейчас. Она останется в списке.')}
        </li>
        <li>
          {noBreak('Потом таблица станет такой, какой была в этой копии: все листы, люди, пары и приказы.')}
        </li>
        <li>
          {noBreak('Страница откроется заново. Файлы приказов, которые вы скачали, останутся на месте.')}
        </li>
      </ol>
      <p class="small" role="status">
        {busy ? 'Восстанавливаем. Программу пока не закрывайте' : ''}
      </p>
      {trouble !== null && <Trouble title="Копия не восстановлена, таблица прежняя" error={trouble} />}
      <div class="btns keeping-end">
        <button type="button" class="btn quiet" disabled={busy} onClick={back}>
          Назад
        </button>
        <button type="button" class="btn" disabled={busy} onClick={() => void restore()}>
          Восстановить эту копию
        </button>
      </div>
    </section>
  )
}
