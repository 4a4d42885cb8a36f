import { useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { callServer, openPanel, openWith } from '../callServer.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Fold } from '../parts/fold.tsx'
import { KeyValues } from '../parts/keyValues.tsx'
import { Note } from '../parts/note.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'
import { saveTables } from '../saveTables.ts'
import { useView } from '../useServer.ts'
import type { Writing } from '../useWriting.ts'
import type { Act } from './actSheet.tsx'
import { EraseForm } from './eraseForm.tsx'
import type { Letter } from './letterSheet.tsx'
import type { Recording } from './recordForm.tsx'
import { WithdrawForm } from './withdrawForm.tsx'
import type { Asked, Who } from './words.ts'

export type PersonView = ViewOf<'personConsents'>

type PanelProps = {
  who: Who
  asked: readonly Asked[]
  /** What the law asks for after a consent was withdrawn. */
  steps: readonly string[]
  writing: Writing
  onBack: () => void
  onPerson: (who: Who) => void
  onRecord: (recording: Recording) => void
  onLetter: (letter: Letter) => void
  onSteps: (steps: readonly string[]) => void
  onErased: (act: Act) => void
}

type Open = 'register' | 'withdraw' | 'export' | 'erase'

/** One person: which papers there are, and what the person may ask for. */
export function PersonPanel({
  who,
  asked,
  steps,
  writing,
  onBack,
  onPerson,
  onRecord,
  onLetter,
  onSteps,
  onErased,
}: PanelProps) {
  const { view, refusal, busy, again } = useView('personConsents', { ...who, asked: [...asked] })
  const [open, setOpen] = useState<Open>()
  const fold = (name: Open) => ({
    open: open === name,
    onToggle: (yes: boolean) => setOpen(yes ? name : undefined),
  })
  return (
    <>
      <Section label="Назад">
        <LinkButton onClick={onBack}>К списку</LinkButton>
      </Section>
      {refusal && (
        <Section label="Не показано">
          <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />
        </Section>
      )}
      {!view && busy && (
        <Section label="Загрузка">
          <Progress what="Читаем листы" />
        </Section>
      )}
      {view && (
        <>
          <Section title={view.name} aside={view.line} gap={2}>
            {view.erased && (
              <Note tone="info" title="Сведения уничтожены">
                Осталась строка без имени: по ней видно, что пара и приказ были.
              </Note>
            )}
            {view.withdrawn !== '' && (
              <Note tone="bad" title={`Согласие на обработку данных отозвано ${view.withdrawn}`}>
                В подбор, приказы и на сайт этот участник не попадает.
              </Note>
            )}
            {steps.length > 0 && (
              <Note tone="warn" title="Что сделать дальше">
                {steps.map(step => (
                  <p key={step}>{step}</p>
                ))}
              </Note>
            )}
            <ul>
              {view.papers.map(({ title, says, tone }) => (
                <State key={title} tone={tone} title={title} second={says} />
              ))}
            </ul>
            {!view.erased && (
              <Button
                onClick={() =>
                  onRecord({
                    kind: view.first,
                    people: [
                      {
                        id: view.id,
                        name: view.name,
                        minor: view.minor,
                        representatives: view.representatives,
                      },
                    ],
                  })
                }
              >
                Внести согласие
              </Button>
            )}
            {view.request !== '' && view.withdrawn === '' && (
              <p>
                <LinkButton
                  onClick={() =>
                    onLetter({
                      title: 'Просьба о согласиях',
                      text: view.request,
                      says: 'Личное сообщение: в общий чат его не отправляйте.',
                    })
                  }
                >
                  Текст просьбы
                </LinkButton>
              </p>
            )}
            <p>
              <LinkButton
                onClick={() =>
                  openWith(who.base === 'mentors' ? 'openMentors' : 'openMentees', { id: who.id })
                }
              >
                Открыть карточку
              </LinkButton>
            </p>
          </Section>
          {view.register.length > 0 && (
            <Section label="Реестр">
              <Fold
                title={`Реестр: ${count(view.register.length, 'документ', 'документа', 'документов')}`}
                {...fold('register')}
              >
                {view.register.map(({ id, title, facts }) => (
                  <div key={id}>
                    <p>
                      <b>{title}</b>
                    </p>
                    <KeyValues facts={facts} />
                  </div>
                ))}
              </Fold>
            </Section>
          )}
          {view.standing.length > 0 && !view.erased && (
            <Section label="Отзыв согласия">
              <Fold title="Отозвать согласие" {...fold('withdraw')}>
                <WithdrawForm view={view} writing={writing} onSteps={onSteps} />
              </Fold>
            </Section>
          )}
          <Section label="Выдача сведений">
            <Fold title="Выдать сведения о человеке" {...fold('export')}>
              <ExportForm view={view} />
            </Fold>
          </Section>
          {!view.erased && (
            <Section label="Уничтожение сведений">
              <Fold title="Уничтожить сведения" {...fold('erase')}>
                {view.obstacles.length > 0 ? (
                  <Note
                    tone="warn"
                    title="Пока нельзя"
                    next={{ label: 'Открыть документы', onClick: () => openPanel('openDocuments') }}
                  >
                    {view.obstacles.map(({ what, next }) => (
                      <p key={what}>{`${what}. ${next}.`}</p>
                    ))}
                  </Note>
                ) : (
                  <EraseForm view={view} writing={writing} onErased={onErased} />
                )}
              </Fold>
            </Section>
          )}
          {view.twins.length > 0 && (
            <Section label="В другой базе">
              <Note tone="info" title="Этот человек есть и в другой базе">
                <p>Согласия, выдача и уничтожение там отдельные.</p>
                {view.twins.map(({ base, id, name }) => (
                  <p key={id}>
                    <LinkButton onClick={() => onPerson({ base, id })}>
                      {`${base === 'mentors' ? 'Наставник' : 'Наставляемый'}: ${name}`}
                    </LinkButton>
                  </p>
                ))}
              </Note>
            </Section>
          )}
        </>
      )}
    </>
  )
}

function ExportForm({ view }: { view: PersonView }) {
  const [says, setSays] = useState('')
  const [busy, setBusy] = useState(false)
  const give = async (withOthers: boolean) => {
    setBusy(true)
    const reply = await callServer('exportPerson', { base: view.base, id: view.id, withOthers })
    if (!reply.ok) setSays(`${reply.refusal.message}. ${reply.refusal.next}.`)
    else {
      await saveTables(reply.view.title, reply.view.tables)
      setSays(
        reply.view.withheld > 0
          ? `Файл скачан. Не вошло пометок о паре: ${reply.view.withheld}. Они могут касаться другого участника.`
          : 'Файл скачан.',
      )
    }
    setBusy(false)
  }
  return (
    <>
      <p class="small">
        {`Всё, что есть в таблице: ${view.held.map(({ sheet, rows }) => `${sheet} – ${rows}`).join(', ')}. Ответ на запрос дают за 10 рабочих дней (ст. 20 152-ФЗ).`}
      </p>
      <Button slim busy={busy} icon="download" onClick={() => void give(false)}>
        Скачать сведения .xlsx
      </Button>
      <p class="small" role="status">
        {says}
      </p>
    </>
  )
}
