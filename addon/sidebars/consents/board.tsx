import { useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { callServer, openPanel } from '../callServer.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { CheckGroup } from '../parts/checkGroup.tsx'
import { Chip, Chips } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Fold } from '../parts/fold.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Select } from '../parts/select.tsx'
import type { Letter } from './letterSheet.tsx'
import type { Recording } from './recordForm.tsx'
import { type Asked, kindOptions, kindTitles, shortTitle, type Who } from './words.ts'

type View = ViewOf<'consentsBoard'>
type Group = View['groups'][number]

type BoardProps = {
  view: View
  asked: Asked[]
  onAsked: (asked: Asked[]) => void
  onRecord: (recording: Recording) => void
  onLetter: (letter: Letter) => void
  onPerson: (who: Who) => void
}

/** «Кому чего не хватает», class by class. */
export function Board({ view, asked, onAsked, ...acts }: BoardProps) {
  const [opened, setOpened] = useState<string>()
  const [unfolded, setUnfolded] = useState(false)
  const lacking = view.groups.filter(({ people }) => people.length > 0)
  if (view.people === 0)
    return (
      <Empty
        icon="people"
        title="Участников пока нет"
        primary={{ label: 'Загрузить список', onClick: () => openPanel('openImport') }}
      />
    )
  return (
    <>
      <Section label="По классам" gap={2}>
        {lacking.length === 0 ? (
          <p role="status">{`Все документы на месте: ${count(view.people, 'участник', 'участника', 'участников')}`}</p>
        ) : (
          <List label="Кому чего не хватает">
            {lacking.map(group => (
              <Row
                key={group.key}
                title={group.title}
                second={<span class="dim">{`не хватает у ${group.people.length} из ${group.total}`}</span>}
                open={group.key === opened}
                onToggle={open => setOpened(open ? group.key : undefined)}
              >
                <GroupCard group={group} titles={view.titles} everybody={view.everybody} {...acts} />
              </Row>
            ))}
          </List>
        )}
      </Section>
      <Section label="Что нужно школе" gap={2}>
        <Fold title="Что ещё нужно от каждого" open={unfolded} onToggle={setUnfolded}>
          <CheckGroup
            label="Просить у всех участников"
            hint="Обычно нужны только тем, о ком пишут на сайте"
            options={kindOptions.filter(({ code }) => code === 'distribution' || code === 'image')}
            value={asked}
            onChange={onAsked}
          />
        </Fold>
        <p>
          <LinkButton
            onClick={() =>
              void callServer('goToRow', { table: 'participantDocuments', id: '' }, { mode: 'write' })
            }
          >
            Открыть реестр на листе «Документы участников»
          </LinkButton>
        </p>
      </Section>
    </>
  )
}

type CardProps = Pick<BoardProps, 'onRecord' | 'onLetter' | 'onPerson'> & {
  group: Group
  titles: View['titles']
  everybody: View['everybody']
}

function GroupCard({ group, titles, everybody, onRecord, onLetter, onPerson }: CardProps) {
  const kinds = kindOptions.filter(({ code }) => group.people.some(({ lacks }) => lacks.includes(code)))
  const [kind, setKind] = useState<Asked | null>(kinds[0]?.code ?? null)
  const lacking = group.people.filter(
    person => kind !== null && person.lacks.includes(kind) && !person.withdrawn,
  )
  const [handedIn, setHandedIn] = useState<readonly string[]>([])
  const chosen = lacking.filter(({ id }) => handedIn.includes(id))
  const baseOf = (id: string) => everybody.find(each => each.id === id)?.base ?? 'mentees'
  return (
    <>
      <ul class="list">
        {group.people.map(person => (
          <li key={person.id} class="lack">
            <LinkButton onClick={() => onPerson({ base: baseOf(person.id), id: person.id })}>
              {person.name}
            </LinkButton>
            <Chips>
              {person.withdrawn && <Chip tone="bad">согласие отозвано</Chip>}
              {person.lacks.map(each => (
                <Chip key={each} tone="warn">
                  {shortTitle(each, titles)}
                </Chip>
              ))}
            </Chips>
          </li>
        ))}
      </ul>
      {kind !== null && (
        <>
          {kinds.length > 1 && (
            <Select
              label="Какие согласия сдали"
              options={kinds}
              value={kind}
              onChange={code => {
                setKind(code ?? kind)
                setHandedIn([])
              }}
            />
          )}
          {lacking.length > 0 && (
            <CheckGroup
              label={kinds.length > 1 ? 'Кто сдал' : `Кто сдал: ${kindTitles[kind].toLowerCase()}`}
              options={lacking.map(({ id, name }) => ({ code: id, title: name }))}
              value={chosen.map(({ id }) => id)}
              onChange={setHandedIn}
            />
          )}
          {lacking.length > 1 && chosen.length < lacking.length && (
            <p>
              <LinkButton onClick={() => setHandedIn(lacking.map(({ id }) => id))}>Отметить всех</LinkButton>
            </p>
          )}
          <Button disabled={chosen.length === 0} onClick={() => onRecord({ kind, people: chosen })}>
            {chosen.length === 0
              ? 'Внести согласия'
              : `Внести ${count(chosen.length, 'согласие', 'согласия', 'согласий')}`}
          </Button>
        </>
      )}
      {group.list !== '' && (
        <p>
          <LinkButton
            onClick={() =>
              onLetter({
                title: 'Список для классного руководителя',
                text: group.list,
                says: 'Основания и сведения о здоровье в список не попадают. Согласия на специальные категории попросите сами.',
              })
            }
          >
            Список для классного руководителя
          </LinkButton>
        </p>
      )}
      {group.request !== '' && (
        <p>
          <LinkButton
            onClick={() =>
              onLetter({
                title: 'Просьба принести согласия',
                text: group.request,
                says: 'Текст для сообщения или родительского чата. Имён в нём нет.',
              })
            }
          >
            Текст просьбы
          </LinkButton>
        </p>
      )}
    </>
  )
}
