import { useEffect, useRef, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { copyKinds } from './copyKinds.ts'
import { fileSize } from './fileSize.ts'
import { type KeptCopy, restoreCopy } from './keeping.ts'
import { moment } from './moment.ts'
import { Trouble } from './trouble.tsx'

/** What will happen when a copy takes the place of the table, and the button that does it. */
export function Restoring({
  programme,
  copy,
  back,
}: {
  programme: string
  copy: KeptCopy
  back: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Error | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const when = moment(new Date(copy.madeAt), new Date())

  useEffect(() => heading.current?.focus(), [])

  const restore = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      await restoreCopy(programme, copy.id)
      location.reload()
    } catch (error) {
      setTrouble(error as Error)
      setBusy(false)
    }
  }

  return (
    <section aria-labelledby="keeping-restoring">
      <h3 id="keeping-restoring" tabIndex={-1} ref={heading}>
        {`Копия: ${when}`}
      </h3>
      <p class="small dim">
        {copyKinds[copy.kind]}, {fileSize(copy.bytes)}
      </p>
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
          Назад к списку
        </button>
        <button type="button" class="btn" disabled={busy} onClick={() => void restore()}>
          Восстановить эту копию
        </button>
      </div>
    </section>
  )
}
