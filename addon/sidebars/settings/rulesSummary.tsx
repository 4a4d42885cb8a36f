import { Chip } from '../parts/chip.tsx'
import { Note } from '../parts/note.tsx'
import { decidedSays, nowSays, type RuleSetting, rulesSay, toneOf } from './ruleWords.ts'

type Props = { rules: readonly RuleSetting[]; idle: readonly string[] }

/** How many rules are checked how, and which differ from the usual, by whose decision and why. */
export function RulesSummary({ rules, idle }: Props) {
  const different = rules.filter(({ choice }) => choice !== null)
  return (
    <div class="stack-3">
      <p>{rulesSay(rules)}</p>
      {idle.length > 0 && (
        <Note tone="warn" title="Решения, которые не действуют">
          {idle.map(each => (
            <p key={each}>{each}</p>
          ))}
        </Note>
      )}
      {different.length === 0 ? (
        <p class="small dim">Все правила проверяются как обычно.</p>
      ) : (
        <>
          <p class="small dim">Иначе, чем обычно:</p>
          <ul class="list differing">
            {different.map(rule => (
              <li key={rule.id}>
                <p>
                  <b>{rule.clause}</b> {rule.title}
                </p>
                <p>
                  <Chip tone={toneOf[rule.now]}>{nowSays(rule)}</Chip>
                </p>
                <Reason rule={rule} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Why a rule is not checked as usual, and whose decision that is. */
export function Reason({ rule }: { rule: RuleSetting }) {
  if (rule.choice === null) return null
  return (
    <>
      <p class="small">{`Причина: ${rule.choice.reason}`}</p>
      <p class="small dim">{decidedSays(rule)}</p>
    </>
  )
}
