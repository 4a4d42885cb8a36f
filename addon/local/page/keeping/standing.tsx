import { noBreak } from '#shared/language/noBreak.ts'
import { Icon } from '../icon.tsx'
import './keeping.css'

const TROUBLES = {
  full: {
    title: 'Место на диске закончилось',
    says: 'Записанное раньше цело, новые правки не записываются. Освободите место на диске, где лежит таблица, и повторите правку. Закрывать программу не нужно.',
  },
  readOnly: {
    title: 'В папку с данными нельзя писать',
    says: 'Таблицу можно смотреть, но правки не записываются. Снимите с папки запрет на запись или перенесите её в «Документы» и запустите программу снова.',
  },
  network: {
    title: 'Папка с данными лежит в сети',
    says: 'Если связь прервётся или папку откроют с двух компьютеров, файл может повредиться. Перенесите папку «Тандем» на диск этого компьютера.',
  },
  newer: {
    title: 'Таблицу сохранила более новая программа',
    says: 'Файл не изменился. Откройте его той версией «Тандема», в которой работали в последний раз, или поставьте новую.',
  },
  clock: {
    title: 'Часы компьютера идут назад',
    says: 'Последние записи сделаны позже, чем показывают часы. Проверьте дату и время на компьютере: от них зависят сроки согласий и приказов.',
  },
} as const satisfies Record<string, { title: string; says: string }>

export type StandingTrouble = keyof typeof TROUBLES

export const isStandingTrouble = (code: string): code is StandingTrouble => code in TROUBLES

/** What hinders keeping the data until a person does something about it: the band stays while it lasts. */
export function Standing({ trouble }: { trouble: StandingTrouble }) {
  const { title, says } = TROUBLES[trouble]
  return (
    <div class="stripe standing" role="alert">
      <Icon name="warn" />
      <p>
        <b>{title}.</b> {noBreak(says)}
      </p>
    </div>
  )
}
