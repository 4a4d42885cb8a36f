import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { ProgrammeInfo } from './app.tsx'
import { HostRefusal, sendFile } from './callHost.ts'
import { Icon, Sign } from './icon.tsx'
import { UnsealDialog } from './keeping/unsealDialog.tsx'
import { UploadDialog } from './uploadDialog.tsx'

/** The first screen: the school's own programme, the sample, or a copy brought from elsewhere. */
export function StartScreen({
  programmes,
  open,
}: {
  programmes: ProgrammeInfo[]
  open: (id: string) => void
}) {
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState('')
  const [sealed, setSealed] = useState<File | null>(null)
  const [excel, setExcel] = useState<File | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const school = programmes.find(({ kind }) => kind === 'school')
  const copies = programmes.filter(({ kind }) => kind === 'copy')

  const start = (id: string, doing: string) => {
    setBusy(doing)
    open(id)
  }
  const bring = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    setTrouble('')
    if (/\.xlsx$/i.test(chosen.name)) return setExcel(chosen)
    setBusy('Проверяем копию')
    try {
      open((await sendFile<ProgrammeInfo>('copy', chosen)).id)
    } catch (error) {
      setBusy('')
      if (error instanceof HostRefusal && error.code === 'sealed') setSealed(chosen)
      else setTrouble((error as Error).message)
    }
  }

  return (
    <div class="start">
      <header>
        <Sign size={44} />
        <h1>Тандем</h1>
        <p class="dim">Программа наставничества школы: пары, согласия и приказы в одном месте</p>
      </header>
      <main>
        <ul>
          <Choice
            icon="school"
            title={school?.begun ? school.title : 'Своя школа'}
            text={
              school?.begun
                ? 'Продолжить с того места, где вы остановились'
                : 'Пустая таблица и подсказки, с чего начать'
            }
          >
            <button type="button" class="btn" onClick={() => start('school', 'Открываем таблицу')}>
              {school?.begun ? 'Открыть школу' : 'Начать свою школу'}
            </button>
          </Choice>
          <Choice
            icon="people"
            title="Пример"
            text="Выдуманная школа, в которой всё заполнено. Можно менять что угодно"
          >
            <button type="button" class="btn quiet" onClick={() => start('sample', 'Готовим пример')}>
              Посмотреть на примере
            </button>
          </Choice>
          <Choice
            icon="file"
            title="Копия"
            text="Файл «.tandem» или Excel, сохранённый раньше на этом или другом компьютере"
          >
            <button type="button" class="btn quiet" onClick={() => file.current?.click()}>
              Открыть копию
            </button>
            <input
              ref={file}
              type="file"
              accept=".tandem,.tandem-lock,.xlsx"
              hidden
              aria-label="Файл копии"
              onChange={event => {
                void bring(event.currentTarget.files?.[0])
                event.currentTarget.value = ''
              }}
            />
          </Choice>
        </ul>
        {trouble !== '' && (
          <div class="note bad" role="alert">
            <Icon name="warn" />
            <p>
              <b>Копия не открыта</b>
            </p>
            <p>{trouble}</p>
          </div>
        )}
        {copies.length > 0 && (
          <section class="copies">
            <h2>Открытые раньше копии</h2>
            <ul>
              {copies.map(({ id, title }) => (
                <li key={id}>
                  <button type="button" class="link" onClick={() => start(id, 'Открываем копию')}>
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p class="small dim" role="status">
          {busy}
        </p>
      </main>
      {sealed !== null && (
        <UnsealDialog file={sealed} opened={({ id }) => open(id)} close={() => setSealed(null)} />
      )}
      {excel !== null && <UploadDialog file={excel} close={() => setExcel(null)} />}
      <footer class="small dim">
        <Icon name="computer" />
        Данные на этом компьютере: всё лежит в одном файле, в интернет ничего не уходит
      </footer>
    </div>
  )
}

function Choice(o: {
  icon: Parameters<typeof Icon>[0]['name']
  title: string
  text: string
  children: ComponentChildren
}) {
  return (
    <li class="choice">
      <Icon name={o.icon} />
      <div>
        <h2>{o.title}</h2>
        <p class="small dim">{o.text}</p>
      </div>
      {o.children}
    </li>
  )
}
