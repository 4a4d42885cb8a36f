import { Icon } from '../icon.tsx'
import './keeping.css'

/** What hinders keeping the data, by the host's code. */
const TITLES = {
  full: 'Место на диске закончилось',
  readOnly: 'В папку с данными нельзя писать',
  disk: 'Диск не принимает запись',
  network: 'Папка с данными лежит в сети',
  clock: 'Часы компьютера идут назад',
} as const

export type StandingCode = keyof typeof TITLES

/** Such a trouble lasts until a person does something about it. */
export const isStanding = (code: string): code is StandingCode => code in TITLES

/** The band of a lasting trouble: its name, and the sentence of the host that says what to do. It stays while it lasts. */
export function Standing({ code, message }: { code: StandingCode; message: string }) {
  return (
    <div class="stripe standing" role="alert">
      <Icon name="warn" />
      <p>
        <b>{TITLES[code]}.</b> {message}
      </p>
    </div>
  )
}
