import { useEffect, useRef } from 'preact/hooks'
import { dateInDigits } from '#shared/language/dates.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { parseDate } from '#shared/programme/parseDate.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { today } from './today.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Band } from '../parts/mode.tsx'
import { Note } from '../parts/note.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { TextField } from '../parts/textField.tsx'

type AbroadProps = {
  decided: boolean
  /** As typed. */
  decidedOn: string
  onDecide: (decided: boolean, on: string) => void
  onBack: () => void
  onForward: () => void
}

const utcDay = (moment: Date) => moment.toISOString().slice(0, 10) as CivilDate

/** The full-page warning before data may lie abroad; the director's decision and its day are kept. */
export function Abroad({ decided, decidedOn, onDecide, onBack, onForward }: AbroadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const check = (text: string): string | undefined => {
    const { value, problem } = parseDate(text, utcDay)
    if (problem !== undefined) return problem
    if (!value) return 'Впишите день, когда директор принял решение'
    return value > today() ? 'Этот день ещё не наступил' : undefined
  }
  return (
    <Page
      title="Данные за рубежом"
      band={
        <Band icon="warn" abroad>
          Данные окажутся за рубежом
        </Band>
      }
      foot={
        <>
          <Button onClick={onForward} disabled={!decided || check(decidedOn) !== undefined}>
            Хранить в Google Таблице
          </Button>
          <Button kind="quiet" onClick={onBack}>
            Вернуться к выбору
          </Button>
        </>
      }
    >
      <Section label="Предупреждение" gap={3}>
        <h2 class="step-title" tabIndex={-1} ref={heading}>
          Это решает директор
        </h2>
        <p>{noBreak('Google хранит таблицы на серверах за пределами России.')}</p>
        <Note tone="warn" title={noBreak('152-ФЗ, ст. 18, ч. 5')}>
          {noBreak(
            'При сборе персональных данных граждан России запись, систематизация, накопление, хранение, уточнение и извлечение в базах за пределами России не допускаются. Норма действует в этой редакции с 01.07.2025.',
          )}
        </Note>
        <p>
          {noBreak(
            'Школа – оператор этих данных и отвечает за решение. О передаче за рубеж до её начала уведомляют Роскомнадзор (152-ФЗ, ст. 12).',
          )}
        </p>
        <Checkbox
          checked={decided}
          onChange={yes => onDecide(yes, decidedOn === '' ? dateInDigits(today()) : decidedOn)}
        >
          Директор знает об этом и решил хранить данные в Google Таблице
        </Checkbox>
        {decided && (
          <TextField
            label="Когда принято решение"
            hint="Дата останется в настройках"
            placeholder="дд.мм.гггг"
            inputMode="numeric"
            value={decidedOn}
            onChange={on => onDecide(true, on)}
            check={check}
          />
        )}
      </Section>
    </Page>
  )
}
