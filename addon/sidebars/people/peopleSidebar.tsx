import { useState } from 'preact/hooks'
import { callServer, openPanel } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { useWriting } from '../useWriting.ts'
import { Button, TwoButtons } from '../parts/button.tsx'
import { FollowBar } from '../parts/followBar.tsx'
import { Mode } from '../parts/mode.tsx'
import { Note } from '../parts/note.tsx'
import { Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { type Card, PersonCard } from './card.tsx'
import { newPerson, ofDocument, ofPerson, ofRepresentative } from './editing.ts'
import { noFilter } from './filter.ts'
import { FindBar } from './findBar.tsx'
import { NotShown, OtherRow } from './messages.tsx'
import './people.css'
import { Filters, PeopleList } from './peopleList.tsx'
import { RowForm } from './rowForm.tsx'
import { Twins } from './twins.tsx'
import { useEditing } from './useEditing.ts'
import { goTo, usePeople } from './usePeople.ts'
import { type Base, wordsOf } from './words.ts'
import { WrittenToast } from '../parts/writtenToast.tsx'

/** «Наставники» and «Наставляемые»: the list, the card that follows the sheet, and the forms that write rows. */
export function PeopleSidebar({ base }: { base: Base }) {
  const words = wordsOf[base]
  const form = useEditing()
  const { editing } = form
  const people = usePeople(base, form.changed)
  const writing = useWriting(people.refresh)
  const [narrowing, setNarrowing] = useState(false)
  const { list, card, chosen, filter } = people
  const { view } = list
  const { offer } = writing
  const searching = narrowing || filter.wanted !== ''
  const screen = offer ? 'preview' : editing ? 'form' : chosen && !searching ? 'card' : 'list'

  const openForm: typeof form.open = next => {
    writing.back()
    form.open(next)
  }
  const show = (id: string) => {
    openForm(undefined)
    setNarrowing(false)
    people.setFilter({ ...filter, wanted: '' })
    people.open({ base, id })
  }
  const check = (confirmTwin = false) =>
    void form.check(writing, { confirmTwin, onNew: ({ table }, id) => table === base && show(id) })
  const archive = async ({ base, id, archived }: Card) => {
    const input = { base, id, archived: !archived }
    const reply = await callServer('archivePerson', input, { mode: 'preview' })
    if (!reply.ok) return writing.refuse(reply.refusal)
    if (reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: archived ? 'Вернуть из архива' : 'Перевести в архив',
        write: options => callServer('archivePerson', input, options),
      })
  }

  const foot =
    screen === 'form' && editing ? (
      <TwoButtons>
        <Button kind="quiet" onClick={() => openForm(undefined)}>
          Не сохранять
        </Button>
        <Button busy={form.asking} disabled={!form.changed && editing.id !== null} onClick={() => check()}>
          Проверить
        </Button>
      </TwoButtons>
    ) : screen === 'card' && card ? (
      <TwoButtons>
        <Button kind="quiet" onClick={people.close}>
          К списку
        </Button>
        <Button onClick={() => openForm(ofPerson(card))}>Изменить</Button>
      </TwoButtons>
    ) : screen === 'list' && view && view.items.length > 0 ? (
      <Button icon="plus" onClick={() => openForm(newPerson(base, view.blank))}>
        {words.add}
      </Button>
    ) : undefined

  return (
    <Page
      title={words.title}
      onHelp={() => openPanel('openHelp')}
      band={
        view && <Mode place={view.dataPlace === 'google' ? 'google' : 'computer'} year={view.schoolYear} />
      }
      toast={writing.done && <WrittenToast writing={writing} />}
      foot={foot}
      says={screen === 'form' ? 'Перед записью программа покажет, что изменится' : undefined}
    >
      {(screen === 'list' || screen === 'card') && view && view.items.length > 0 && (
        <FindBar
          label={words.find}
          filter={filter}
          onFilter={people.setFilter}
          open={narrowing}
          onOpen={setNarrowing}
        />
      )}
      {chosen && screen !== 'list' && (
        <FollowBar
          row={chosen.base === base ? (card?.row ?? null) : null}
          pinned={people.pinned}
          onPin={people.setPinned}
          onPrevious={() => people.step(-1)}
          onNext={() => people.step(1)}
        />
      )}
      {people.waiting && editing && (
        <OtherRow
          {...people.waiting}
          editing={editing.title}
          onLeave={() => show(people.waiting?.id ?? '')}
        />
      )}
      {writing.refusal && (
        <Section label="Почему не сделано">
          <RefusalNote refusal={writing.refusal} />
        </Section>
      )}
      <NotShown refusal={list.refusal} onAgain={list.again} />
      {screen === 'card' && <NotShown refusal={people.cardServer.refusal} onAgain={people.close} />}
      {((!view && list.busy) || (screen === 'card' && !card && people.cardServer.busy)) && (
        <Section label="Читаем">
          <Progress what={view ? 'Открываем карточку' : 'Читаем листы'} keeps="Таблица не меняется" />
        </Section>
      )}
      {offer?.notes.map(note => (
        <Section key={note} label="На что посмотреть">
          <Note title={note} next={{ label: 'Вернуться к полям', onClick: writing.back }} />
        </Section>
      ))}
      {offer && (
        <Preview
          sheets={offer.sheets}
          write={offer.label}
          busy={writing.busy}
          onWrite={() => void writing.confirm()}
          onBack={writing.back}
        />
      )}
      {screen === 'form' && editing && (
        <>
          <Twins twins={form.twins ?? []} onOpen={show} onOther={() => check(true)} />
          <RowForm
            {...editing}
            onType={form.type}
            refusal={form.refusal}
            genderGuess={form.genderGuess}
            conflicts={form.conflicts}
            onCompare={() => chosen && void form.compare(() => people.cardServer.ask(chosen))}
          />
        </>
      )}
      {screen === 'card' && card && (
        <PersonCard
          card={card}
          breaches={people.breaches}
          onPlace={({ table, id, column }) => void goTo({ table, id, column })}
          onOther={({ other }) => people.open({ base: other.base, id: other.id })}
          onDocument={paper => openForm(ofDocument(card, paper))}
          onRepresentative={found => openForm(ofRepresentative(card, found))}
          onArchive={() => void archive(card)}
        />
      )}
      {screen === 'list' && view && (
        <>
          {narrowing && <Filters base={base} people={view} filter={filter} onFilter={people.setFilter} />}
          <PeopleList
            base={base}
            items={people.shown}
            nobody={view.items.length === 0}
            onOpen={person => show(person.id)}
            onAdd={() => openForm(newPerson(base, view.blank))}
            onClear={() => people.setFilter(noFilter)}
          />
        </>
      )}
    </Page>
  )
}
