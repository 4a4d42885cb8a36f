import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { callServer, openPanel, type Refused } from '../callServer.ts'
import { Button, TwoButtons } from '../parts/button.tsx'
import { Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { WrittenToast } from '../parts/writtenToast.tsx'
import { useWriting } from '../useWriting.ts'
import { changedDraft, draftOf, isRuleChanged, type RuleDraft, RuleForm } from './ruleForm.tsx'
import { RuleList } from './ruleList.tsx'
import type { RuleSetting } from './ruleWords.ts'

type Props = {
  view: ViewOf<'showSettings'>
  band: ComponentChildren
  /** The rule that is open from the beginning. */
  first: string | undefined
  onWritten: () => void
  onBack: () => void
}

/** The rules with their numbers and switches: one is changed, looked at and written. */
export function RulesPage({ view, band, first, onWritten, onBack }: Props) {
  const [opened, setOpened] = useState(first)
  const [form, setForm] = useState<{ rule: RuleSetting; draft: RuleDraft }>()
  const [refusal, setRefusal] = useState<Refused>()
  const [asking, setAsking] = useState(false)
  const writing = useWriting(onWritten)
  const { offer } = writing
  useEffect(() => {
    if (first !== undefined)
      document.querySelector('.row[aria-expanded=true]')?.scrollIntoView({ block: 'center' })
  }, [first])

  const leave = () => {
    setForm(undefined)
    setRefusal(undefined)
    writing.back()
  }
  const check = async ({ rule, draft }: { rule: RuleSetting; draft: RuleDraft }) => {
    const input = changedDraft(rule, draft)
    setAsking(true)
    const reply = await callServer('chooseRule', input, { mode: 'preview' })
    setAsking(false)
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (!reply.ok || !reply.preview) return
    writing.suggest({
      preview: reply.preview,
      label: 'Записать',
      write: async options => {
        const written = await callServer('chooseRule', input, options)
        if (written.ok) leave()
        return written
      },
    })
  }

  return (
    <Page
      title="Настройки"
      onHelp={() => openPanel('openHelp')}
      band={band}
      toast={writing.done && <WrittenToast writing={writing} />}
      foot={
        offer ? undefined : form ? (
          <TwoButtons>
            <Button kind="quiet" onClick={leave}>
              Не сохранять
            </Button>
            <Button
              busy={asking}
              disabled={!isRuleChanged(form.rule, form.draft)}
              onClick={() => void check(form)}
            >
              Проверить
            </Button>
          </TwoButtons>
        ) : (
          <Button kind="quiet" onClick={onBack}>
            Вернуться ко всем настройкам
          </Button>
        )
      }
    >
      {writing.refusal && (
        <Section label="Почему не записано">
          <RefusalNote refusal={writing.refusal} />
        </Section>
      )}
      {offer ? (
        <Preview
          sheets={offer.sheets}
          busy={writing.busy}
          onWrite={() => void writing.confirm()}
          onBack={writing.back}
        />
      ) : form ? (
        <RuleForm
          rule={form.rule}
          draft={form.draft}
          onType={draft => {
            setForm({ ...form, draft })
            setRefusal(undefined)
          }}
          refusal={refusal}
        />
      ) : (
        <RuleList
          rules={view.rules}
          opened={opened}
          onOpen={setOpened}
          onChange={rule => setForm({ rule, draft: draftOf(rule) })}
        />
      )}
    </Page>
  )
}
