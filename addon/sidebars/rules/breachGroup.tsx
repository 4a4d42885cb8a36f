import { useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { Chip, Chips } from '../parts/chip.tsx'
import { Icon } from '../parts/icon.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import type { Writing } from '../useWriting.ts'
import { BreachCard } from './breachCard.tsx'
import { Leave } from './leave.tsx'
import { type BreachLine, type Group, type GroupBy, type RuleLine, ruleOf } from './groups.ts'

type BreachGroupProps = {
  group: Group
  by: GroupBy
  rules: ReadonlyMap<string, RuleLine>
  /** Whether it is worth saying which are new. */
  marksNew: boolean
  open: boolean
  onToggle: (open: boolean) => void
  writing: Writing
  onFix: (lines: readonly BreachLine[]) => void
}

/** A line of the list: opened, the one breach as a card, or the list of several. */
export function BreachGroup({ group, by, rules, marksNew, open, onToggle, ...rest }: BreachGroupProps) {
  const { lead, title, items, errors, warnings } = group
  const [only] = items
  const ruleOfOnly = only && ruleOf(rules, only)
  const single = items.length === 1
  const fixable = by === 'clause' ? items.filter(({ fix }) => fix !== null) : []
  const isNew = marksNew && items.some(each => each.isNew)
  return (
    <Row
      lead={lead && <span class="cl">{lead}</span>}
      title={title}
      chips={
        isNew && (
          <Chips>
            <Chip tone="info">новое</Chip>
          </Chips>
        )
      }
      aside={
        <span class="chips">
          {errors > 0 && (
            <Chip tone="bad">
              <span class="sr">запретов: </span>
              {errors}
            </Chip>
          )}
          {warnings > 0 && (
            <Chip tone="warn">
              <span class="sr">предупреждений: </span>
              {warnings}
            </Chip>
          )}
        </span>
      }
      open={open}
      onToggle={onToggle}
      card={single}
    >
      {single && only && ruleOfOnly && (
        <BreachCard
          line={only}
          rule={ruleOfOnly}
          names={[...whoBeside(only, title), ...(by === 'clause' ? [] : ['rule' as const])]}
          {...rest}
        />
      )}
      {!single && (
        <>
          {fixable.length > 1 && (
            <Button slim busy={rest.writing.busy} onClick={() => rest.onFix(fixable)}>
              {fixable.length === items.length
                ? `Исправить все ${items.length}`
                : `Исправить ${fixable.length} из ${items.length}`}
            </Button>
          )}
          {by === 'clause' && ruleOfOnly && (
            <Leave
              lines={items}
              rule={ruleOfOnly}
              label={`Оставить все ${items.length} как есть с причиной`}
              writing={rest.writing}
            />
          )}
          <Lines items={items} by={by} rules={rules} title={title} marksNew={marksNew} {...rest} />
        </>
      )}
    </Row>
  )
}

/** The card names whom it is about, unless the line above does. */
const whoBeside = ({ who }: BreachLine, title: string): readonly 'who'[] => (who === title ? [] : ['who'])

type LinesProps = Pick<BreachGroupProps, 'by' | 'rules' | 'writing' | 'onFix' | 'marksNew'> & {
  items: readonly BreachLine[]
  title: string
}

function Lines({ items, by, rules, title, marksNew, ...rest }: LinesProps) {
  const [opened, setOpened] = useState<string>()
  return (
    <List label={title}>
      {items.map(line => {
        const rule = ruleOf(rules, line)
        if (rule === undefined) return null
        const isError = line.severity === 'error'
        return (
          <Row
            key={line.key}
            lead={
              <span class={isError ? 'bad-t' : 'warn-t'}>
                <Icon name={isError ? 'alert' : 'warn'} />
                <span class="sr">{isError ? 'Запрет' : 'Предупреждение'}</span>
              </span>
            }
            title={by === 'clause' ? line.who : `${rule.clauseName}. ${rule.title}`}
            second={opened === line.key ? undefined : <span class="small">{line.facts}</span>}
            chips={
              marksNew &&
              line.isNew && (
                <Chips>
                  <Chip tone="info">новое</Chip>
                </Chips>
              )
            }
            open={opened === line.key}
            onToggle={open => setOpened(open ? line.key : undefined)}
            card
          >
            <BreachCard
              line={line}
              rule={rule}
              names={by === 'clause' ? [] : whoBeside(line, title)}
              {...rest}
            />
          </Row>
        )
      })}
    </List>
  )
}
