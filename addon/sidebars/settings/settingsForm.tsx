import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { callServer, handedStart, openPanel, type Refused } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { useWriting } from '../useWriting.ts'
import { Button, LinkButton, TwoButtons } from '../parts/button.tsx'
import { KeyValues } from '../parts/keyValues.tsx'
import { Note } from '../parts/note.tsx'
import { Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Section } from '../parts/section.tsx'
import { WrittenToast } from '../parts/writtenToast.tsx'
import { changesOf, isChanged, RowForm, type Typed } from '../people/rowForm.tsx'
import { Abroad } from './abroad.tsx'
import { Keeping } from './keeping.tsx'
import { abroadTitle, isAtGoogle } from './place.ts'
import './settings.css'
import { RulesPage } from './rulesPage.tsx'
import { RulesSummary } from './rulesSummary.tsx'
import { type GroupTitle, settingGroups, shortTitle } from './groups.ts'

type Props = { view: ViewOf<'showSettings'>; band: ComponentChildren; onWritten: () => void }

/** «Проверка правил» leads straight to the rules, and from a breach to its own rule. */
const isAboutRules = (start: unknown): start is { rules: unknown } =>
  typeof start === 'object' && start !== null && 'rules' in start
const ruleIn = (start: unknown): string | undefined =>
  isAboutRules(start) && typeof start.rules === 'string' ? start.rules : undefined

/** All settings by heading; one heading at a time is changed, looked at and written. */
export function SettingsForm({ view, band, onWritten }: Props) {
  const [open, setOpen] = useState<GroupTitle>()
  const [typed, setTyped] = useState<Typed>({})
  const [refusal, setRefusal] = useState<Refused>()
  const [asking, setAsking] = useState(false)
  const writing = useWriting(onWritten)
  const groups = Object.entries(settingGroups).map(([title, keys]) => ({
    title: title as GroupTitle,
    fields: keys.flatMap(key => {
      const field = view.fields.find(each => each.key === key)
      return field ? [{ ...field, title: shortTitle(field.title) }] : []
    }),
  }))
  const shown = groups.filter(({ title }) => title === open)

  const [rulesOpen, setRulesOpen] = useState(() => isAboutRules(handedStart()))
  const [warned, setWarned] = useState(false)
  const [decided, setDecided] = useState(false)
  const goesAbroad = typed.dataPlace === abroadTitle && !decided

  const leave = () => {
    setWarned(false)
    setDecided(false)
    setOpen(undefined)
    setTyped({})
    setRefusal(undefined)
    writing.back()
  }
  const check = async () => {
    const { values } = changesOf(shown, typed, false)
    setAsking(true)
    const reply = await callServer('saveSettings', { values }, { mode: 'preview' })
    setAsking(false)
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (!reply.ok || !reply.preview) return
    writing.suggest({
      preview: reply.preview,
      label: 'Записать',
      write: async options => {
        const written = await callServer('saveSettings', { values }, options)
        if (written.ok) leave()
        return written
      },
    })
  }

  if (rulesOpen)
    return (
      <RulesPage
        view={view}
        band={band}
        first={ruleIn(handedStart())}
        onWritten={onWritten}
        onBack={() => setRulesOpen(false)}
      />
    )
  if (warned)
    return (
      <Abroad
        decided={decided}
        decidedOn={typed.abroadDecidedOn ?? ''}
        onDecide={(yes, on) => {
          setDecided(yes)
          setTyped({ ...typed, abroadDecidedOn: on })
        }}
        onBack={() => setWarned(false)}
        onForward={() => {
          setWarned(false)
          void check()
        }}
      />
    )
  return (
    <Page
      title="Настройки"
      onHelp={() => openPanel('openHelp')}
      band={band}
      toast={writing.done && <WrittenToast writing={writing} />}
      foot={
        open && !writing.offer ? (
          <TwoButtons>
            <Button kind="quiet" onClick={leave}>
              Не сохранять
            </Button>
            <Button
              busy={asking}
              disabled={!isChanged(shown, typed)}
              onClick={() => (goesAbroad ? setWarned(true) : void check())}
            >
              Проверить
            </Button>
          </TwoButtons>
        ) : undefined
      }
    >
      {writing.refusal && (
        <Section label="Почему не записано">
          <RefusalNote refusal={writing.refusal} />
        </Section>
      )}
      {writing.offer ? (
        <Preview
          sheets={writing.offer.sheets}
          busy={writing.busy}
          onWrite={() => void writing.confirm()}
          onBack={writing.back}
        />
      ) : open ? (
        <RowForm
          title={open}
          groups={shown}
          typed={typed}
          onType={next => {
            setTyped(next)
            setRefusal(undefined)
          }}
          refusal={refusal}
        />
      ) : (
        <div class="settings">
          {view.missing.length > 0 && (
            <Section label="Чего не хватает">
              <Note
                tone="warn"
                title={`Не заполнено: ${count(view.missing.length, 'поле', 'поля', 'полей')}`}
              >
                {`Без них нельзя составить приказ: ${view.missing.map(each => each.toLowerCase()).join(', ')}.`}
              </Note>
            </Section>
          )}
          {groups.map(({ title, fields }) => (
            <Section
              key={title}
              title={title}
              aside={<LinkButton onClick={() => setOpen(title)}>Изменить</LinkButton>}
            >
              <KeyValues
                facts={fields
                  .filter(({ value, required }) => value !== '' || required)
                  .map(({ title, value }) => [
                    title,
                    value === '' ? <span class="warn-t">не заполнено</span> : value,
                  ])}
              />
            </Section>
          ))}
          <Section
            title="Правила"
            aside={<LinkButton onClick={() => setRulesOpen(true)}>Изменить</LinkButton>}
          >
            <RulesSummary rules={view.rules} idle={view.idleChoices} />
          </Section>
          {!isAtGoogle() && <Keeping />}
        </div>
      )}
    </Page>
  )
}
