import { Button } from '../parts/button.tsx'
import { Chip, Chips } from '../parts/chip.tsx'
import { KeyValues } from '../parts/keyValues.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Reason } from './rulesSummary.tsx'
import { nowSays, type RuleSetting, toneOf } from './ruleWords.ts'

type Props = {
  rules: readonly RuleSetting[]
  opened: string | undefined
  onOpen: (id: string | undefined) => void
  onChange: (rule: RuleSetting) => void
}

/** All rules in the order of the положение; one opens with what the school has decided of it. */
export function RuleList({ rules, opened, onOpen, onChange }: Props) {
  return (
    <div class="settings">
      <Section title="Правила">
        <List label="Правила" step={rules.length}>
          {rules.map(rule => (
            <Row
              key={rule.id}
              title={rule.clause}
              second={rule.title}
              chips={
                <Chips>
                  <Chip tone={toneOf[rule.now]}>{nowSays(rule)}</Chip>
                  {rule.choice && <Chip>не как обычно</Chip>}
                </Chips>
              }
              open={opened === rule.id}
              onToggle={open => onOpen(open ? rule.id : undefined)}
              card
            >
              <Reason rule={rule} />
              {rule.fields.length > 0 && (
                <KeyValues facts={rule.fields.map(({ title, value }) => [title, value || 'не указано'])} />
              )}
              {rule.elsewhere.map(says => (
                <p key={says} class="small dim">
                  {says}
                </p>
              ))}
              <Button kind="quiet" slim onClick={() => onChange(rule)}>
                Изменить правило
              </Button>
            </Row>
          ))}
        </List>
      </Section>
    </div>
  )
}
