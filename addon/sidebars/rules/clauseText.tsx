import { useState } from 'preact/hooks'
import { LinkButton } from '../parts/button.tsx'
import { leadOf, type RuleLine } from './groups.ts'

const shownCharacters = 180

/** What the clause says; a long one is cut at a word and opened on demand. */
export function ClauseText({ rule }: { rule: RuleLine }) {
  const [open, setOpen] = useState(false)
  const { text } = rule
  if (text === '') return <p class="small dim">{rule.clauseName}</p>
  const cut = open || text.length <= shownCharacters ? text : `${shortened(text)}…`
  return (
    <div>
      <blockquote>{`${leadOf(rule)}. ${cut}`}</blockquote>
      {text.length > shownCharacters && (
        <LinkButton expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Свернуть пункт' : 'Показать пункт целиком'}
        </LinkButton>
      )}
    </div>
  )
}

const shortened = (text: string): string =>
  text
    .slice(0, shownCharacters)
    .replace(/\s+\S*$/, '')
    .replace(/[…,;:–\s]+$/, '')
