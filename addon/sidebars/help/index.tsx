import { useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { fold } from '#shared/language/fold.ts'
import { openPanel } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Empty } from '../parts/empty.tsx'
import { Fold } from '../parts/fold.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Progress } from '../parts/progress.tsx'
import { SearchBox } from '../parts/searchBox.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'
import { useView } from '../useServer.ts'
import { guide } from './guide.tsx'
import './help.css'

export const title = 'Помощь'

/** «Первые шаги» on top, the curator's guide below, with a search over its words. */
function Help() {
  const steps = useView('firstSteps', {})
  const [wanted, setWanted] = useState('')
  const [open, setOpen] = useState<readonly string[]>([])
  const words = fold(wanted).split(' ').filter(Boolean)
  const found = guide.filter(({ title, text }) => {
    const place = fold(`${title} ${text.join(' ')}`)
    return words.every(word => place.includes(word))
  })
  return (
    <Page title={title}>
      {words.length === 0 && (
        <Section title="Первые шаги" aside={steps.view && `${steps.view.done} из ${steps.view.steps.length}`}>
          {steps.view && <Steps steps={steps.view.steps} />}
          {!steps.view && steps.busy && <Progress what="Смотрим, что уже сделано" />}
          {steps.refusal && (
            <RefusalNote
              refusal={steps.refusal}
              next={
                steps.refusal.code === 'notSetUp'
                  ? { label: 'Начать первый запуск', onClick: () => openPanel('openSettings') }
                  : { label: 'Повторить', onClick: steps.again }
              }
            />
          )}
        </Section>
      )}
      <Section title="Как здесь работать" gap={3}>
        <SearchBox
          label="Найти в помощи"
          placeholder="Например: приказ"
          value={wanted}
          onChange={setWanted}
        />
        <p class="sr" role="status">
          {words.length > 0 ? `Найдено разделов: ${found.length}` : ''}
        </p>
        <div class="guide">
          {found.map(({ title, text }) => (
            <Fold
              key={title}
              title={title}
              open={words.length > 0 || open.includes(title)}
              onToggle={on => setOpen(on ? [...open, title] : open.filter(each => each !== title))}
            >
              {text.map(paragraph => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </Fold>
          ))}
        </div>
      </Section>
      {found.length === 0 && (
        <Empty
          icon="search"
          title="Такого раздела нет"
          second={{ label: 'Показать все разделы', onClick: () => setWanted('') }}
        >
          Попробуйте одно слово: список, согласие, приказ
        </Empty>
      )}
    </Page>
  )
}

type Step = ViewOf<'firstSteps'>['steps'][number]

const panels = {
  Настройки: 'openSettings',
  'Загрузить список…': 'openImport',
  Наставляемые: 'openMentees',
  'Подбор пар': 'openPairing',
  Документы: 'openDocuments',
} as const satisfies Record<Step['menu'], string>

/** Seven lines ticked by what stands in the tables; the first one left undone has the way to it. */
function Steps({ steps }: { steps: readonly Step[] }) {
  const next = steps.find(({ done }) => !done)
  return (
    <ol class="list">
      {steps.map(step => (
        <State
          key={step.title}
          {...(step.done && { tone: 'ok' as const })}
          icon={step.done ? 'check' : 'clock'}
          title={step.title}
          second={
            <>
              <span class="sr">{step.done ? 'Сделано. ' : 'Впереди. '}</span>
              {step.says}
            </>
          }
          next={
            step === next
              ? {
                  label: `Открыть «${step.menu.replace('…', '')}»`,
                  onClick: () => openPanel(panels[step.menu]),
                }
              : undefined
          }
        />
      ))}
    </ol>
  )
}

mount(<Help />)
