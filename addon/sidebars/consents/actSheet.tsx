import type { ViewOf } from '#addon/features/call.ts'
import type { Block } from '#shared/documents/blocks.ts'
import { erasureExtract } from '#shared/documents/erasureExtract.ts'
import { pageOfBlocks } from '#shared/documents/pageOfBlocks.ts'
import { utf8 } from '#shared/documents/utf8.ts'
import { count } from '#shared/language/plural.ts'
import { callServer, openPanel } from '../callServer.ts'
import { Button, IconButton, LinkButton, TwoButtons } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { Paper } from '../parts/paper.tsx'
import { PaperBlocks } from '../parts/paperBlocks.tsx'
import { Section } from '../parts/section.tsx'
import { saveBytes } from '../saveBytes.ts'

/** What is left of a command that destroyed somebody's data: shown once, kept on paper. */
export interface Act {
  name: string
  blocks: readonly Block[]
  categories: readonly string[]
  journal: readonly (readonly [string, string])[]
  mentions: ViewOf<'erasePerson'>['mentions']
  /** Questionnaires whose forms offer the name among their choices. */
  offering: readonly string[]
  /** Answers that the forms still hold. */
  leftInForms: number
}

const shownMentions = 10
const unspoken = () => ({ text: '' })

/** The act with the extract of the journal: to be printed and signed, for the workbook keeps neither. */
export function ActSheet({ act, onClose }: { act: Act; onClose: () => void }) {
  const { name, mentions, leftInForms, offering } = act
  const blocks = [...act.blocks, ...erasureExtract(act)]
  return (
    <>
      <Section title="Сведения уничтожены" gap={3}>
        <Note tone="warn" title="Напечатайте или скачайте акт сейчас">
          В таблице акта нет: в нём стоит имя. Его подписывают и хранят три года.
        </Note>
        {leftInForms > 0 && (
          <Note tone="bad" title={`В анкетах осталось ${count(leftInForms, 'ответ', 'ответа', 'ответов')}`}>
            Откройте форму и удалите их сами, иначе сведения уничтожены не полностью.
          </Note>
        )}
        {offering.length > 0 && (
          <Note
            tone="bad"
            title="Имя осталось в формах"
            next={{ label: 'Открыть анкеты', onClick: () => openPanel('openQuestionnaires') }}
          >
            {`${offering.join(', ')}: имя стоит среди вариантов ответа. Закройте анкету и удалите форму там, где она хранится.`}
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
