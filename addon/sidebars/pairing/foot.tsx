import { count } from '#shared/language/plural.ts'
import { Button } from '../parts/button.tsx'

type PlanFootProps = {
  busy: boolean
  /** Pairs that could be written; undefined before the first run. */
  free: number | undefined
  chosen: number
  onStart: () => void
  onAccept: () => void
  onAgreement: () => void
}

/** The one action of «Подбор»: pair, then write, then on to agreement. */
export function PlanFoot({ busy, free, chosen, onStart, onAccept, onAgreement }: PlanFootProps) {
  if (free === undefined)
    return (
      <Button busy={busy} onClick={onStart}>
        Подобрать пары
      </Button>
    )
  if (free === 0) return <Button onClick={onAgreement}>Перейти к согласованию</Button>
  return (
    <Button busy={busy} disabled={chosen === 0} onClick={onAccept}>
      {chosen === 0 ? 'Проверить и записать' : `Проверить и записать ${count(chosen, 'пару', 'пары', 'пар')}`}
    </Button>
  )
}

/** The line under it: what happens. */
export const planSays = ({ free, chosen }: Pick<PlanFootProps, 'free' | 'chosen'>): string =>
  free === undefined
    ? 'Таблица не изменится, пока вы не запишете пары'
    : free === 0
      ? 'Здесь записывать больше нечего'
      : chosen === 0
        ? 'Отметьте пары в списке'
        : 'Сначала увидите, что будет записано'

/** The one action of «Согласование»: the sheet on paper, or the yes of the ticked pairs. */
export function AgreementFoot({
  busy,
  chosen,
  onYes,
  onPrint,
}: {
  busy: boolean
  chosen: number
  onYes: () => void
  onPrint: () => void
}) {
  return chosen > 0 ? (
    <Button disabled={busy} onClick={onYes}>
      {`Записать согласие: ${count(chosen, 'пара', 'пары', 'пар')}`}
    </Button>
  ) : (
    <Button icon="print" disabled={busy} onClick={onPrint}>
      Напечатать лист согласования
    </Button>
  )
}
