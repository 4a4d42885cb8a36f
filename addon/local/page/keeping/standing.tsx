import { noBreak } from '#shared/language/noBreak.ts'
import { Icon } from '../icon.tsx'
import './keeping.css'

/** What hinders keeping the data, by the host's code: its name, and what to do where the host says no more than the code. */
const TROUBLES = {
  full: {
    title: 'Место на диске закончилось',
    says: 'Записанное раньше на месте. Освободите место на диске и повторите.',
  },
  readOnly: {
    title: 'В папку с данными нельзя записывать',
    says: 'Записанное раньше на месте. Снимите запрет в свойствах папки и повторите.',
  },
  disk: {
    title: 'Диск не принимает запись',
    says: 'Записанное раньше на месте. Проверьте диск и повторите.',
  },
  network: {
    title: 'Папка с данными лежит в сети',
    says: 'Если связь прервётся или папку откроют с двух компьютеров, файл может повредиться. Перенесите папку «Тандем» на диск этого компьютера.',
  },
  cloud: {
    title: 'Папка с данными копируется в облако',
    says: 'Данные детей уходят с компьютера школы, а файл может повредиться. Закройте программу, перенесите папку «Тандем» из «Документов» в свою папку пользователя и запустите программу снова: она найдёт её там.',
  },
  clock: {
    title: 'Часы компьютера переведены назад',
    says: 'Последняя копия сделана позже, чем они показывают. Проверьте дату и время: от них зависят сроки согласий и приказов.',
  },
} as const

export type StandingCode = keyof typeof TROUBLES

/** Such a trouble lasts until a person does something about it. */
export const isStanding = (code: string): code is StandingCode => code in TROUBLES

/** The band of a lasting trouble. It stays while it lasts. @param message the sentence of the host, when it has one */
export function Standing({ code, message }: { code: StandingCode; message?: string }) {
  const { title, says } = TROUBLES[code]
  return (
    <div class="stripe standing" role="alert">
      <Icon name="warn" />
      <p>
        <b>{title}.</b> {message ?? noBreak(says)}
      </p>
    </div>
  )
}
