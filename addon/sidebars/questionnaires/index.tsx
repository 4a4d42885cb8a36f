import { useCallback, useEffect, useState } from 'preact/hooks'
import type { WebFormView } from '#addon/features/formsView.ts'
import { callForms, openPanel } from '../callServer.ts'
import { usePaper } from '../pairing/usePaper.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
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
import { Audience } from './audience.tsx'
import { FormsPart } from './formsPart.tsx'
import { Health } from './health.tsx'
import { LinksSheet } from './linksSheet.tsx'
import { Publish } from './publish.tsx'
import { useForms } from './useForms.ts'
import { usePublishing } from './usePublishing.ts'
import { useWayBack } from './useWayBack.ts'
import { Waiting } from './waiting.tsx'
import { WallSheet } from './wallSheet.tsx'
import '../pairing/pairing.css'
import './questionnaires.css'

export const title = 'Анкеты'

type Screen = 'board' | 'publish' | 'audience'

/** What waits for the curator first, then how answers come in, then the forms; publishing is a page of its own. */
function Questionnaires() {
  const board = useServer('formsBoard')
  const audience = useServer('formAudience')
  const [screen, setScreen] = useState<Screen>('board')
  const [first, setFirst] = useState<string>()
  const [opened, setOpened] = useState<string>()
  const [paper, print] = usePaper()
  const { ask, view } = board
  // How often the board has been read: what hangs on it is read again with it.
  const [round, setRound] = useState(0)
  useEffect(() => setRound(before => before + (view ? 1 : 0)), [view])
  const forms = useForms(useCallback(() => board.again(), [board.again]))
  const seen = forms.health?.seen
  useEffect(() => void (seen !== undefined && ask({ seen })), [ask, seen])
  useEffect(() => onChanged(board.again), [board.again])
  const writing = useWriting(board.again)
  const publishing = usePublishing(
    view,
    webForm => {
      setScreen('board')
      setOpened(webForm)
      board.again()
    },
    () => void forms.look(),
  )
  const { offer } = writing
  const back = useWayBack(writing)
  const refused = writing.refusal ?? forms.refusal
  useEffect(() => {
    if (refused) document.querySelector('.note[role=alert]')?.scrollIntoView({ block: 'nearest' })
  }, [refused])
  const step = publishing.steps.now

  const showAudience = async (webForm: WebFormView) => {
    setScreen('audience')
    // The address of this computer may have changed since: links are made of the one it has now.
    const now = await callForms({ do: 'link', webForm: webForm.id })
    void audience.ask({ webForm: webForm.id, ...(now.ok && now.view.url !== '' && { url: now.view.url }) })
  }
  const startPublishing = (questionnaire?: string) => {
    setFirst(questionnaire)
    publishing.begin(
      view?.groups.flatMap(({ questionnaires }) => questionnaires).find(({ id }) => id === questionnaire),
    )
    setScreen('publish')
  }
  const goOn = async (webForm: WebFormView) => {
    setOpened(webForm.id)
    await publishing.goOn(webForm.id)
  }
  const nothing =
    view !== undefined &&
    view.others.length === 0 &&
    view.groups.every(each => each.questionnaires.every(({ webForms }) => webForms.length === 0))
  const draft = publishing.draft
  const foot = offer ? undefined : screen === 'publish' ? (
    <Button
      busy={step !== undefined}
      disabled={!draft || (view?.obstacles.length ?? 0) > 0}
      onClick={() => void publishing.publish()}
    >
      Опубликовать
    </Button>
  ) : screen === 'board' && view && !nothing ? (
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
        says={
          screen === 'publish' && !offer ? 'Закрыть анкету можно в любой день, ответы останутся' : undefined
        }
        toast={
          writing.done ? (
            <WrittenToast writing={writing} />
          ) : (
            forms.said !== '' && <Toast text={forms.said} onClose={forms.forget} />
          )
        }
      >
        {refused && (
          <Section label="Не выполнено">
            {writing.refusal && <RefusalNote refusal={writing.refusal} />}
            {forms.refusal && <RefusalNote refusal={forms.refusal} />}
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
          <NotShown refusal={board.refusal} onAgain={board.again} />
          {!view && !board.refusal && (
            <Section label="Читаем">
              <Progress what="Читаем анкеты и ответы" keeps="Таблица не меняется" />
            </Section>
          )}
          {screen === 'board' && view && (
            <>
              <Waiting
                counts={view.totals.states}
                writing={writing}
                round={round}
                onOpen={() => setOpened(undefined)}
              />
              {nothing ? (
                <Empty
                  icon="document"
                  title="Анкет пока нет"
                  primary={{ label: 'Опубликовать анкету', onClick: () => startPublishing() }}
                  second={{ label: 'Загрузить ответы из файла', onClick: () => openPanel('openAnswersFile') }}
                >
                  Опубликуйте анкету, и ответы сами попадут в базы. Ответы из другого сервиса можно загрузить
                  файлом
                </Empty>
              ) : (
                <>
                  <Health forms={forms} />
                  {step && (
                    <Section label="Ход публикации">
                      <Progress
                        what={step.title}
                        done={step.number}
                        of={step.of}
                        keeps="Прежние анкеты не меняются"
                        after={0}
                      />
                    </Section>
                  )}
                  {publishing.steps.refusal && (
                    <Section label="Анкета не опубликована">
                      <RefusalNote refusal={publishing.steps.refusal} />
                    </Section>
                  )}
                  <FormsPart
                    board={view}
                    opened={opened}
                    onOpen={setOpened}
                    acts={{
                      busy: forms.doing !== undefined || step !== undefined,
                      onGoOn: webForm => void goOn(webForm),
                      onPrint: webForm => print(<WallSheet webForm={webForm} school={view.school} />),
                      onAudience: webForm => void showAudience(webForm),
                      onTurn: (what, webForm) => void forms.turn(what, webForm.id),
                      onAgain: questionnaire => startPublishing(questionnaire.id),
                      onFile: () => openPanel('openAnswersFile'),
                    }}
                  />
                  <Section label="Другие ответы">
                    <LinkButton onClick={() => openPanel('openAnswersFile')}>
                      Загрузить ответы из файла
                    </LinkButton>
                  </Section>
                </>
              )}
            </>
          )}
          {screen === 'publish' && view && (
            <Publish board={view} first={first} publishing={publishing} onBack={() => setScreen('board')} />
          )}
          {screen === 'audience' && (
            <>
              <NotShown refusal={audience.refusal} onAgain={audience.again} />
              {audience.busy && (
                <Section label="Читаем">
                  <Progress what="Смотрим, кто ответил" />
                </Section>
              )}
              {audience.view && !audience.busy && (
                <Audience
                  audience={audience.view}
                  onBack={() => setScreen('board')}
                  onPrint={() => audience.view && print(<LinksSheet audience={audience.view} />)}
                />
              )}
            </>
          )}
        </div>
      </Page>
      {paper}
    </>
  )
}

mount(<Questionnaires />)
