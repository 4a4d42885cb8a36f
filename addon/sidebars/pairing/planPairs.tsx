import { useState } from 'preact/hooks'
import { ledBy } from '#shared/matching/ledBy.ts'
import { LinkButton, Button, TwoButtons } from '../parts/button.tsx'
import { shareOfBest } from '#shared/matching/shareSentence.ts'
import { Checkbox } from '../parts/checkbox.tsx'
import { Chip, Chips } from '../parts/chip.tsx'
import { List } from '../parts/list.tsx'
import { Section } from '../parts/section.tsx'
import { OtherMentors } from './otherMentors.tsx'
import type { PairActions } from './pairCheck.tsx'
import { PairReasons } from './pairReasons.tsx'
import { PickRow } from './pickRow.tsx'
import { ShareLine } from './shareLine.tsx'
import { keyOf, type PlanPair } from './setup.ts'
import type { Lack, Run } from './useRun.ts'

export type Mark = 'lock' | 'forbid' | 'refusal'

/** What can be done with pairs of the plan. */
export interface PlanActions extends PairActions {
  onDecide: (kind: 'lock' | 'forbid' | 'lift', pair: PlanPair) => void
  /** The same decision about all ticked pairs; shown before it is written. */
  onDecideAll: (kind: 'lock' | 'forbid', pairs: readonly PlanPair[]) => void
  onAccept: (pairs: readonly PlanPair[]) => void
}

type PlanPairsProps = {
  run: Run
  /** Decisions that stand by now, by `keyOf`. */
  marks: ReadonlyMap<string, Mark>
  /** Pairs that are written already, by `keyOf`. */
  written: ReadonlySet<string>
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
  actions: PlanActions
}

/** The pairs of the plan: ticked ones are written by the foot. */
export function PlanPairs({ run, marks, written, picked, onPick, actions }: PlanPairsProps) {
  const [opened, setOpened] = useState<string>()
  const { pairs } = run.plan
  const free = pairs.filter(pair => isFree(pair, marks, written))
  const chosen = free.filter(pair => picked.has(keyOf(pair)))
  const tick = (key: string, on: boolean) => {
    const next = new Set(picked)
    if (on) next.add(key)
    else next.delete(key)
    onPick(next)
  }
  return (
    <Section title={`Пары: ${pairs.length}`} aside="доля от лучшей">
      {free.length > 1 && (
        <Checkbox
          checked={chosen.length === free.length}
          onChange={all => onPick(new Set(all ? free.map(keyOf) : []))}
        >
          {`Выбрать все, выбрано ${chosen.length}`}
        </Checkbox>
      )}
      {chosen.length > 1 && <DecideAll chosen={chosen} marks={marks} {...actions} />}
      <List label="Предложенные пары">
        {pairs.map(pair => {
          const key = keyOf(pair)
          const mark = marks.get(key)
          return (
            <PickRow
              key={key}
              title={pair.mentee.name}
              second={ledBy(pair)}
              aside={shareOfBest(pair)}
              picked={isFree(pair, marks, written) ? picked.has(key) : undefined}
              onPick={on => tick(key, on)}
              open={opened === key}
              onToggle={open => setOpened(open ? key : undefined)}
              chips={
                <>
                  <ShareLine pair={pair} />
                  <Marks mark={mark} isWritten={written.has(key)} lacks={run.lacks.get(key) ?? []} />
                </>
              }
            >
              <PairCard
                pair={pair}
                together={free.filter(each => isTogether(each, pair))}
                mark={mark}
                isWritten={written.has(key)}
                lacks={run.lacks.get(key) ?? []}
                {...actions}
              />
            </PickRow>
          )
        })}
      </List>
    </Section>
  )
}

type DecideAllProps = Pick<PlanActions, 'busy' | 'onDecideAll'> & {
  chosen: readonly PlanPair[]
  marks: ReadonlyMap<string, Mark>
}

/** One decision about all ticked pairs. */
function DecideAll({ chosen, marks, busy, onDecideAll }: DecideAllProps) {
  const toLock = chosen.filter(pair => marks.get(keyOf(pair)) !== 'lock')
  return (
    <p class="decide-all">
      <LinkButton disabled={busy || toLock.length === 0} onClick={() => onDecideAll('lock', toLock)}>
        Закрепить выбранные
      </LinkButton>
      <LinkButton disabled={busy} onClick={() => onDecideAll('forbid', chosen)}>
        Запретить выбранные
      </LinkButton>
    </p>
  )
}

/** A group begins with all its members. */
const isTogether = (one: PlanPair, other: PlanPair) =>
  one.kind === other.kind &&
  one.mentor.id === other.mentor.id &&
  (one.kind === 'group' || one.mentee.id === other.mentee.id)

/** Whether a pair can still be written. */
export const isFree = (pair: PlanPair, marks: ReadonlyMap<string, Mark>, written: ReadonlySet<string>) => {
  const mark = marks.get(keyOf(pair))
  return !written.has(keyOf(pair)) && mark !== 'forbid' && mark !== 'refusal'
}

type MarksProps = { mark: Mark | undefined; isWritten: boolean; lacks: readonly Lack[] }

function Marks({ mark, isWritten, lacks }: MarksProps) {
  if (!mark && !isWritten && lacks.length === 0) return null
  return (
    <Chips>
      {isWritten && <Chip tone="ok">записана</Chip>}
      {mark === 'lock' && (
        <Chip tone="info" icon="lock">
          закреплена
        </Chip>
      )}
      {mark === 'forbid' && (
        <Chip tone="bad" icon="forbid">
          запрещена
        </Chip>
      )}
      {mark === 'refusal' && <Chip tone="bad">был отказ</Chip>}
      {lacks.map(({ chip }) => (
        <Chip key={chip} tone="warn">
          {chip}
        </Chip>
      ))}
    </Chips>
  )
}

type PairCardProps = PlanActions & {
  pair: PlanPair
  /** With whom the pair can be written: the free ones of its group, or itself alone. */
  together: readonly PlanPair[]
  mark: Mark | undefined
  isWritten: boolean
  lacks: readonly Lack[]
}

/** Why these two: points, reasons, places, and what the curator can decide. */
function PairCard(props: PairCardProps) {
  const { pair, together, mark, isWritten, lacks, busy, onDecide, onAccept } = props
  return (
    <>
      <PairReasons pair={pair} />
      {lacks.flatMap(({ sentences }) =>
        sentences.map(sentence => (
          <p key={sentence} class="small warn-t">
            {sentence}
          </p>
        )),
      )}
      {mark === undefined ? (
        <TwoButtons>
          <Button kind="quiet" slim icon="lock" disabled={busy} onClick={() => onDecide('lock', pair)}>
            Закрепить
          </Button>
          <Button kind="quiet" slim icon="forbid" disabled={busy} onClick={() => onDecide('forbid', pair)}>
            Запретить
          </Button>
        </TwoButtons>
      ) : (
        <p>
          <LinkButton disabled={busy} onClick={() => onDecide('lift', pair)}>
            {mark === 'lock' ? 'Снять закрепление' : 'Снять запрет'}
          </LinkButton>
        </p>
      )}
      {!isWritten && mark !== 'forbid' && mark !== 'refusal' && (
        <p>
          <LinkButton disabled={busy} onClick={() => onAccept(together)}>
            {pair.kind === 'group' ? 'Записать только эту группу' : 'Записать только эту пару'}
          </LinkButton>
        </p>
      )}
      {!isWritten && <OtherMentors mentee={pair.mentee} actions={props} />}
    </>
  )
}
