import { useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import type { FormsAnswers } from '#addon/features/formsCall.ts'
import { type ErasureFacts, erasureAct } from '#shared/documents/erasureAct.ts'
import { erasureExtract } from '#shared/documents/erasureExtract.ts'
import { pageOfBlocks } from '#shared/documents/pageOfBlocks.ts'
import { utf8 } from '#shared/documents/utf8.ts'
import { count } from '#shared/language/plural.ts'
import { quoted } from '#shared/language/quoted.ts'
import { callForms, callServer, openPanel, type Refused } from '../callServer.ts'
import { Button, IconButton, LinkButton, TwoButtons } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { Paper } from '../parts/paper.tsx'
import { PaperBlocks } from '../parts/paperBlocks.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { saveBytes } from '../saveBytes.ts'

type Answered = FormsAnswers['erase']

/** What is left of a command that destroyed somebody's data: shown once, kept on paper. */
export interface Act {
  facts: ErasureFacts
  journal: readonly (readonly [string, string])[]
  mentions: ViewOf<'erasePerson'>['mentions']
  /** Questionnaires whose forms offer the name among their choices. */
  offering: readonly string[]
  /** Questionnaires where others have answered with the name. */
  named: ViewOf<'erasePerson'>['named']
  /** Answers of the person that may stand in forms, by their keys. */
  inForms: ViewOf<'erasePerson'>['inForms']
  /** What the forms have answered: how many were deleted, and the keys of those that could not be. */
  answered: Answered
}

const shownMentions = 10
const unspoken = () => ({ text: '' })
const toForms = { label: 'Открыть анкеты', onClick: () => openPanel('openQuestionnaires') }

/** The act with the extract of the journal: to be printed and signed, for the workbook keeps neither. */
export function ActSheet({ act, onClose }: { act: Act; onClose: () => void }) {
  const { facts, mentions, offering, named, inForms } = act
  const { name, categories } = facts
  const [{ erased, left }, setAnswered] = useState(act.answered)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refused>()
  const stillIn = inForms.filter(({ key }) => left.includes(key)).map(({ title }) => title)
  const blocks = [
    ...erasureAct(facts, { erased, left: stillIn, named, offering }),
    ...erasureExtract({ name, categories, journal: act.journal }),
  ]
  const eraseAgain = async () => {
    setBusy(true)
    const reply = await callForms({ do: 'erase', keys: [...left] })
    setBusy(false)
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (reply.ok) setAnswered({ erased: erased + reply.view.erased, left: reply.view.left })
  }
  const isWhole = stillIn.length + named.length + offering.length === 0
  return (
    <>
      <Section title={isWhole ? 'Сведения уничтожены' : 'Сведения в таблице уничтожены'} gap={3}>
        <Note tone="warn" title="Напечатайте или скачайте акт сейчас">
          В таблице акта нет: в нём стоит имя. Его подписывают и хранят три года.
        </Note>
        {refusal && <RefusalNote refusal={refusal} />}
        {stillIn.length > 0 && (
          <>
            <Note
              tone="bad"
              title={`В форме и на листе ответов: ${count(stillIn.length, 'ответ', 'ответа', 'ответов')}`}
            >
              {`${[...new Set(stillIn)].map(quoted).join(', ')}: удалить не получилось, и акт говорит об этом. Удалите ещё раз или сами: и в форме, и на листе ответов.`}
            </Note>
            <Button slim busy={busy} onClick={() => void eraseAgain()}>
              Удалить ответы ещё раз
            </Button>
          </>
        )}
        {named.length > 0 && (
          <Note tone="bad" title="Имя осталось в ответах других" next={toForms}>
            {`${named.map(({ title, answers }) => `${quoted(title)}: ${count(answers, 'ответ', 'ответа', 'ответов')}`).join(', ')}. Удалите эти ответы в форме и на листе ответов: на листе «Ответы» они останутся без имени.`}
          </Note>
        )}
        {offering.length > 0 && (
          <Note tone="bad" title="Имя осталось в формах" next={toForms}>
            {`${offering.map(quoted).join(', ')}: имя стоит среди вариантов ответа. Закройте анкету и удалите форму там, где она хранится.`}
          </Note>
        )}
        {mentions.length > 0 && (
          <Note tone="warn" title="Фамилия может стоять ещё здесь">
            <ul class="doubts">
              {mentions.slice(0, shownMentions).map(({ table, id, column, place }) => (
                <li key={`${table} ${id} ${column} ${place}`}>
                  <LinkButton
                    onClick={() => void callServer('goToRow', { table, id, column }, { mode: 'write' })}
                  >
                    {place}
                  </LinkButton>
                </li>
              ))}
            </ul>
            {mentions.length > shownMentions && (
              <p class="dim">{`И ещё ${mentions.length - shownMentions}`}</p>
            )}
          </Note>
        )}
      </Section>
      <Section
        title="Акт"
        desk
        gap={3}
        aside={<IconButton icon="print" label="Напечатать акт" onClick={() => window.print()} />}
      >
        <Paper label="Акт об уничтожении персональных данных">
          <PaperBlocks blocks={blocks} speak={unspoken} />
        </Paper>
        <TwoButtons>
          <Button kind="quiet" slim onClick={onClose}>
            Закрыть
          </Button>
          <Button
            slim
            icon="download"
            onClick={() =>
              saveBytes(
                `Акт об уничтожении, ${name.replace(/[\\/:*?"<>|]/g, ' ')}.html`,
                'text/html;charset=utf-8',
                utf8(pageOfBlocks(blocks, 'Акт об уничтожении персональных данных')),
              )
            }
          >
            Скачать акт
          </Button>
        </TwoButtons>
      </Section>
    </>
  )
}
