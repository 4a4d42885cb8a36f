import { useEffect, useRef } from 'preact/hooks'
import type { InputOf } from '#addon/features/call.ts'
import type { Refused } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/textArea.tsx'
import { TextField } from '../parts/textField.tsx'
import { FormField } from '../people/formField.tsx'
import type { RuleSetting } from './ruleWords.ts'

export type RuleDraft = InputOf<'chooseRule'>

/** A rule as it stands, before anything is typed. */
export const draftOf = ({ id, now, model, choice }: RuleSetting): RuleDraft => ({
  rule: id,
  severity: now,
  model,
  reason: choice?.reason ?? '',
  who: choice?.who ?? '',
  values: {},
})

type Props = {
  rule: RuleSetting
  draft: RuleDraft
  onType: (draft: RuleDraft) => void
  refusal: Refused | undefined
}

/** How one rule is checked, and with what numbers. Less than the usual asks for the reason. */
export function RuleForm({ rule, draft, onType, refusal }: Props) {
  const form = useRef<HTMLDivElement>(null)
  const { can, forModels, fields, clause, title } = rule
  const [usual] = can
  const lowered = draft.severity !== usual?.code
  const at = (key: string) => (refusal?.at === key ? refusal.message : undefined)
  const named = ['severity', 'model', 'reason', 'who', ...fields.map(({ key }) => key)].includes(
    refusal?.at ?? '',
  )
  useEffect(() => form.current?.querySelector<HTMLElement>('h2')?.focus(), [])
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refusal])
  return (
    <div ref={form}>
      {refusal && !named && (
        <Section label="Что мешает записать">
          <RefusalNote refusal={refusal} />
        </Section>
      )}
      <Section title={clause} gap={3}>
        <p>{title}</p>
        {fields.map(field => (
          <FormField
            key={field.key}
            field={field}
            value={draft.values[field.key] ?? field.value}
            onChange={value => onType({ ...draft, values: { ...draft.values, [field.key]: value } })}
            error={at(field.key)}
          />
        ))}
        <Select
          label="Как проверяется"
          options={can.map(({ code, title }) => ({
            code,
            title: code === usual?.code ? `${title} – как обычно` : title,
          }))}
          value={draft.severity}
          onChange={severity => severity && onType({ ...draft, severity })}
          error={at('severity')}
          hint={rule.holdsUp ? 'Пары с запретом не войдут в приказ' : undefined}
        />
        {lowered && (
          <>
            {forModels.length > 0 && (
              <Select
                label="Для каких пар"
                options={forModels}
                value={draft.model === '' ? null : draft.model}
                onChange={model => onType({ ...draft, model: model ?? '' })}
                empty="всех"
                error={at('model')}
              />
            )}
            <TextArea
              label="Причина"
              hint="Останется на листе «Правила» и в проверке"
              value={draft.reason}
              onChange={reason => onType({ ...draft, reason })}
              maxLength={2000}
              error={at('reason')}
            />
            <TextField
              label="Кто решил"
              hint="Должность и фамилия"
              value={draft.who}
              onChange={who => onType({ ...draft, who })}
              maxLength={200}
              error={at('who')}
            />
          </>
        )}
      </Section>
    </div>
  )
}

/** Only what differs is sent: a number typed and typed back is none. */
export function changedDraft({ fields }: RuleSetting, draft: RuleDraft): RuleDraft {
  const values = Object.fromEntries(
    fields.flatMap(({ key, value }) => {
      const typed = draft.values[key] ?? value
      return typed === value ? [] : [[key, typed]]
    }),
  )
  return { ...draft, values }
}

/** Whether the curator has changed anything. */
export const isRuleChanged = (rule: RuleSetting, draft: RuleDraft): boolean =>
  JSON.stringify(changedDraft(rule, draft)) !== JSON.stringify(draftOf(rule))
