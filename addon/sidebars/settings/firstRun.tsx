import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { schoolYearOf } from '#shared/programme/civilDate.ts'
import type { SettingKey } from '#shared/programme/settings.ts'
import { callServer, openPanel, type Refused, setUpWorkbook } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Button, TwoButtons } from '../parts/button.tsx'
import { Band } from '../parts/mode.tsx'
import { Note } from '../parts/note.tsx'
import { Page } from '../parts/page.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { Steps } from '../parts/steps.tsx'
import { FormField } from '../people/formField.tsx'
import { useSteps } from '../useSteps.ts'
import { Abroad } from './abroad.tsx'
import { DataPlace } from './dataPlace.tsx'
import { forgetDraft, useDraft } from './draft.ts'
import { settingField } from './groups.ts'
import { abroadTitle, hereTitle, isAtGoogle } from './place.ts'
import { today } from './today.ts'
import './settings.css'

interface Screen {
  title: string
  /** What the button of the step before says. */
  next: string
  says: string
  fields: readonly { heading?: string; keys: readonly SettingKey[] }[]
}

const screens: readonly Screen[] = [
  {
    title: 'Школа',
    next: 'школа',
    says: 'Так школа будет названа в приказах и согласиях.',
    fields: [{ keys: ['schoolFull', 'schoolShort', 'place'] }],
  },
  {
    title: 'Директор и куратор',
    next: 'люди',
    says: 'Их имена программа поставит в нужный падеж, для этого нужен пол.',
    fields: [
      { heading: 'Директор', keys: ['headPost', 'headLast', 'headFirst', 'headMiddle', 'headGender'] },
      {
        heading: 'Куратор',
        keys: ['curatorPost', 'curatorLast', 'curatorFirst', 'curatorMiddle', 'curatorGender'],
      },
    ],
  },
  {
    title: 'Где хранить данные',
    next: 'данные',
    says: 'В таблице будут имена детей, согласия и анкеты. От ответа зависит, что программа разрешит записать.',
    fields: [],
  },
  {
    title: 'Учебный год',
    next: 'учебный год',
    says: 'С этим годом программа сверяет сроки пар и согласий.',
    fields: [{ keys: ['schoolYear'] }],
  },
]
const last = screens.length
const minutes = [3, 3, 2, 1]

