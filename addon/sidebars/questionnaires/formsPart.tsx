import type { FormsBoardView, QuestionnaireView, WebFormView } from '#addon/features/formsView.ts'
import { count } from '#shared/language/plural.ts'
import { Chip, Chips } from '../parts/chip.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import type { Tone } from '../parts/tone.ts'

import { capital } from './capital.ts'
import { type Acts, FormCard } from './formCard.tsx'

type FormsPartProps = {
  board: FormsBoardView
  opened: string | undefined
  onOpen: (webForm: string | undefined) => void
  acts: Acts
}

const toneOf: Partial<Record<WebFormView['state'], Tone>> = { open: 'ok', publishing: 'warn' }

/** The questionnaires that were given out, stage by stage, each with how many have answered. */
export function FormsPart({ board, opened, onOpen, acts }: FormsPartProps) {
  const line = (webForm: WebFormView, questionnaire?: QuestionnaireView) => (
    <Row
      key={webForm.id}
      card
      title={webForm.title}
      second={secondOf(webForm)}
      chips={<FormChips webForm={webForm} newWords={questionnaire?.newWords === true} />}
      open={opened === webForm.id}
      onToggle={open => onOpen(open ? webForm.id : undefined)}
    >
      <FormCard webForm={webForm} questionnaire={questionnaire} acts={acts} />
    </Row>
  )
  const groups = board.groups
    .map(({ kind, title, questionnaires }) => ({
      kind,
      title,
      lines: questionnaires.flatMap(each =>
        each.webForms.filter(({ state }) => state !== 'replaced').map(webForm => line(webForm, each)),
      ),
    }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <>
      {groups.map(({ kind, title, lines }) => (
        <Section key={kind} title={capital(title)}>
          <List label={capital(title)}>{lines}</List>
        </Section>
      ))}
      {board.others.length > 0 && (
        <Section title="Прежние анкеты и файлы">
          <List label="Прежние анкеты и файлы">{board.others.map(webForm => line(webForm))}</List>
        </Section>
      )}
    </>
  )
}

const secondOf = ({ title, said, formTitle, metOn }: WebFormView): string =>
  [said, formTitle && !title.includes(formTitle) && `форма «${formTitle}»`, metOn && `встреча ${metOn}`]
    .filter(Boolean)
    .join(' · ')

function FormChips({ webForm, newWords }: { webForm: WebFormView; newWords: boolean }) {
  const { state, stateTitle, channel, fresh, states } = webForm
  const waiting = states.fields + states.who + states.quarantine
  const tone = toneOf[state]
  return (
    <Chips>
      <Chip {...(tone && { tone })}>
        {channel === 'form' ? stateTitle : channel === 'file' ? 'из файла' : 'с листа'}
      </Chip>
      {fresh > 0 && <Chip tone="info">{count(fresh, 'новый', 'новых', 'новых')}</Chip>}
      {waiting > 0 && <Chip tone="warn">{`${count(waiting, 'ждёт', 'ждут', 'ждут')} решения`}</Chip>}
      {newWords && state === 'open' && <Chip tone="warn">вопросы изменены</Chip>}
    </Chips>
  )
}
