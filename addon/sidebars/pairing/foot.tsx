import { count } from '#shared/language/plural.ts'
import { Button } from '../parts/button.tsx'

type PlanFootProps = {
  busy: boolean
  /** Pairs that could be written; undefined before the first run. */
  free: number | undefined
  /** What is ticked: «2 пары и 1 группу»; empty where nothing is. */
  chosen: string
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
    <Button busy={busy} disabled={chosen === ''} onClick={onAccept}>
      {chosen === '' ? 'Проверить и записать' : `Проверить и записать ${chosen}`}
    </Button>
  )
}

/** The line under it: what happens. */
export const planSays = ({ free, chosen }: Pick<PlanFootProps, 'free' | 'chosen'>): string =>
  free === undefined
    ? 'Таблица не изменится, пока вы не запишете пары'
    : free === 0
      ? 'Здесь записывать больше нечего'
      : chosen === ''
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
