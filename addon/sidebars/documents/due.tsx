import type { ViewOf } from '#addon/features/call.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count, plural } from '#shared/language/plural.ts'
import { openPanel } from '../callServer.ts'
import { Chip } from '../parts/chip.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'

type Documents = ViewOf<'documentsDue'>

const shownSettings = 4

/** «6 пар и 1 группа ждут приказа (п. 4.18)». */
function waitingSays({ pairs, groups }: Documents['waiting']): string {
  const parts = [
    pairs > 0 && count(pairs, 'пара', 'пары', 'пар'),
    groups > 0 && count(groups, 'группа', 'группы', 'групп'),
  ].filter(Boolean)
  const waits = parts.length === 2 ? 'ждут' : plural(pairs || groups, 'ждёт', 'ждут', 'ждут')
  return noBreak(`${parts.join(' и ')} ${waits} приказа (п. 4.18)`)
}

/** What has to be composed, and what is still needed for it. */
export function Due({ documents, open }: { documents: Documents; open: boolean }) {
  const { waiting, missing, hasBasis } = documents
  const due = waiting.pairs + waiting.groups > 0
  return (
    <Section title="Нужно составить" aside={due ? '1' : '0'} gap={2}>
      {due ? (
        <div class="due">
          <p>
            <b>Приказ об утверждении пар</b>
          </p>
          <p class="small dim">{waitingSays(waiting)}</p>
          {waiting.byForm.length > 1 && (
            <p class="small dim">{waiting.byForm.map(({ form, count }) => `${form}: ${count}`).join(', ')}</p>
          )}
          {open && (
            <Chip tone="info" icon="down">
              проект открыт ниже
            </Chip>
          )}
        </div>
      ) : (
        <ul>
          <State
            tone="ok"
            title="Все согласованные пары в приказах"
            next={{ label: 'Открыть подбор пар', onClick: () => openPanel('openPairing') }}
          />
        </ul>
      )}
      {due && missing.length > 0 && (
        <Note
          tone="warn"
          title="Для приказа не хватает настроек"
          next={{ label: 'Открыть настройки', onClick: () => openPanel('openSettings') }}
        >
          {[
            missing.slice(0, shownSettings).join('; '),
            missing.length > shownSettings && ` и ещё ${missing.length - shownSettings}`,
          ]
            .filter(Boolean)
            .join('')}
        </Note>
      )}
      {due && !hasBasis && (
        <Note tone="warn" title="Нет ни одного действующего основания">
          {noBreak(
            'На листе «Основания» поставьте «В преамбулу» – «да» документу, который действует сегодня, и заполните «Как в преамбуле».',
          )}
        </Note>
      )}
    </Section>
  )
}
