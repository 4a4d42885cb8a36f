import { useState } from 'preact/hooks'
import { fold } from '#shared/language/fold.ts'
import { openPanel } from '../callServer.ts'
import { Empty } from '../parts/empty.tsx'
import { List } from '../parts/list.tsx'
import { Mode } from '../parts/mode.tsx'
import { Note } from '../parts/note.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Row } from '../parts/row.tsx'
import { SearchBox } from '../parts/searchBox.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { WrittenToast } from '../parts/writtenToast.tsx'
import { useView } from '../useServer.ts'
import { useWriting } from '../useWriting.ts'
import { ActSheet, type Act } from './actSheet.tsx'
import { Board } from './board.tsx'
import { LetterSheet, type Letter } from './letterSheet.tsx'
import { PersonPanel } from './personPanel.tsx'
import { RecordForm, type Recording } from './recordForm.tsx'
import type { Asked, Who } from './words.ts'
import '../documents/documents.css'
import './consents.css'

export const title = 'Согласия'

/** Who lacks which paper; then one person: the register, withdrawing, handing over, destroying. */
function Consents() {
  const [asked, setAsked] = useState<Asked[]>([])
  const board = useView('consentsBoard', { asked })
  const [tab, setTab] = useState<'lacking' | 'people'>('lacking')
  const [wanted, setWanted] = useState('')
  const [who, setWho] = useState<Who>()
  const [recording, setRecording] = useState<Recording>()
  const [letter, setLetter] = useState<Letter>()
  const [act, setAct] = useState<Act>()
  const [steps, setSteps] = useState<readonly string[]>([])
  const [written, setWritten] = useState(0)
  const writing = useWriting(() => {
    setRecording(undefined)
    setWritten(now => now + 1)
    board.again()
  })
  const { view } = board
  const { offer, refusal } = writing
  const busy = writing.busy
  const words = fold(wanted).split(' ').filter(Boolean)
  const found = view?.everybody.filter(({ find }) => words.every(word => find.includes(word))) ?? []
  const back = () => {
    writing.back()
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.main h2, .main .btn')?.focus())
  }
  const show = (next: Who | undefined) => {
    setWho(next)
    setSteps([])
    setLetter(undefined)
    writing.refuse(undefined)
  }
  return (
    <Page
      title={title}
      onHelp={() => openPanel('openHelp')}
      band={
        view && <Mode place={view.dataPlace === 'google' ? 'google' : 'computer'} year={view.schoolYear} />
      }
      toast={writing.done && <WrittenToast writing={writing} />}
    >
      {refusal && !((recording || who) && refusal.at) && (
        <Section label="Не записано">
          <RefusalNote refusal={refusal} />
        </Section>
      )}
      {offer && (
        <>
          {offer.notes.length > 0 && (
            <Section label="Обратите внимание">
              <Note tone="warn" title="Обратите внимание">
                {offer.notes.map(note => (
                  <p key={note}>{note}</p>
                ))}
              </Note>
            </Section>
          )}
          <Preview
            sheets={offer.sheets}
            write={offer.label}
            busy={busy}
            onWrite={() => void writing.confirm()}
            onBack={back}
          />
        </>
      )}
      <div hidden={offer !== undefined}>
        {board.refusal && (
          <Section label="Согласия не показаны">
            <RefusalNote refusal={board.refusal} next={{ label: 'Повторить', onClick: board.again }} />
          </Section>
        )}
        {!view && board.busy && (
          <Section label="Загрузка">
            <Progress what="Читаем листы" />
          </Section>
        )}
        {act && <ActSheet act={act} onClose={() => setAct(undefined)} />}
        {letter && !act && <LetterSheet letter={letter} onClose={() => setLetter(undefined)} />}
        {view && recording && !act && !letter && (
          <RecordForm
            recording={recording}
            titles={view.titles}
            writing={writing}
            onBack={() => setRecording(undefined)}
          />
        )}
        {view && !recording && !act && !letter && who && (
          <PersonPanel
            key={`${who.base} ${who.id} ${written}`}
            who={who}
            asked={asked}
            steps={steps}
            writing={writing}
            onBack={() => show(undefined)}
            onPerson={show}
            onRecord={setRecording}
            onLetter={setLetter}
            onSteps={setSteps}
            onErased={done => {
              show(undefined)
              setAct(done)
            }}
          />
        )}
        {view && !recording && !act && !letter && !who && (
          <>
            <Section label="Что показать">
              <Segments
                label="Что показать"
                options={[
                  { code: 'lacking', title: 'Не хватает', count: view.lacking },
                  { code: 'people', title: 'Все люди', count: view.everybody.length },
                ]}
                value={tab}
                onChange={setTab}
              />
            </Section>
            {tab === 'lacking' && (
              <Board
                view={view}
                asked={asked}
                onAsked={setAsked}
                onRecord={setRecording}
                onLetter={setLetter}
                onPerson={show}
              />
            )}
            {tab === 'people' && view.everybody.length === 0 && (
              <Empty
                icon="people"
                title="Участников пока нет"
                primary={{ label: 'Загрузить список', onClick: () => openPanel('openImport') }}
              />
            )}
            {tab === 'people' && view.everybody.length > 0 && (
              <Section label="Все люди" gap={2}>
                <SearchBox
                  label="Найти человека"
                  placeholder="Фамилия или класс"
                  value={wanted}
                  onChange={setWanted}
                />
                <p class="sr" role="status">{`Найдено: ${found.length}`}</p>
                {found.length === 0 && <p class="small dim">Никого не нашлось. Проверьте фамилию</p>}
                <List label="Все люди">
                  {found.map(({ base, id, name, line }) => (
                    <Row
                      key={`${base} ${id}`}
                      title={name}
                      second={
                        <span class="dim">
                          {[base === 'mentors' ? 'наставник' : 'наставляемый', line]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      }
                      onToggle={() => show({ base, id })}
                    />
                  ))}
                </List>
              </Section>
            )}
          </>
        )}
      </div>
    </Page>
  )
}

mount(<Consents />)
