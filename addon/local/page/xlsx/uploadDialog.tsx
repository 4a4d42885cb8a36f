import { useRef, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import type { Upload } from '../../server/xlsxRoutes.ts'
import type { ProgrammeInfo } from '../app.tsx'
import { callHost, sendFile } from '../callHost.ts'
import { Modal } from '../keeping/modal.tsx'
import { Trouble } from '../keeping/trouble.tsx'
import { UploadChoice, type UploadInto } from './uploadChoice.tsx'
import { UploadReport } from './uploadReport.tsx'
import './xlsx.css'

interface UploadDialogProps {
  /** the programme whose window this is */
  programme: string
  close(): void
  /** the file has become this programme: it is to be shown, anew if it is the present one */
  opened(id: string): void
}

/** «Загрузить .xlsx»: a workbook that was downloaded comes back. First what it brings, then where it is to go. */
export function UploadDialog({ programme, close, opened }: UploadDialogProps) {
  const [upload, setUpload] = useState<Upload | null>(null)
  const [into, setInto] = useState<UploadInto>('copy')
  const [busy, setBusy] = useState('')
  const [trouble, setTrouble] = useState<{ title: string; error: Error } | null>(null)
  const input = useRef<HTMLInputElement>(null)

  const attempt = async (doing: string, title: string, work: () => Promise<void>) => {
    setBusy(doing)
    setTrouble(null)
    try {
      await work()
    } catch (error) {
      setTrouble({ title, error: error as Error })
    }
    setBusy('')
  }
  const choose = (file: File | undefined) => {
    if (file === undefined) return
    setUpload(null)
    setInto('copy')
    void attempt('Читаем файл', 'Файл не загружен, данные не изменены', async () =>
      setUpload(await sendFile<Upload>('xlsx', file)),
    )
  }
  const open = (id: string) =>
    void attempt(
      into === 'copy' ? 'Открываем копию' : 'Заменяем данные школы. Программу пока не закрывайте',
      'Файл не открыт, данные не изменены',
      async () => opened((await callHost<ProgrammeInfo>('xlsx/open', { upload: id, into })).id),
    )

  return (
    <Modal title="Загрузить .xlsx" close={close}>
      <section class="xlsx">
        {upload === null ? (
          <p class="small dim">
            {noBreak(
              'Выберите таблицу, которую вы скачали из программы. Её могли изменить в Excel, LibreOffice или Google Таблице. Сначала программа покажет, что в ней есть.',
            )}
          </p>
        ) : (
          <>
            <UploadReport upload={upload} />
            <UploadChoice into={into} onChange={setInto} isSchoolOpen={programme === 'school'} />
          </>
        )}
        <p class="small" role="status">
          {busy}
        </p>
        {trouble !== null && <Trouble {...trouble} />}
        <input
          ref={input}
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          hidden
          aria-label="Файл .xlsx"
          onChange={({ currentTarget }) => {
            choose(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
        />
        <div class="btns keeping-end">
          <button
            type="button"
            class={upload === null ? 'btn' : 'btn quiet'}
            disabled={busy !== ''}
            onClick={() => input.current?.click()}
          >
            {upload === null ? 'Выбрать файл' : 'Другой файл'}
          </button>
          {upload !== null && (
            <button type="button" class="btn" disabled={busy !== ''} onClick={() => open(upload.id)}>
              {into === 'copy' ? 'Открыть как копию' : 'Заменить данные школы'}
            </button>
          )}
        </div>
      </section>
    </Modal>
  )
}
