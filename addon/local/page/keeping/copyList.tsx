import { useEffect, useRef, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import { copyKinds } from './copyKinds.ts'
import { fileSize } from './fileSize.ts'
import { fileOf, type Keeping, type KeptCopy, makeCopy } from './keeping.ts'
import { moment } from './moment.ts'
import { Trouble } from './trouble.tsx'

const FIRST = 5

interface CopyListProps {
  programme: string
  /** null while they are being read */
  copies: KeptCopy[] | null
  /** the copy whose preview was left: focus goes back to it */
  returned: string | null
  made(after: Keeping): void
  restore(copy: KeptCopy): void
}

/** The copies on this computer, newest first, each to be restored or saved elsewhere. */
export function CopyList({ programme, copies, returned, made, restore }: CopyListProps) {
  const [all, setAll] = useState(false)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState<Error | null>(null)
  const back = useRef<HTMLButtonElement>(null)
  const busy = said === MAKING
  const shown =
    all || copies?.slice(FIRST).some(({ name }) => name === returned) ? copies : copies?.slice(0, FIRST)
  const more = (copies?.length ?? 0) - (shown?.length ?? 0)

  useEffect(() => back.current?.focus(), [])

  const copyNow = async () => {
    setTrouble(null)
    setSaid(MAKING)
    try {
      made(await makeCopy(programme))
      setSaid('Копия сделана и проверена. Она первая в списке')
    } catch (error) {
      setTrouble(error as Error)
      setSaid('')
    }
  }

  return (
    <section aria-labelledby="keeping-copies">
      <div class="keeping-head">
        <h3 id="keeping-copies">Копии на этом компьютере</h3>
        <button type="button" class="btn slim" disabled={busy} onClick={() => void copyNow()}>
          Сделать копию сейчас
        </button>
      </div>
      <p class="small dim">
        {noBreak('Программа делает копию сама: раз в день, перед обновлением и перед восстановлением.')}
      </p>
      <p class="small" role="status">
        {said}
      </p>
      {trouble !== null && <Trouble title="Копия не сделана" error={trouble} />}
      {copies?.length === 0 && (
        <p class="keeping-none">
          {noBreak('Копий пока нет. Первую копию программа сделает сама через минуту.')}
        </p>
      )}
      <ul class="list">
        {shown?.map(copy => {
          const when = moment(new Date(copy.at), new Date())
          return (
            <li key={copy.name} class="keeping-copy">
              <p>
                <b>{when}</b>
                <span class="small dim">
                  {copyKinds[copy.kind]}, {fileSize(copy.size)}
                </span>
              </p>
              <button
                type="button"
                class="btn quiet slim"
                ref={copy.name === returned ? back : null}
                aria-label={`Восстановить копию: ${when}`}
                onClick={() => restore(copy)}
              >
                Восстановить
              </button>
              <a
                class="btn quiet slim"
                href={fileOf(programme, copy.name)}
                download
                aria-label={`Скачать копию: ${when}`}
              >
                Скачать
              </a>
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          Показать ещё {count(more, 'копию', 'копии', 'копий')}
        </button>
      )}
    </section>
  )
}

const MAKING = 'Делаем копию и проверяем её'
