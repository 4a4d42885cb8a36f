import type { FormsBoardView } from '#addon/features/formsView.ts'
import { count } from '#shared/language/plural.ts'
import { openPanel } from '../callServer.ts'
import { LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'
import type { Acts } from './formCard.tsx'
import { FormsPart } from './formsPart.tsx'
import { Health } from './health.tsx'
import type { ListProps } from './responseList.tsx'
import type { SettledKind } from './settled.tsx'
import type { Forms } from './useForms.ts'
import type { Publishing } from './usePublishing.ts'
import { Waiting } from './waiting.tsx'

type BoardScreenProps = {
  view: FormsBoardView
  forms: Forms
  publishing: Publishing
  list: ListProps
  /** The form that is open. */
  opened: string | undefined
  onOpen: (webForm: string | undefined) => void
  acts: Omit<Acts, 'busy' | 'onFile'>
  onPublish: () => void
  onSettled: (first: SettledKind) => void
}

const editedWords = [
  'отозванный ответ изменён',
  'отозванных ответа изменены',
  'отозванных ответов изменены',
] as const
const loadFile = () => openPanel('openAnswersFile')

/** Whether a questionnaire was ever given out, or answers came from anywhere else. */
export const isEmpty = ({ others, groups }: FormsBoardView): boolean =>
  others.length === 0 &&
  groups.every(({ questionnaires }) => questionnaires.every(({ webForms }) => webForms.length === 0))

/** What waits for the curator first, then how answers come in, then the forms. */
export function BoardScreen(props: BoardScreenProps) {
  const { view, forms, publishing, list, opened, onOpen, acts, onPublish, onSettled } = props
  const { now, refusal } = publishing.steps
  const { states, edited } = view.totals
  const settled = states.imported + states.withdrawn
  return (
    <>
      <Waiting counts={states} {...list} />
      {edited > 0 && (
        <Section label="Изменённые ответы">
          <ul>
            <State
              tone="warn"
              title={count(edited, ...editedWords)}
              next={{ label: 'Показать', onClick: () => onSettled('withdrawn') }}
            />
          </ul>
        </Section>
      )}
      {isEmpty(view) ? (
        <Empty
          icon="document"
          title="Анкет пока нет"
          primary={{ label: 'Опубликовать анкету', onClick: onPublish }}
          second={{ label: 'Загрузить ответы из файла', onClick: loadFile }}
        >
          Опубликуйте анкету, и ответы сами попадут в базы. Ответы из другого сервиса можно загрузить файлом
        </Empty>
      ) : (
        <>
          <Health forms={forms} />
          {now && (
            <Section label="Ход публикации">
              <Progress
                what={now.title}
                done={now.number}
                of={now.of}
                keeps="Прежние анкеты не меняются"
                after={0}
              />
            </Section>
          )}
          {refusal && (
            <Section label="Анкета не опубликована">
              <RefusalNote refusal={refusal} />
            </Section>
          )}
          <FormsPart
            board={view}
            opened={opened}
            onOpen={onOpen}
            acts={{ ...acts, busy: forms.doing !== undefined || now !== undefined, onFile: loadFile }}
          />
          <Section label="Другие ответы" gap={2}>
            {settled > 0 && (
              <p>
                <LinkButton
                  onClick={() => onSettled('imported')}
                >{`Внесённые и отозванные ответы: ${settled}`}</LinkButton>
              </p>
            )}
            <LinkButton onClick={loadFile}>Загрузить ответы из файла</LinkButton>
          </Section>
        </>
      )}
    </>
  )
}
