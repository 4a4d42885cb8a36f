import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { InputOf, ViewOf } from '#addon/features/call.ts'
import { callServer } from '../callServer.ts'
import { PairReasons } from '../pairing/pairReasons.tsx'
import { readDate } from '../pairing/setup.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { DateField } from '../parts/dateField.tsx'
import { FieldForm } from '../parts/fieldForm.tsx'
import { Icon } from '../parts/icon.tsx'
import { List } from '../parts/list.tsx'
import { Note } from '../parts/note.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Row } from '../parts/row.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/textArea.tsx'
import { useAsking } from '../useAsking.ts'
import type { Writing } from '../useWriting.ts'
import { CandidatesSheet } from './candidatesSheet.tsx'

type Ground = InputOf<'recordReplacement'>['ground']

type ReplacementProps = {
  row: ViewOf<'runningPairs'>['rows'][number]
  /** Civil date. */
  today: string
  writing: Writing
  onPrint: (sheet: ComponentChild) => void
}

/** Who could take over one running pair: from which day, on which ground, then the candidates. */
export function Replacement({ row, today, writing, onPrint }: ReplacementProps) {
  const { ask, again, forget, asked, view, refusal, busy } = useAsking('replacementCandidates')
  const [on, setOn] = useState(today)
  const [ground, setGround] = useState<Ground | null>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [opened, setOpened] = useState<string>()
  const { pair, grounds, says, chosen } = row
  const atDay = refusal?.at === 'on' && asked?.on === on

  const choose = async (mentor: string) => {
    setMissing(ground === null)
    if (ground === null)
      return requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.input[aria-invalid="true"]')?.focus(),
      )
    const input = { pair, on: asked?.on ?? on, mentor, ground, reason }
    const reply = await callServer('recordReplacement', input, { mode: 'preview' })
    writing.refuse(reply.ok ? undefined : reply.refusal)
    if (reply.ok && reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: 'Записать выбор',
        write: options => callServer('recordReplacement', input, options),
      })
  }
  return (
    <>
      <p class="small dim">{says}</p>
      {chosen !== '' && (
        <p class="small">{`Новый наставник выбран: ${chosen}. Дело за приказом о замене.`}</p>
      )}
      <FieldForm onSubmit={() => busy || ask({ pair, on })}>
        <DateField
          label="Заменить с"
          hint="Окончание срока не изменится (п. 4.16)"
          value={on}
          onChange={setOn}
          parse={readDate}
          error={atDay ? `${refusal.message}. ${refusal.next}.` : undefined}
        />
        <Button type="submit" kind="quiet" slim icon="people" busy={busy}>
          Показать кандидатов
        </Button>
      </FieldForm>
      {busy && <Progress what="Считаем баллы" keeps="Пары не меняются" onStop={forget} />}
      {refusal && !atDay && <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />}
      {view?.changed && (
        <Note tone="warn" title="Список изменился" next={{ label: 'Посмотреть заново', onClick: again }}>
          {view.changed}
        </Note>
      )}
      {view?.candidates.length === 0 && (
        <Note tone="warn" title="Кандидатов нет">
          На оставшийся срок не подходит ни один наставник со свободным местом. Пригласите нового или
          поставьте другой день.
        </Note>
      )}
      {view && view.candidates.length > 0 && (
        <>
          <Select
            label="Основание (п. 4.15)"
            options={grounds}
            value={ground}
            onChange={code => {
              setGround(code)
              setMissing(false)
            }}
            error={isMissing ? 'Выберите основание замены' : undefined}
          />
          <TextArea
            label="Обстоятельства"
            hint="Видит только куратор"
            optional
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={setReason}
          />
          <div class="between">
            <h3 class="label">{`Кандидаты: ${view.candidates.length}`}</h3>
            <IconButton
              icon="print"
              label="Напечатать список кандидатов"
              onClick={() => onPrint(<CandidatesSheet view={view} />)}
            />
          </div>
          {view.score !== null && (
            <p class="small dim">{`Сейчас ${view.mentor}: ${view.score} из ${view.candidates[0]?.maxScore ?? 0}`}</p>
          )}
          <List label="Кандидаты" step={5}>
            {view.candidates.map(candidate => {
              const { id, name } = candidate.mentor
              return (
                <Row
                  key={id}
                  lead={<Icon name="people" />}
                  title={name}
                  second={<span class="small">{candidate.says}</span>}
                  aside={candidate.score}
                  open={opened === id}
                  onToggle={open => setOpened(open ? id : undefined)}
                >
                  <PairReasons pair={candidate} />
                  <p class="small dim">
                    Прежняя пара действует до приказа о замене. Выбор запишется на лист «Запреты и решения», и
                    подбор учтёт его, когда прежняя пара завершится.
                  </p>
                  <Button slim icon="lock" busy={writing.busy} onClick={() => void choose(id)}>
                    Выбрать этого наставника
                  </Button>
                </Row>
              )
            })}
          </List>
        </>
      )}
    </>
  )
}
