import { openPanel, openWith } from '../callServer.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Diff } from '../parts/diff.tsx'
import { settingGroups } from '../settings/groups.ts'
import type { Writing } from '../useWriting.ts'
import { ClauseText } from './clauseText.tsx'
import { goTo } from './goTo.ts'
import type { BreachLine, RuleLine } from './groups.ts'
import { Leave } from './leave.tsx'
import { panels } from './openers.ts'

type BreachCardProps = {
  line: BreachLine
  rule: RuleLine
  /** What the line above the card does not say: whom it is about, which rule it is. */
  names: readonly ('who' | 'rule')[]
  writing: Writing
  onFix: (lines: readonly BreachLine[]) => void
}

const shownChanges = 4

/** What is opened from here leads back here. */
const back = 'rules'

/** Settings that stand under a heading of their own; the others stand at their rules. */
const onFrontPage: readonly string[] = Object.values(settingGroups).flat()

/** One breach: place, facts, clause, what to do, what would change, and last of all the way to let it stand. */
export function BreachCard({ line, rule, names, writing, onFix }: BreachCardProps) {
  const { who, at, facts, todo, fix } = line
  return (
    <>
      <div>
        {names.includes('who') && (
          <p>
            <b>{who}</b>
          </p>
        )}
        {names.includes('rule') && <p class="small dim">{rule.title}</p>}
        {at && (
          <p>
            <LinkButton onClick={() => goTo(at)}>{at.cell}</LinkButton>
          </p>
        )}
      </div>
      <p>{facts}</p>
      <ClauseText rule={rule} />
      {todo !== '' && <p>{todo}</p>}
      <div class="fix stack-3">
        {fix && (
          <>
            <Changes changes={fix.changes} />
            {fix.changes.length > 1 && <p class="small dim">{`${fix.title}.`}</p>}
            <Button slim busy={writing.busy} onClick={() => onFix([line])}>
              Исправить
            </Button>
          </>
        )}
        <Way line={line} rule={rule} />
        <Leave lines={[line]} rule={rule} label="Оставить как есть с причиной" writing={writing} />
      </div>
    </>
  )
}

/** Where the next step is done: a line of the menu, the card of a person, another sheet, or the cell. */
function Way({ line: { at, card, fix, opens, elsewhere }, rule }: Pick<BreachCardProps, 'line' | 'rule'>) {
  const button = (words: string, onClick: () => void) => (
    <Button slim kind={fix ? 'quiet' : 'primary'} onClick={onClick}>
      {words}
    </Button>
  )
  if (at?.table === 'settings' && !elsewhere)
    return button('Открыть «Настройки»', () =>
      onFrontPage.includes(at.id)
        ? openPanel('openSettings')
        : openWith('openSettings', { rules: rule.id, back }),
    )
  const panel = panels[opens]
  if (panel) return button(`Открыть «${opens.replace('…', '')}»`, () => openPanel(panel))
  if (elsewhere) return button(`Открыть лист «${elsewhere.title}»`, () => goTo(elsewhere))
  if (card)
    return button('Открыть карточку', () =>
      openWith(card.base === 'mentors' ? 'openMentors' : 'openMentees', { id: card.id, back }),
    )
  return fix || !at ? null : button('Показать ячейку', () => goTo(at))
}

function Changes({ changes }: Pick<NonNullable<BreachLine['fix']>, 'changes'>) {
  const [only] = changes
  if (changes.length === 1 && only) return <Diff changes={[{ was: only.was, becomes: only.becomes }]} />
  return (
    <>
      <Diff changes={changes.slice(0, shownChanges)} />
      {changes.length > shownChanges && (
        <p class="small dim">{`И ещё ячеек: ${changes.length - shownChanges}`}</p>
      )}
    </>
  )
}
