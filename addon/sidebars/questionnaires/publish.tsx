import { useEffect, useState } from 'preact/hooks'
import type { FormsBoardView, QuestionnaireView } from '#addon/features/formsView.ts'
import { callServer, openPanel } from '../callServer.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Fold } from '../parts/fold.tsx'
import { Note } from '../parts/note.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { Select } from '../parts/select.tsx'
import { useServer, useView } from '../useServer.ts'
import { onChanged } from '../watchSheet.ts'
import { AskedQuestions } from './askedQuestions.tsx'
import { capital } from './capital.ts'
import { Present } from './present.tsx'
import { openVersion, type PublishDraft, type Publishing } from './usePublishing.ts'

type PublishProps = {
  board: FormsBoardView
  /** The questionnaire to begin with. */
  first: string | undefined
  publishing: Publishing
  onBack: () => void
}

/** One questionnaire is chosen, looked at as people will see it, and published. */
export function Publish({ board, first, publishing, onBack }: PublishProps) {
  const list = useView('questionnaireList', {})
  const forms = (list.view?.forms ?? []).map(({ id, title }) => ({ code: id, title }))
  const all = board.groups.flatMap(({ questionnaires }) => questionnaires)
  const [kind, setKind] = useState(all.find(({ id }) => id === first)?.kind ?? null)
  const { draft, change } = publishing
  const group = board.groups.find(each => each.kind === kind)
  const chosen = all.find(({ id }) => id === draft?.questionnaire)
  const choose = (questionnaire: QuestionnaireView | undefined) => publishing.begin(questionnaire)
  const step = publishing.steps.now

  return (
    <>
      <Section title="Опубликовать анкету" gap={3}>
        <LinkButton onClick={onBack}>К анкетам</LinkButton>
        {board.obstacles.map(({ message, next }) => (
          <Note
            key={message}
            tone="warn"
            title={message}
            next={{ label: 'Открыть «Настройки»', onClick: () => openPanel('openSettings') }}
          >
            {next}
          </Note>
        ))}
        <Select
          label="Этап программы"
          options={board.groups.map(({ kind, title }) => ({ code: kind, title: capital(title) }))}
          value={kind}
          onChange={code => {
            setKind(code)
            const questionnaires = board.groups.find(each => each.kind === code)?.questionnaires ?? []
            choose(questionnaires.length === 1 ? questionnaires[0] : undefined)
          }}
          empty="Выберите"
        />
        {group && (
          <Select
            label="Анкета"
            options={group.questionnaires.map(({ id, title }) => ({ code: id, title }))}
            value={draft?.questionnaire ?? null}
            onChange={code => choose(group.questionnaires.find(({ id }) => id === code))}
            empty="Выберите"
          />
        )}
        {chosen && draft && chosen.form === '' && (
          <Select
            label="Для какой формы"
            options={forms}
            value={draft.form}
            onChange={form => change({ form })}
            empty="Для всех форм"
          />
        )}
        {draft && <Standing board={board} draft={draft} />}
      </Section>
      {chosen && draft && (
        <Section label="Как публиковать" gap={3}>
          {chosen.personal === 'always' && (
            <p class="small dim">
              У каждого будет своя ссылка: имя спрашивать не нужно, и видно, кто не ответил.
            </p>
          )}
          {chosen.personal === 'may' && (
            <>
              <Checkbox checked={draft.personal} onChange={personal => change({ personal })}>
                Своя ссылка каждому участнику
              </Checkbox>
              <p class="small dim">
                {draft.personal
                  ? 'Имя спрашивать не нужно, и видно, кто не ответил. Ссылки передаются каждому отдельно.'
                  : 'Одна ссылка на всех. Участник сам пишет, как его зовут.'}
              </p>
            </>
          )}
          {chosen.ranking && <Meeting chosen={chosen} publishing={publishing} />}
        </Section>
      )}
      {chosen && draft && <Questions draft={draft} />}
      {(publishing.refusal || publishing.steps.refusal || step) && (
        <Section label="Ход публикации">
          {step && (
            <Progress
              what={step.title}
              done={step.number}
              of={step.of}
              keeps="Прежние анкеты не меняются"
              after={0}
            />
          )}
          {publishing.refusal && <RefusalNote refusal={publishing.refusal} />}
          {publishing.steps.refusal && <RefusalNote refusal={publishing.steps.refusal} />}
        </Section>
      )}
    </>
  )
}

/** What stands already: an open version will be replaced. */
function Standing({ board, draft }: { board: FormsBoardView; draft: PublishDraft }) {
  const open = openVersion(board, draft)
  if (!open) return null
  return (
    <Note title="Эта анкета уже открыта">
      {`Новая публикация заменит версию ${open.version}: прежняя закроется и покажет новую ссылку. Ответы останутся со своей версией.`}
    </Note>
  )
}

function Meeting({ chosen, publishing }: { chosen: QuestionnaireView; publishing: Publishing }) {
  // A mentee chooses among mentors, a mentor among mentees.
  const whom = chosen.id.includes('.mentor') ? 'mentees' : 'mentors'
  const people = useServer('listPeople')
  const { ask } = people
  useEffect(() => void ask({ base: whom }), [ask, whom])
  const { draft, change, refusal } = publishing
  if (!draft) return null
  return (
    <Present
      people={people.view?.items}
      whom={whom}
      metOn={draft.metOn}
      chosen={draft.present.map(({ id }) => id)}
      onMetOn={metOn => change({ metOn })}
      onChosen={ids => change({ present: (people.view?.items ?? []).filter(({ id }) => ids.includes(id)) })}
      wrong={refusal?.at ? { at: refusal.at, message: `${refusal.message}. ${refusal.next}` } : undefined}
    />
  )
}

function Questions({ draft }: { draft: PublishDraft }) {
  const preview = useServer('previewQuestionnaire')
  const [open, setOpen] = useState(true)
  const [said, setSaid] = useState('')
  const { ask, again, view } = preview
  const { questionnaire, personal, form } = draft
  useEffect(() => void ask({ questionnaire, personal, form }), [ask, questionnaire, personal, form])
  useEffect(() => onChanged(again), [again])
  const edit = async () => {
    const reply = await callServer('editQuestions', { questionnaire }, { mode: 'write' })
    setSaid(reply.ok ? (reply.written?.said ?? '') : `${reply.refusal.message}. ${reply.refusal.next}`)
  }
  return (
    <Section title="Вопросы" gap={3} aside={view && `около ${view.minutes} мин`}>
      {preview.refusal && (
        <RefusalNote refusal={preview.refusal} next={{ label: 'Повторить', onClick: preview.again }} />
      )}
      {!view && preview.busy && <Progress what="Готовим вопросы" />}
      {view?.problems.map(problem => (
        <Note key={problem} tone="warn" title={problem} />
      ))}
      {view && (
        <Fold title="Как их увидят" open={open} onToggle={setOpen}>
          <AskedQuestions published={view.published} present={draft.present.map(({ name }) => name)} />
        </Fold>
      )}
      <div class="ways">
        <Button slim kind="quiet" icon="edit" onClick={() => void edit()}>
          Изменить вопросы
        </Button>
        <LinkButton onClick={again}>Обновить просмотр</LinkButton>
      </div>
      <p class="small dim" role="status">
        {said}
      </p>
    </Section>
  )
}
