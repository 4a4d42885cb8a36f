import { useEffect, useRef, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import type { Upload } from '#addon/local/server/xlsxRoutes.ts'
import type { ProgrammeInfo } from './app.tsx'
import { callHost, sendFile } from './callHost.ts'
import { Modal } from './keeping/modal.tsx'
import { moment } from './keeping/moment.ts'
import { Trouble } from './keeping/trouble.tsx'

interface UploadProps {
  /** chosen already; else the person is asked for it */
  file?: File
  close(): void
}

/** An Excel file is looked through, shown, and opened only when the person says as what. */
export function UploadDialog({ file, close }: UploadProps) {
  const [upload, setUpload] = useState<Upload | null>(null)
  const [busy, setBusy] = useState('')
  const [trouble, setTrouble] = useState<Error | null>(null)
  const field = useRef<HTMLInputElement>(null)

  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    setTrouble(null)
    setUpload(null)
    setBusy('Читаем файл')
    await sendFile<Upload>('xlsx', chosen).then(setUpload, setTrouble)
    setBusy('')
  }
  const open = async (into: 'copy' | 'school') => {
    if (upload === null) return
    setTrouble(null)
    setBusy(into === 'copy' ? 'Открываем копию' : 'Заменяем таблицу школы. Прежняя сохраняется как копия')
    try {
      const { id } = await callHost<ProgrammeInfo>('xlsx/open', { upload: upload.id, into })
      location.hash = id
      location.reload()
    } catch (error) {
      setTrouble(error as Error)
      setBusy('')
    }
  }
  useEffect(() => void read(file), [])

  return (
    <Modal title="Открыть файл Excel" close={close}>
      <section class="upload">
        {trouble !== null && <Trouble title="Файл не открыт. Ваши данные не изменились" error={trouble} />}
        {upload !== null && <Report upload={upload} />}
        {upload === null && (
          <p>
            {noBreak(
              'Подходит файл .xlsx, сохранённый из «Тандема», из Google Таблиц или Excel. До открытия программа покажет, что в нём.',
            )}
          </p>
        )}
        <input
          ref={field}
          type="file"
          accept=".xlsx"
          hidden
          aria-label="Файл Excel"
          onChange={event => void read(event.currentTarget.files?.[0])}
        />
        <p class="small" role="status">
          {busy}
        </p>
        <div class="btns">
          {upload !== null && (
            <>
              <button type="button" class="btn" disabled={busy !== ''} onClick={() => void open('copy')}>
                Открыть как копию
              </button>
              <button
                type="button"
                class="btn quiet"
                disabled={busy !== ''}
                onClick={() => void open('school')}
              >
                Заменить таблицу школы
              </button>
            </>
          )}
          <button
            type="button"
            class={upload === null ? 'btn' : 'btn quiet'}
            disabled={busy !== ''}
            onClick={() => field.current?.click()}
          >
            {upload === null && trouble === null ? 'Выбрать файл' : 'Выбрать другой файл'}
          </button>
        </div>
      </section>
    </Modal>
  )
}

function Report({ upload: { name, report, before } }: { upload: Upload }) {
  return (
    <>
      <h3>{`«${name}»`}</h3>
      {before !== null && (
        <p class="note">
          {noBreak(`Этот самый файл уже открывали ${moment(new Date(before.at), new Date())}.`)}
        </p>
      )}
      <ul>
        {report.sheets.map(({ title, own, rows }) => (
          <li key={title}>
            {`«${title}»: ${count(rows, 'строка', 'строки', 'строк')}`}
            {own && <span class="dim">, свой лист</span>}
          </li>
        ))}
      </ul>
      {report.notes.length > 0 && (
        <>
          <h3>Что перенесётся не так, как в файле</h3>
          <ul>
            {report.notes.map(note => (
              <li key={note}>{noBreak(note)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
