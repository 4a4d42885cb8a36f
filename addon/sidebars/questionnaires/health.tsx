import { useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Fold } from '../parts/fold.tsx'
import { Note } from '../parts/note.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'
import type { Forms } from './useForms.ts'

const shownTroubles = 2

/** Whether answers come by themselves, and the one thing to do where they do not. */
export function Health({ forms }: { forms: Forms }) {
  const { health, doing } = forms
  const [open, setOpen] = useState(false)
  if (!health) return null
  const { light, said, granted, authorise, reason, trigger, troubles } = health
  const scanNow = { label: 'Принять ответы сейчас', onClick: () => void forms.scan(true) }
  const notes = troubles.map(({ webForm, title, message, next }) => (
    <Note key={`${webForm} ${message}`} tone="warn" title={`${title}: ${message}`}>
      {next}
    </Note>
  ))
  return (
    <Section title="Приём ответов" gap={2}>
      <ul>
        <State tone={light} title={said} {...(trigger && doing === undefined && { next: scanNow })} />
      </ul>
      {doing === 'scan' && <Progress what="Принимаем новые ответы" keeps="Внесённое не меняется" />}
      {!granted && authorise !== '' && (
        <Note tone="warn" title="Нужно разрешение на формы">
          <p>{reason}</p>
          <p>
            <a href={authorise} target="_blank" rel="noopener noreferrer">
              Дать разрешение
            </a>
          </p>
        </Note>
      )}
      {!trigger && light !== 'ok' && (
        <div class="ways">
          <Button slim kind="quiet" busy={doing === 'connect'} onClick={() => void forms.connect()}>
            Включить приём ответов
          </Button>
          <LinkButton disabled={doing !== undefined} onClick={scanNow.onClick}>
            {scanNow.label}
          </LinkButton>
        </div>
      )}
      {troubles.length <= shownTroubles ? (
        notes
      ) : (
        <Fold
          title={`Требуют внимания: ${count(troubles.length, 'сообщение', 'сообщения', 'сообщений')}`}
          open={open}
          onToggle={setOpen}
        >
          {notes}
        </Fold>
      )}
    </Section>
  )
}
