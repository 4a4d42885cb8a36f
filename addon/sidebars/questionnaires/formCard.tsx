import type { QuestionnaireView, WebFormView } from '#addon/features/formsView.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { KeyValues } from '../parts/keyValues.tsx'
import { Meter } from '../parts/meter.tsx'
import { Note } from '../parts/note.tsx'
import { CopyButton } from './copyButton.tsx'
import { OnlyHere } from './onlyHere.tsx'
import { QrCode } from './qrCode.tsx'
import { useLink } from './useLink.ts'

/** What can be done about a form that was given out. */
export interface Acts {
  /** Goes on with a form that is half made. */
  onGoOn: (webForm: WebFormView) => void
  onPrint: (webForm: WebFormView) => void
  /** Links of each person, who has not answered, a reminder. */
  onAudience: (webForm: WebFormView) => void
  onTurn: (what: 'close' | 'open', webForm: WebFormView) => void
  /** A new version with the words as they are now. */
  onAgain: (questionnaire: QuestionnaireView) => void
  /** Goes on or ends taking answers in from a sheet of others. */
  onSource: (webForm: WebFormView, open: boolean) => void
  /** Further answers of a source that is a file. */
  onFile: () => void
  busy: boolean
}

type FormCardProps = { webForm: WebFormView; questionnaire: QuestionnaireView | undefined; acts: Acts }

/** A form that was given out: its link, who has answered, and what can be done with it. */
export function FormCard({ webForm, questionnaire, acts }: FormCardProps) {
  const { state, channel, url, personal, expected, answered, said } = webForm
  if (channel !== 'form') return <SourceCard webForm={webForm} acts={acts} />
  return (
    <>
      {state === 'publishing' && (
        <>
          <Note tone="warn" title="Анкета ещё не готова">
            Публикация прервалась. Продолжите её: второй анкеты не появится.
          </Note>
          <Button slim busy={acts.busy} onClick={() => acts.onGoOn(webForm)}>
            Продолжить публикацию
          </Button>
        </>
      )}
      {expected !== null && (
        <Meter label="Ответили" value={answered} max={expected} says={said.replace(/^Ответили /, '')} />
      )}
      {state === 'open' && url !== '' && !personal && <Link webForm={webForm} onPrint={acts.onPrint} />}
      {state !== 'publishing' && (expected !== null || personal) && (
        <Button slim kind="quiet" onClick={() => acts.onAudience(webForm)}>
          {personal ? 'Ссылки и кто не ответил' : 'Кто не ответил'}
        </Button>
      )}
      {questionnaire?.newWords && state === 'open' && (
        <Note
          tone="warn"
          title="Вопросы изменены после публикации"
          next={{ label: 'Опубликовать новую версию', onClick: () => acts.onAgain(questionnaire) }}
        >
          В открытой анкете прежние слова. Прежние ответы останутся со своей версией.
        </Note>
      )}
      <KeyValues facts={factsOf(webForm)} />
      {(state === 'open' || state === 'closed') && (
        <LinkButton
          disabled={acts.busy}
          onClick={() => acts.onTurn(state === 'open' ? 'close' : 'open', webForm)}
        >
          {state === 'open' ? 'Закрыть приём ответов' : 'Открыть приём ответов снова'}
        </LinkButton>
      )}
    </>
  )
}

const factsOf = ({ version, publishedOn, closedOn, channel }: WebFormView): [string, string][] => [
  ['Версия', channel === 'form' ? String(version) : ''],
  ['Опубликована', publishedOn],
  ['Закрыта', closedOn],
]

function Link({ webForm, onPrint }: { webForm: WebFormView; onPrint: Acts['onPrint'] }) {
  const { id, title } = webForm
  const url = useLink(id, webForm.url)
  return (
    <>
      <OnlyHere url={url} />
      <div class="link-box stack">
        <p class="address">{url}</p>
        <QrCode text={url} label={`QR-код анкеты «${title}»`} />
        <div class="ways">
          <CopyButton text={url}>Скопировать ссылку</CopyButton>
          <LinkButton onClick={() => onPrint({ ...webForm, url })}>Напечатать для стены</LinkButton>
        </div>
      </div>
    </>
  )
}

/** Answers that a form of others has collected. */
function SourceCard({ webForm, acts }: { webForm: WebFormView; acts: Acts }) {
  const { channel, state, publishedOn } = webForm
  const isOpen = state === 'open'
  return (
    <>
      <p>
        {channel === 'file'
          ? 'Ответы загружены из файла другого сервиса. Столбцы запомнены: новый файл с теми же заголовками разберётся сам, а внесённые ответы не повторятся.'
          : isOpen
            ? 'Новые ответы принимаются с листа этой таблицы. Столбцы запомнены, внесённые ответы не повторятся.'
            : 'Ответы с листа больше не принимаются. Внесённые остались.'}
      </p>
      <KeyValues facts={[['Загружены впервые', publishedOn]]} />
      {channel === 'file' ? (
        <Button slim kind="quiet" onClick={acts.onFile}>
          Загрузить новые ответы
        </Button>
      ) : (
        <LinkButton disabled={acts.busy} onClick={() => acts.onSource(webForm, !isOpen)}>
          {isOpen ? 'Больше не принимать с листа' : 'Принимать с листа снова'}
        </LinkButton>
      )}
    </>
  )
}
