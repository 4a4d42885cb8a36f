import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { openPanel } from '../callServer.ts'
import { usePaper } from '../pairing/usePaper.ts'
import { Button } from '../parts/button.tsx'
import { Mode } from '../parts/mode.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { WrittenToast } from '../parts/writtenToast.tsx'
import { NotShown } from '../people/messages.tsx'
import { useServer } from '../useServer.ts'
import { useWriting } from '../useWriting.ts'
import { onChanged } from '../watchSheet.ts'
import { AudienceScreen } from './audience.tsx'
import { BoardScreen, isEmpty } from './boardScreen.tsx'
import { LinksSheet } from './linksSheet.tsx'
import { Publish } from './publish.tsx'
import { Settled, type SettledKind } from './settled.tsx'
import { useForms } from './useForms.ts'
import { usePublishing } from './usePublishing.ts'
import { useWayBack } from './useWayBack.ts'
import { WallSheet } from './wallSheet.tsx'
import '../pairing/pairing.css'
import './questionnaires.css'

export const title = 'Анкеты'

type Screen =
  | { at: 'board' }
  | { at: 'publish'; first: string | undefined }
  | { at: 'audience'; webForm: string }
  | { at: 'settled'; first: SettledKind }

/** The board; publishing, the people who are to answer and the answers that wait for nothing are pages of their own. */
function Questionnaires() {
  const board = useServer('formsBoard')
  const [screen, setScreen] = useState<Screen>({ at: 'board' })
  const [opened, setOpened] = useState<string>()
  const [paper, print] = usePaper()
  const { ask, again, view } = board
  // How often the board has been read: what hangs on it is read again with it.
  const [round, setRound] = useState(0)
  useEffect(() => setRound(before => before + (view ? 1 : 0)), [view])
  const forms = useForms(useCallback(() => again(), [again]))
  const { seen } = forms
  useEffect(() => void (seen !== undefined && ask({ seen })), [ask, seen])
  useEffect(() => onChanged(again), [again])
  const writing = useWriting(again)
  const back = useWayBack(writing)
  const toBoard = () => setScreen({ at: 'board' })
  // The form that has just been made: its link is what she goes on with.
  const [made, setMade] = useState<string>()
  const publishing = usePublishing(
    view,
    webForm => {
      toBoard()
      setOpened(webForm)
      setMade(webForm)
      again()
    },
    () => void forms.look(),
  )
  const startPublishing = (questionnaire?: string) => {
    const all = view?.groups.flatMap(({ questionnaires }) => questionnaires)
    publishing.begin(all?.find(({ id }) => id === questionnaire))
    setScreen({ at: 'publish', first: questionnaire })
  }

  // Where the sheets can't be read, the forms have nothing else to say.
  const refusal = writing.refusal ?? (board.refusal ? undefined : forms.refusal)
  useEffect(() => {
    if (refusal) document.querySelector('.note[role=alert]')?.scrollIntoView({ block: 'nearest' })
  }, [refusal])
  const { at } = screen
  const shownBefore = useRef(at)
  useEffect(() => {
    if (shownBefore.current === at) return
    shownBefore.current = at
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('.main h2')?.focus({ preventScroll: true })
  }, [at])

  useEffect(() => {
    const card = made === undefined || at !== 'board' ? null : document.querySelector('.opened')
    if (!view || !card) return
    setMade(undefined)
    card.scrollIntoView()
    card.querySelector('button')?.focus({ preventScroll: true })
  }, [made, view, at])

  const { offer } = writing
  const list = { writing, round, onOpen: () => setOpened(undefined) }
  const foot = offer ? undefined : at === 'publish' ? (
    <Button
      busy={publishing.steps.now !== undefined}
      disabled={!publishing.draft || (view?.obstacles.length ?? 0) > 0}
      onClick={() => void publishing.publish()}
    >
      Опубликовать
    </Button>
  ) : at === 'board' && view && !isEmpty(view) ? (
    <Button icon="plus" onClick={() => startPublishing()}>
      Опубликовать анкету
    </Button>
  ) : undefined

  return (
    <>
      <Page
        title={title}
        onHelp={() => openPanel('openHelp')}
        band={
          view && <Mode place={view.dataPlace === 'google' ? 'google' : 'computer'} year={view.schoolYear} />
        }
        foot={foot}
        says={at === 'publish' && !offer ? 'Закрыть анкету можно в любой день, ответы останутся' : undefined}
        toast={
          writing.done ? (
            <WrittenToast writing={writing} />
          ) : (
            forms.said !== '' && <Toast text={forms.said} onClose={forms.forget} />
          )
        }
      >
        {refusal && (
          <Section label="Не выполнено">
            <RefusalNote refusal={refusal} />
          </Section>
        )}
        {offer && (
          <Preview
            sheets={offer.sheets}
            write={offer.label}
            busy={writing.busy}
            onWrite={() => void writing.confirm()}
            onBack={back}
          />
        )}
        <div hidden={offer !== undefined}>
          <NotShown refusal={board.refusal} onAgain={again} />
          {!view && !board.refusal && (
            <Section label="Читаем">
              <Progress what="Читаем анкеты и ответы" keeps="Таблица не меняется" />
            </Section>
          )}
          {at === 'board' && view && (
            <BoardScreen
              view={view}
              forms={forms}
              publishing={publishing}
              list={list}
              opened={opened}
              onOpen={setOpened}
              onPublish={() => startPublishing()}
              onSettled={first => setScreen({ at: 'settled', first })}
              acts={{
                onGoOn: ({ id }) => {
                  setOpened(id)
                  void publishing.goOn(id)
                },
                onPrint: webForm => print(<WallSheet webForm={webForm} school={view.school} />),
                onAudience: ({ id }) => setScreen({ at: 'audience', webForm: id }),
                onTurn: (what, { id }) => void forms.turn(what, id),
                onAgain: ({ id }) => startPublishing(id),
                onSource: ({ id }, open) => void writing.write('turnSource', { webForm: id, open }),
              }}
            />
          )}
          {screen.at === 'settled' && view && (
            <Settled counts={view.totals.states} first={screen.first} onBack={toBoard} {...list} />
          )}
          {screen.at === 'publish' && view && (
            <Publish board={view} first={screen.first} publishing={publishing} onBack={toBoard} />
          )}
          {screen.at === 'audience' && (
            <AudienceScreen
              webForm={screen.webForm}
              round={round}
              onBack={toBoard}
              onPrint={audience => print(<LinksSheet audience={audience} />)}
            />
          )}
        </div>
      </Page>
      {paper}
    </>
  )
}

mount(<Questionnaires />)
