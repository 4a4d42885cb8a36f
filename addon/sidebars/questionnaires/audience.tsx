import { useEffect, useState } from 'preact/hooks'
import type { FormAudienceView } from '#addon/features/formsView.ts'
import { callForms } from '../callServer.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Fold } from '../parts/fold.tsx'
import { List } from '../parts/list.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { NotShown } from '../people/messages.tsx'
import { useServer } from '../useServer.ts'
import { CopyButton } from './copyButton.tsx'
import { OnlyHere } from './onlyHere.tsx'

type AudienceScreenProps = {
  webForm: string
  /** Who is expected may change with each answer: read again with the board. */
  round: number
  onBack: () => void
  onPrint: (audience: FormAudienceView) => void
}

/** Asks where the form is now, then who has answered it: links are made of the address that this computer has. */
export function AudienceScreen({ webForm, round, onBack, onPrint }: AudienceScreenProps) {
  const { view, refusal, busy, ask, again } = useServer('formAudience')
  useEffect(() => {
    if (round < 0) return
    void callForms({ do: 'link', webForm }).then(now =>
      ask({ webForm, ...(now.ok && now.view.url !== '' && { url: now.view.url }) }),
    )
  }, [ask, webForm, round])
  return (
    <>
      <NotShown refusal={refusal} onAgain={again} />
      {!view && busy && (
        <Section label="Читаем">
          <Progress what="Смотрим, кто ответил" />
        </Section>
      )}
      {view && <Audience audience={view} onBack={onBack} onPrint={() => onPrint(view)} />}
    </>
  )
}

type AudienceProps = { audience: FormAudienceView; onBack: () => void; onPrint: () => void }
type Which = 'left' | 'answered'

/** Who is expected to answer: who has not yet, everybody's own link, and a reminder to copy. */
function Audience({ audience, onBack, onPrint }: AudienceProps) {
  const { webForm, people, classes, reminder, said } = audience
  const [which, setWhich] = useState<Which>('left')
  const [openClass, setOpenClass] = useState<string>()
  const counted = (answered: boolean) => people?.filter(person => person.answered === answered) ?? []
  const shown = counted(which === 'answered')
  const left = counted(false)
  return (
    <>
      <Section title={webForm.title} gap={2}>
        <LinkButton onClick={onBack}>К анкетам</LinkButton>
        <p role="status">{said}</p>
      </Section>
      {people === null ? (
        <Empty icon="people" title="Кто должен ответить, неизвестно">
          Анкету заполняют без имени или по общей ссылке
        </Empty>
      ) : (
        <Section label="Кто ответил" gap={3}>
          <Segments
            label="Показать"
            options={[
              { code: 'left', title: 'Не ответили', count: left.length },
              { code: 'answered', title: 'Ответили', count: people.length - left.length },
            ]}
            value={which}
            onChange={setWhich}
          />
          {shown.length === 0 && (
            <p class="dim">{which === 'left' ? 'Ответили все' : 'Пока никто не ответил'}</p>
          )}
          <List label={which === 'left' ? 'Не ответили' : 'Ответили'}>
            {shown.map(({ id, name, line, link, answeredAt, reminder }) => (
              <li key={id} class="person-line">
                <b>{name}</b>
                {line && <span class="dim">{line}</span>}
                {which === 'answered' && answeredAt !== '' && <Chip tone="ok">{answeredAt}</Chip>}
                {which === 'left' && link !== '' && (
                  <span class="ways">
                    <CopyButton text={link}>Скопировать ссылку</CopyButton>
                    <CopyButton text={reminder}>Напоминание</CopyButton>
                  </span>
                )}
              </li>
            ))}
          </List>
        </Section>
      )}
      {webForm.personal && left.length > 0 && (
        <Section title="Ссылки" gap={3}>
          <p class="small dim">
            У каждого своя ссылка, по ней видно, кто ответил. Передайте её только этому человеку.
          </p>
          <OnlyHere url={left[0]?.link ?? ''} />
          <div class="ways">
            <CopyButton text={left.map(({ name, link }) => `${name}\t${link}`).join('\n')}>
              Скопировать все ссылки
            </CopyButton>
            <Button slim kind="quiet" icon="print" onClick={onPrint}>
              Напечатать ссылки
            </Button>
          </div>
        </Section>
      )}
      {left.length > 0 && (
        <Section title="Напоминание" gap={3}>
          {!webForm.personal && <Reminder text={reminder} />}
          {classes.map(({ title, left, reminder }) => (
            <Fold
              key={title}
              title={`${title}: не ответили ${left}`}
              open={openClass === title}
              onToggle={open => setOpenClass(open ? title : undefined)}
            >
              <Reminder text={reminder} />
            </Fold>
          ))}
        </Section>
      )}
    </>
  )
}

const Reminder = ({ text }: { text: string }) => (
  <div class="stack">
    <blockquote>{text}</blockquote>
    <CopyButton text={text}>Скопировать напоминание</CopyButton>
  </div>
)
