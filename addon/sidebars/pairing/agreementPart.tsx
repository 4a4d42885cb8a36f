import { useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { openPanel, type Refused } from '../callServer.ts'
import { IconButton, LinkButton } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Chip, Chips } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { List } from '../parts/list.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'
import {
  type Agreement,
  type AgreementRow,
  awaited,
  type No,
  sidesOf,
  sideTitles,
  type Yes,
} from './agreement.ts'
import { PickRow } from './pickRow.tsx'
import { RefusalForm } from './refusalForm.tsx'
import { YesForm } from './yesForm.tsx'

type AgreementPartProps = {
  agreement: Agreement
  busy: boolean
  refusal: Refused | undefined
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
  onYes: (yes: Yes) => void
  onNo: (no: No) => void
  onPrint: () => void
  onMatch: () => void
}

/** Pairs that wait for a yes, and those that wait for the order. */
export function AgreementPart(props: AgreementPartProps) {
  const { agreement, picked, onPick, onPrint, onMatch } = props
  const [opened, setOpened] = useState<string>()
  const waiting = agreement.rows.filter(({ status }) => status === 'proposed')
  const agreed = agreement.rows.filter(({ status }) => status === 'agreed')
  if (agreement.rows.length === 0)
    return (
      <Empty
        icon="people"
        title="Пары пока не предложены"
        primary={{ label: 'Подобрать пары', onClick: onMatch }}
      >
        Здесь отмечают, кто согласился на пару. Сначала подберите и запишите пары
      </Empty>
    )
  const tick = (pair: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(pair)
    else next.delete(pair)
    onPick(next)
  }
  const line = (row: AgreementRow) => (
    <PickRow
      key={row.pair}
      title={row.mentee.name}
      second={row.mentor.name}
      picked={row.status === 'proposed' ? picked.has(row.pair) : undefined}
      onPick={on => tick(row.pair, on)}
      open={opened === row.pair}
      onToggle={open => setOpened(open ? row.pair : undefined)}
      chips={<AgreementChips row={row} />}
    >
      <AgreementCard row={row} {...props} />
    </PickRow>
  )
  return (
    <>
      {waiting.length > 0 && (
        <Section
          title={`Ждут согласия: ${waiting.length}`}
          aside={<IconButton icon="print" label="Напечатать лист согласования" onClick={onPrint} />}
        >
          {waiting.length > 1 && (
            <Checkbox
              checked={waiting.every(({ pair }) => picked.has(pair))}
              onChange={all => onPick(new Set(all ? waiting.map(({ pair }) => pair) : []))}
            >
              {`Выбрать все, выбрано ${waiting.filter(({ pair }) => picked.has(pair)).length}`}
            </Checkbox>
          )}
          <List label="Пары, которые ждут согласия">{waiting.map(line)}</List>
        </Section>
      )}
      {agreed.length > 0 && (
        <Section title={`Ждут приказа: ${agreed.length}`}>
          <p class="small dim">
            {`${count(agreed.length, 'пара согласована', 'пары согласованы', 'пар согласовано')}. `}
            <LinkButton onClick={() => openPanel('openDocuments')}>Составить приказ: «Документы»</LinkButton>
          </p>
          <List label="Согласованные пары">{agreed.map(line)}</List>
        </Section>
      )}
    </>
  )
}

function AgreementChips({ row }: { row: AgreementRow }) {
  return (
    <Chips>
      {row.status === 'agreed' ? (
        <Chip tone="ok">согласована</Chip>
      ) : (
        <Chip icon="clock">{awaited(row)}</Chip>
      )}
    </Chips>
  )
}

/** Who has said what in one pair, and recording the next word. */
function AgreementCard({ row, ...props }: AgreementPartProps & { row: AgreementRow }) {
  const [saysNo, setSaysNo] = useState(false)
  const { agreement, busy, refusal, onYes, onNo } = props
  return (
    <>
      <p class="small dim">{`${row.form}, ${row.term}`}</p>
      <ul>
        {sidesOf(row).map(({ side, name, agreedOn, how }) => (
          <State
            key={side}
            tone={agreedOn ? 'ok' : 'warn'}
            icon={agreedOn ? 'check' : 'clock'}
            title={sideTitles[side]}
            second={
              agreedOn
                ? [name, `согласие ${agreedOn}`, how].filter(Boolean).join(', ')
                : [name, 'ответа ещё нет'].filter(Boolean).join(': ')
            }
          />
        ))}
      </ul>
      {saysNo ? (
        <RefusalForm
          row={row}
          busy={busy}
          onSave={no => onNo({ pair: row.pair, ...no })}
          onBack={() => setSaysNo(false)}
        />
      ) : (
        <>
          {row.status === 'proposed' && (
            <YesForm
              key={sidesOf(row)
                .map(({ agreedOn }) => agreedOn)
                .join()}
              rows={[row]}
              today={agreement.today}
              busy={busy}
              refusal={refusal}
              onSave={yes => onYes({ pairs: [row.pair], ...yes })}
            />
          )}
          <p>
            <LinkButton disabled={busy} onClick={() => setSaysNo(true)}>
              Записать отказ
            </LinkButton>
          </p>
        </>
      )}
    </>
  )
}
