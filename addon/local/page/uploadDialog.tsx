import { useEffect, useRef, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import type { Upload } from '#addon/local/server/xlsxRoutes.ts'
import type { ProgrammeInfo } from './app.tsx'
import { callHost, fetchHost, sendFile } from './callHost.ts'
import { Modal } from './keeping/modal.tsx'
import { moment } from './keeping/moment.ts'
import { Trouble } from './keeping/trouble.tsx'
import type { SheetInfo } from './sheet.ts'

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
  const [replacing, setReplacing] = useState(false)
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

  if (upload !== null && replacing)
    return (
      <Modal title="Замена таблицы школы" close={close}>
        <Replacing
          upload={upload}
          busy={busy}
          trouble={trouble}
          back={() => {
            setTrouble(null)
            setReplacing(false)
          }}
          replace={() => void open('school')}
        />
      </Modal>
    )
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
                onClick={() => setReplacing(true)}
              >
                Заменить таблицу школы…
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

interface ReplacingProps {
  upload: Upload
  busy: string
  trouble: Error | null
  back(): void
  replace(): void
}

/** What is in the school now, what will stand there instead, and the button that does it. */
function Replacing({ upload: { name, report }, busy, trouble, back, replace }: ReplacingProps) {
  const [now, setNow] = useState<string[] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    fetchHost<SheetInfo[]>('sheets', { programme: 'school' }).then(
      sheets => setNow(sheets.filter(({ hidden }) => !hidden).map(({ title }) => title)),
      // A table that does not open can be replaced too.
      () => setNow([]),
    )
  }, [])
  const rows = report.sheets.reduce((sum, sheet) => sum + sheet.rows, 0)
  return (
    <section aria-labelledby="upload-replacing">
      <h3 id="upload-replacing" tabIndex={-1} ref={heading}>
        {`Вместо таблицы школы станет файл «${name}»`}
      </h3>
      {now !== null && now.length > 0 && <p>{noBreak(`Сейчас в школе: ${named(now)}.`)}</p>}
      <p>
        {noBreak(
          `Станет: ${named(report.sheets.map(({ title }) => title))}, всего ${count(rows, 'строка', 'строки', 'строк')}.`,
        )}
      </p>
      <ol class="keeping-steps">
        <li>
          {noBreak(
            'Сначала программа сделает копию того, что в школе сейчас. Она останется в окне «Данные и копии».',
          )}
        </li>
        <li>{noBreak('Потом в школе будет только то, что есть в этом файле.')}</li>
        <li>{noBreak('Страница откроется заново.')}</li>
      </ol>
      <p class="small" role="status">
        {busy}
      </p>
      {trouble !== null && <Trouble title="Таблица не заменена, она прежняя" error={trouble} />}
      <div class="btns keeping-end">
        <button type="button" class="btn quiet" disabled={busy !== ''} onClick={back}>
          Назад
        </button>
        <button type="button" class="btn" disabled={busy !== ''} onClick={replace}>
          Заменить таблицу школы
        </button>
      </div>
    </section>
  )
}

const named = (titles: string[]): string =>
  `${count(titles.length, 'лист', 'листа', 'листов')} (${titles.map(title => `«${title}»`).join(', ')})`

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