/** The first run: four questions, then the sheets are made and the answers written. */
export function FirstRun({ onDone }: { onDone: () => void }) {
  const [draft, setDraft] = useDraft({
    step: 1,
    values: { schoolYear: schoolYearOf(today()), dataPlace: isAtGoogle() ? '' : hereTitle },
    decided: false,
  })
  const [looked, setLooked] = useState(false)
  const [warned, setWarned] = useState(false)
  const [wrong, setWrong] = useState<Refused>()
  const [made, setMade] = useState<readonly string[]>()
  const work = useSteps()
  const heading = useRef<HTMLHeadingElement>(null)
  const { step, values, decided } = draft
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) heading.current?.focus()
    moved.current = true
  }, [step, warned, made])

  const screen = screens[step - 1]
  const fields = (screen?.fields ?? []).flatMap(({ keys }) => keys.map(settingField))
  const answer = (key: string) => values[key] ?? settingField(key as SettingKey).value
  const blank = fields.filter(({ key, required }) => required && answer(key).trim() === '')
  const goTo = (step: number) => {
    setLooked(false)
    setWarned(false)
    setDraft({ ...draft, step })
  }
  const set = (key: string, value: string) => setDraft({ ...draft, values: { ...values, [key]: value } })

  const finish = async () => {
    let found: readonly string[] = []
    const done = await work.run([
      {
        title: 'Готовим листы',
        run: async () => {
          const reply = await setUpWorkbook()
          if (reply.ok) found = reply.view.made
          return reply
        },
      },
      {
        title: 'Записываем ответы',
        run: async () => {
          const reply = await callServer('saveSettings', { values }, { mode: 'write' })
          setWrong(reply.ok ? undefined : reply.refusal)
          return reply
        },
      },
    ])
    if (!done) return
    forgetDraft()
    setMade(found)
  }
  const forward = () => {
    setLooked(true)
    if (blank.length > 0 || (step === 3 && answer('dataPlace') === ''))
      return requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('[aria-invalid=true], .err')?.focus(),
      )
    if (step === 3 && answer('dataPlace') === abroadTitle && !decided) return setWarned(true)
    if (step < last) return goTo(step + 1)
    void finish()
  }

  if (made) return <Ready made={made} onSettings={onDone} />
  if (warned)
    return (
      <Abroad
        decided={decided}
        decidedOn={answer('abroadDecidedOn')}
        onDecide={(decided, on) =>
          setDraft({ ...draft, decided, values: { ...values, abroadDecidedOn: on } })
        }
        onBack={() => setWarned(false)}
        onForward={() => goTo(4)}
      />
    )
  const next = screens[step]
  return (
    <Page
      title="Первый запуск"
      band={
        <Band icon="clock">{`Осталось около ${minutes[step - 1]} ${minutes[step - 1] === 1 ? 'минуты' : 'минут'}`}</Band>
      }
      foot={
        <div class="back-and-on">
          {step > 1 && (
            <Button kind="quiet" onClick={() => goTo(step - 1)} disabled={work.now !== undefined}>
              Назад
            </Button>
          )}
          <Button onClick={forward} busy={work.now !== undefined}>
            {next ? `Дальше: ${next.next}` : 'Подготовить таблицу'}
          </Button>
        </div>
      }
    >
      <Section label="Первый запуск" gap={3}>
        <Steps step={step} of={last + 1} />
        <h2 class="step-title" tabIndex={-1} ref={heading}>
          {screen?.title}
        </h2>
        <p>{screen?.says}</p>
        {step === 3 && (
          <DataPlace
            value={answer('dataPlace')}
            asked={looked}
            onChange={place =>
              setDraft({
                ...draft,
                decided: false,
                values: { ...values, dataPlace: place, abroadDecidedOn: '' },
              })
            }
          />
        )}
        {screen?.fields.map(({ heading, keys }) => (
          <div key={keys[0]} class="stack-3">
            {heading && <h3 class="step-heading">{heading}</h3>}
            {keys.map(settingField).map(field => (
              <FormField
                key={field.key}
                field={{ ...field, value: answer(field.key) }}
                value={answer(field.key)}
                onChange={value => set(field.key, value)}
                error={
                  wrong?.at === field.key
                    ? wrong.message
                    : looked && blank.some(({ key }) => key === field.key)
                      ? `Не заполнено: ${field.title.toLowerCase()}`
                      : undefined
                }
              />
            ))}
          </div>
        ))}
        {work.now && (
          <Progress
            what={work.now.title}
            done={work.now.number - 1}
            of={work.now.of}
            keeps="Ответы сохранены"
          />
        )}
        {work.refusal && (
          <RefusalNote refusal={work.refusal} next={{ label: 'Повторить', onClick: () => void finish() }} />
        )}
      </Section>
    </Page>
  )
}

function Ready({ made, onSettings }: { made: readonly string[]; onSettings: () => void }) {
  return (
    <Page
      title="Первый запуск"
      band={<Band icon="check">Всё готово</Band>}
      foot={<Button onClick={() => openPanel('openImport')}>Загрузить список</Button>}
    >
      <Section label="Готово" gap={3}>
        <Steps step={5} of={5} />
        <h2 class="step-title">Таблица готова</h2>
        <p>Ответы записаны на лист «Настройки». Изменить их можно в любой день.</p>
        {made.length > 0 && (
          <Note tone="ok" title={`Подготовлено: ${count(made.length, 'лист', 'листа', 'листов')}`}>
            Сейчас видны шесть главных. Остальные откроет «Наставничество» – «Таблица» – «Показать все листы».
          </Note>
        )}
        <p>
          Дальше загрузите список наставников, потом список наставляемых. Подойдёт любая таблица с заголовками
          столбцов.
        </p>
      </Section>
      <Section label="Другой путь">
        <TwoButtons>
          <Button kind="quiet" slim onClick={onSettings}>
            Все настройки
          </Button>
          <Button kind="quiet" slim onClick={() => openPanel('openHelp')}>
            Первые шаги
          </Button>
        </TwoButtons>
      </Section>
    </Page>
  )
}
