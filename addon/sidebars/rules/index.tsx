import { useState } from 'preact/hooks'
import { openPanel } from '../callServer.ts'
import { usePaper } from '../pairing/usePaper.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Mode } from '../parts/mode.tsx'
import { Note } from '../parts/note.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Preview } from '../parts/preview.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Section } from '../parts/section.tsx'
import { WrittenToast } from '../parts/writtenToast.tsx'
import { NotShown } from '../people/messages.tsx'
import { Counts } from './counts.tsx'
import { GroupList } from './groupList.tsx'
import { type Filter, linesIn } from './groups.ts'
import { LeftAlone } from './leftAlone.tsx'
import { RulesSheet } from './rulesSheet.tsx'
import { Take } from './take.tsx'
import { Tools } from './tools.tsx'
import { UnreadNote } from './unreadNote.tsx'
import { useCheck } from './useCheck.ts'
import { checkedAtSays, checkedSays } from './words.ts'
import '../pairing/pairing.css'
import './rules.css'

export const title = 'Проверка правил'

/** Everything that breaks the положение: which clause, where, why, what to do, and a button that does it. */
function Rules() {
  const { view, at, refusal, busy, again, writing, fix, endDeviation, back } = useCheck()
  const [filter, setFilter] = useState<Filter>({ by: 'clause', severity: null, onlyNew: false })
  const [opened, setOpened] = useState<string>()
  const [paper, print] = usePaper()
  const { offer } = writing
  const choose = (part: Partial<Filter>) => setFilter(before => ({ ...before, ...part }))
  const lines = view ? linesIn(view, filter) : []
  const forbids = view?.breaches.some(({ severity }) => severity === 'error') ?? false
  return (
    <>
      <Page
        title={title}
        onHelp={() => openPanel('openHelp')}
        band={
          view && <Mode place={view.dataPlace === 'google' ? 'google' : 'computer'} year={view.schoolYear} />
        }
        toast={writing.done && <WrittenToast writing={writing} />}
        foot={
          view &&
          !offer && (
            <Button busy={busy} onClick={again}>
              Проверить снова
            </Button>
          )
        }
        says={forbids && !offer ? 'Пары с запретом в приказ не войдут' : undefined}
      >
        {writing.refusal && (
          <Section label="Не записано">
            <RefusalNote refusal={writing.refusal} />
          </Section>
        )}
        {offer && offer.notes.length > 0 && (
          <Section label="Что изменится в проверке">
            <Note tone="warn" title="После исправления появится новое">
              {offer.notes.map(note => (
                <p key={note}>{note}</p>
              ))}
            </Note>
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
          <NotShown refusal={refusal} onAgain={again} />
          {!view && busy && (
            <Section label="Проверка">
              <Progress what="Проверяем правила" keeps="Таблица не меняется" />
            </Section>
          )}
          {view && (
            <Section label="Итог проверки" gap={3}>
              <div class="between">
                <p class="dim" role="status">
                  {at && checkedAtSays(view, at)}
                </p>
                {lines.length > 0 && (
                  <Take
                    checked={view}
                    lines={lines}
                    onPrint={() => print(<RulesSheet checked={view} lines={lines} />)}
                  />
                )}
              </div>
              {view.breaches.length > 0 && (
                <Counts
                  breaches={view.breaches}
                  chosen={filter.severity}
                  onChoose={severity => choose({ severity })}
                />
              )}
              {view.unread.length > 0 && <UnreadNote cells={view.unread} />}
            </Section>
          )}
          {view?.breaches.length === 0 && (
            <Empty icon="check" title={`Нарушений нет. ${checkedSays(view)}`}>
              {view.unread.length > 0 &&
                'Но прочитано не всё: исправьте ячейки, о которых сказано выше, и проверьте снова'}
            </Empty>
          )}
          {view && view.breaches.length > 0 && (
            <>
              <Tools filter={filter} onChange={choose} />
              <GroupList
                checked={view}
                filter={filter}
                onAll={() => choose({ severity: null, onlyNew: false })}
                opened={opened}
                onOpen={setOpened}
                writing={writing}
                onFix={lines => void fix(lines)}
              />
            </>
          )}
          {view && (
            <LeftAlone allowed={view.allowed} chosen={view.chosen} onEnd={id => void endDeviation(id)} />
          )}
        </div>
      </Page>
      {paper}
    </>
  )
}

mount(<Rules />)
