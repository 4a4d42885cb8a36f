import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { callServer, openPanel } from '../callServer.ts'
import { Button, IconButton, LinkButton } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Empty } from '../parts/empty.tsx'
import { Mode } from '../parts/mode.tsx'
import { Note } from '../parts/note.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { useServer, useView } from '../useServer.ts'
import { Due } from './due.tsx'
import { NameDoubts, type Mending } from './nameDoubts.tsx'
import { Obstacles } from './obstacles.tsx'
import { OrderPaper } from './orderPaper.tsx'
import { OtherName } from './otherName.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Register } from './register.tsx'
import { useCompose } from './useCompose.ts'
import { useWriting } from '../useWriting.ts'
import { saveFile } from '../saveFile.ts'
import './documents.css'

export const title = 'Документы'

function Documents() {
  const due = useView('documentsDue', {})
  const draft = useServer('previewPairsOrder')
  const composing = useCompose()
  const [chosen, setChosen] = useState<string[]>()
  const [withGroups, setWithGroups] = useState(true)
  const [opened, setOpened] = useState<string>()
  const [full, setFull] = useState(false)
  const writing = useWriting(() => {
    setChosen(undefined)
    due.again()
  })
  const cameFrom = useRef<HTMLElement | null>(null)

  const documents = due.view
  const waiting = documents ? documents.waiting.pairs + documents.waiting.groups : 0
  const canDraft =
    documents !== undefined && waiting > 0 && documents.missing.length === 0 && documents.hasBasis
  const { ask } = draft
  // A new answer of documentsDue means that the sheets may have changed: the text is made anew.
  useEffect(() => {
    if (documents && canDraft) void ask({ ...(chosen && { pairs: chosen }), withGroups })
  }, [documents, canDraft, chosen, withGroups, ask])

  const preview = canDraft ? draft.view : undefined
  const stepping = composing.now !== undefined
  const busy = writing.busy || stepping
  const { offer, done } = writing
  const doneText = done?.text
  useEffect(() => {
    if (doneText !== undefined) document.querySelector<HTMLElement>('.toast')?.focus()
  }, [doneText])

  const remember = () => {
    cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }
  const goBack = () => {
    writing.back()
    // The foot is drawn anew when the preview goes: its button is another one by then.
    requestAnimationFrame(() => {
      const { current } = cameFrom
      const place = current?.isConnected ? current : document.querySelector<HTMLElement>('.foot .btn')
      place?.focus()
    })
  }

  const compose = async () => {
    if (!preview) return
    remember()
    const made = await composing.compose(
      'composePairsOrder',
      { pairs: [...preview.pairs], withGroups },
      'preview',
    )
    if (made?.preview)
      writing.suggest({ preview: made.preview, label: 'Записать и скачать', write: made.take })
  }
  const download = async (order: string) => {
    const made = await composing.compose('downloadOrder', { order }, 'view')
    if (made?.reply.ok) for (const file of made.reply.files ?? []) saveFile(file)
  }
  const register = async (order: string, stamp: { number: string; date: string }) => {
    remember()
    const input = { order, ...stamp }
    const reply = await callServer('registerOrder', input, { mode: 'preview' })
    if (!reply.ok) return writing.refuse(reply.refusal)
    writing.refuse(undefined)
    if (reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: 'Записать',
        notes: reply.view.notes,
        write: options => callServer('registerOrder', input, options),
      })
  }
  const cancel = async (order: string) => {
    remember()
    const reply = await callServer('cancelOrder', { order }, { mode: 'preview' })
    if (!reply.ok) return writing.refuse(reply.refusal)
    if (reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: 'Записать',
        write: options => callServer('cancelOrder', { order }, options),
      })
  }

  const mending: Mending = {
    busy,
    onGender: ({ table, id }, gender) => {
      if (table !== 'settings') void writing.write('saveGender', { table, id, gender })
    },
    onForms: forms => void writing.write('saveDeclension', forms),
  }
  const print = () => {
    setFull(true)
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
  }

  const wrongField =
    writing.refusal?.at === 'number' || writing.refusal?.at === 'date'
      ? { at: writing.refusal.at, message: `${writing.refusal.message}. ${writing.refusal.next}` }
      : undefined
  const refusal = wrongField ? composing.refusal : (writing.refusal ?? composing.refusal)
  const isBlocked = preview !== undefined && preview.obstacles.length > 0
  const nothing = documents !== undefined && waiting === 0 && documents.orders.length === 0

  return (
    <Page
      title={title}
      onHelp={() => openPanel('openHelp')}
      band={
        documents && (
          <Mode
            place={documents.dataPlace === 'google' ? 'google' : 'computer'}
            year={documents.schoolYear}
          />
        )
      }
      toast={
        done && (
          <Toast
            text={done.text}
            onUndo={done.command === undefined ? undefined : () => void writing.undo(done.command ?? '')}
            onClose={writing.forget}
          />
        )
      }
      foot={
        !offer &&
        preview && (
          <Button icon="download" busy={busy} disabled={isBlocked} onClick={() => void compose()}>
            Скачать приказ .docx
          </Button>
        )
      }
      says={
        !offer &&
        preview &&
        (isBlocked
          ? 'Сначала исправьте то, что названо под проектом'
          : 'Номер и дату поставите при регистрации')
      }
    >
      {offer && (
        <>
          {writing.refusal && (
            <Section label="Не записано">
              <RefusalNote refusal={writing.refusal} />
            </Section>
          )}
          {offer.notes.length > 0 && (
            <Section label="Обратите внимание">
              <Note tone="warn" title="Обратите внимание">
                {offer.notes.slice(0, 5).map(note => (
                  <p key={note}>{note}</p>
                ))}
                {offer.notes.length > 5 && <p class="dim">{`И ещё ${offer.notes.length - 5}`}</p>}
              </Note>
            </Section>
          )}
          <Preview
            sheets={offer.sheets}
            write={offer.label}
            busy={writing.busy}
            onWrite={() => void writing.confirm()}
            onBack={goBack}
          />
        </>
      )}
      <div hidden={offer !== undefined}>
        {refusal && !offer && (
          <Section label="Не выполнено">
            <RefusalNote refusal={refusal} />
          </Section>
        )}
        {due.refusal && (
          <Section label="Документы не показаны">
            <RefusalNote refusal={due.refusal} next={{ label: 'Повторить', onClick: due.again }} />
          </Section>
        )}
        {!documents && due.busy && (
          <Section label="Загрузка">
            <Progress what="Читаем листы" />
          </Section>
        )}
        {stepping && composing.now && (
          <Section label="Ход работы">
            <Progress
              what={composing.now.title}
              done={composing.now.number}
              of={composing.now.of}
              keeps="Таблица пока не меняется"
              onStop={composing.stop}
            />
          </Section>
        )}
        {nothing && (
          <Empty
            icon="document"
            title="Приказов пока нет"
            primary={{ label: 'Открыть подбор пар', onClick: () => openPanel('openPairing') }}
          >
            Приказ составляют, когда наставник и наставляемый согласны на пару (п.{'\u00a0'}4.18)
          </Empty>
        )}
        {documents && !nothing && <Due documents={documents} open={preview !== undefined} />}
        {canDraft && (
          <Section
            title="Проект приказа"
            desk
            gap={3}
            aside={preview && <IconButton icon="print" label="Напечатать проект" onClick={print} />}
          >
            {draft.refusal && (
              <RefusalNote refusal={draft.refusal} next={{ label: 'Обновить', onClick: due.again }} />
            )}
            {!preview && draft.busy && <Progress what="Составляем текст" />}
            {documents.waiting.groups > 0 && documents.waiting.pairs > 0 && (
              <Checkbox
                checked={withGroups}
                onChange={checked => {
                  setChosen(undefined)
                  setWithGroups(checked)
                }}
              >
                {`Вместе с группами: ${documents.waiting.groups}`}
              </Checkbox>
            )}
            {chosen && (
              <p class="small">
                {`В приказе ${count(chosen.length, 'пара', 'пары', 'пар')}. `}
                <LinkButton onClick={() => setChosen(undefined)}>Вернуть остальные</LinkButton>
              </p>
            )}
            {preview && (
              <>
                <OrderPaper preview={preview} full={full} onFull={setFull} />
                <Obstacles preview={preview} onWithout={setChosen} />
                <NameDoubts declined={preview.declined} {...mending} />
                <OtherName declined={preview.declined} {...mending} />
              </>
            )}
          </Section>
        )}
        {documents && !nothing && (
          <Register
            documents={documents}
            opened={opened}
            onOpen={order => {
              writing.refuse(undefined)
              setOpened(order)
            }}
            busy={busy}
            wrong={wrongField}
            onRegister={(order, stamp) => void register(order, stamp)}
            onCancel={order => void cancel(order)}
            onDownload={order => void download(order)}
          />
        )}
      </div>
    </Page>
  )
}

mount(<Documents />)
