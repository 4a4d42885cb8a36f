import { useState } from 'preact/hooks'
import { fold } from '#shared/language/fold.ts'
import { openPanel } from '../callServer.ts'
import { usePaper } from '../pairing/usePaper.ts'
import { Chip, Chips } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { List } from '../parts/list.tsx'
import { Mode } from '../parts/mode.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Row } from '../parts/row.tsx'
import { SearchBox } from '../parts/searchBox.tsx'
import { Section } from '../parts/section.tsx'
import { Tie } from '../parts/tie.tsx'
import { WrittenToast } from '../parts/writtenToast.tsx'
import { useView } from '../useServer.ts'
import { useWriting } from '../useWriting.ts'
import { Replacement } from './replacement.tsx'
import '../pairing/pairing.css'

export const title = 'Замена наставника'

/** A running pair is chosen, then who could take over, then the choice is written down. */
function ReplacementPage() {
  const pairs = useView('runningPairs', {})
  const writing = useWriting(pairs.again)
  const [wanted, setWanted] = useState('')
  const [opened, setOpened] = useState<string>()
  const [paper, print] = usePaper()
  const { view, refusal, busy, again } = pairs
  const { offer } = writing
  const found = view?.rows.filter(({ find }) => beginsWords(find, wanted)) ?? []
  const back = () => {
    writing.back()
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.inside > .btn')?.focus())
  }
  return (
    <>
      <Page
        title={title}
        onHelp={() => openPanel('openHelp')}
        band={
          view && <Mode place={view.dataPlace === 'google' ? 'google' : 'computer'} year={view.schoolYear} />
        }
        toast={writing.done && <WrittenToast writing={writing} />}
      >
        {writing.refusal && (
          <Section label="Не записано">
            <RefusalNote refusal={writing.refusal} />
          </Section>
        )}
        {offer && (
          <Preview
            sheets={offer.sheets}
            write={offer.label}
            busy={writing.busy}
            onWrite={() => void writing.confirm()}
            onBack={back}
          />
        )}
        <div hidden={offer !== undefined}>
          {refusal && (
            <Section label="Список не показан">
              <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />
            </Section>
          )}
          {!view && busy && (
            <Section label="Загрузка">
              <Progress what="Читаем пары" />
            </Section>
          )}
          {view?.rows.length === 0 && (
            <Empty
              icon="people"
              title="Действующих пар пока нет"
              primary={{ label: 'Перейти к подбору', onClick: () => openPanel('openPairing') }}
            >
              Наставника заменяют в парах, которые уже в приказе или действуют. Остальным парам подберите
              другого наставника в подборе
            </Empty>
          )}
          {view && view.rows.length > 0 && (
            <Section title={`Пары: ${view.rows.length}`} gap={3}>
              <SearchBox
                label="Найти пару"
                placeholder="Фамилия или класс"
                value={wanted}
                onChange={setWanted}
              />
              {found.length === 0 && <p class="small">Такой пары нет. Проверьте фамилию.</p>}
              {found.length > 0 && (
                <List key={wanted} label="Действующие пары" step={20}>
                  {found.map(row => (
                    <Row
                      key={row.pair}
                      lead={<Tie />}
                      title={row.mentee}
                      second={row.mentor}
                      chips={
                        row.chosen !== '' && (
                          <Chips>
                            <Chip tone="info" icon="lock">
                              замена выбрана
                            </Chip>
                          </Chips>
                        )
                      }
                      open={opened === row.pair}
                      onToggle={open => setOpened(open ? row.pair : undefined)}
                      card
                    >
                      <Replacement row={row} today={view.today} writing={writing} onPrint={print} />
                    </Row>
                  ))}
                </List>
              )}
            </Section>
          )}
        </div>
      </Page>
      {paper}
    </>
  )
}

const beginsWords = (find: string, wanted: string) =>
  fold(wanted)
    .split(' ')
    .every(word => ` ${find}`.includes(` ${word}`))

mount(<ReplacementPage />)
