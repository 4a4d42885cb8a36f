import { useEffect, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import type { ProgrammeInfo } from '../app.tsx'
import { Sign } from '../icon.tsx'
import { copyKinds } from './copyKinds.ts'
import { fileSize } from './fileSize.ts'
import { type Keeping, type KeptCopy, readKeeping, restoreCopy } from './keeping.ts'
import './keeping.css'
import { moment } from './moment.ts'
import { Trouble } from './trouble.tsx'

interface DamagedProps {
  programme: ProgrammeInfo
  title: string
  /** the host's own sentence: what is wrong with the file, and what to do */
  why: string
  leave(): void
}

/** The way back when a programme's file is damaged or lost: its copies, newest first. Nothing is deleted. */
export function Damaged({ programme, title, why, leave }: DamagedProps) {
  const [keeping, setKeeping] = useState<Keeping | null>(null)
  const [trouble, setTrouble] = useState<Error | null>(null)
  const [opening, setOpening] = useState<string | null>(null)
  useEffect(() => void readKeeping(programme.id).then(setKeeping, setTrouble), [])

  const open = async ({ name, at }: KeptCopy) => {
    setTrouble(null)
    setOpening(`Открываем копию: ${moment(new Date(at), new Date())}`)
    try {
      await restoreCopy(programme.id, name)
      location.reload()
    } catch (error) {
      setTrouble(error as Error)
      setOpening(null)
    }
  }
  const [last, ...older] = keeping?.copies ?? []

  return (
    <main class="locked damaged">
      <Sign size={40} />
      <h1>{`«${title}»: таблица не открылась`}</h1>
      <p>{noBreak(why)}</p>
      {keeping?.copies.length === 0 && (
        <p>{noBreak('Чтобы открыть копию с флешки, вернитесь к выбору школы и нажмите «Открыть копию».')}</p>
      )}
      {last !== undefined && (
        <p>
          <button type="button" class="btn" disabled={opening !== null} onClick={() => void open(last)}>
            {`Открыть последнюю копию: ${moment(new Date(last.at), new Date())}`}
          </button>
        </p>
      )}
      <p class="small" role="status">
        {opening}
      </p>
      {trouble !== null && <Trouble title="Копия не открылась" error={trouble} />}
      {older.length > 0 && (
        <details class="keeping-fold">
          <summary>
            <b>Копии старше</b>
          </summary>
          <ul class="list">
            {older.map(copy => (
              <li key={copy.name} class="keeping-copy">
                <p>
                  <b>{moment(new Date(copy.at), new Date())}</b>
                  <span class="small dim">
                    {copyKinds[copy.kind]}, {fileSize(copy.size)}
                  </span>
                </p>
                <button
                  type="button"
                  class="btn quiet slim"
                  disabled={opening !== null}
                  aria-label={`Открыть копию: ${moment(new Date(copy.at), new Date())}`}
                  onClick={() => void open(copy)}
                >
                  Открыть
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {keeping !== null && (
        <p class="small dim">
          Папка: <span class="keeping-path">{keeping.folder}</span>
        </p>
      )}
      <p>
        <button type="button" class="link" onClick={leave}>
          К выбору школы
        </button>
      </p>
    </main>
  )
}
