import { useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import type { ProgrammeInfo } from '../app.tsx'
import { unsealCopy } from './keeping.ts'
import './keeping.css'
import { Modal } from './modal.tsx'
import { PasswordField, ShowPassword } from './passwordField.tsx'

interface UnsealProps {
  file: File
  /** the copy is open: it is among the programmes now */
  opened(programme: ProgrammeInfo): void
  close(): void
}

/** Asks for the password of a copy that a person has brought. */
export function UnsealDialog({ file, opened, close }: UnsealProps) {
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<string>()

  const unseal = async () => {
    if (password === '') return setWhy('Впишите пароль, с которым сделана копия')
    setBusy(true)
    setWhy(undefined)
    try {
      opened(await unsealCopy(file, password))
    } catch (error) {
      setWhy((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title="Копия под паролем" close={close}>
      <form
        class="keeping-form"
        onSubmit={event => {
          event.preventDefault()
          void unseal()
        }}
      >
        <p>{noBreak(`Файл «${file.name}» открывается паролем, с которым его сохранили.`)}</p>
        <PasswordField
          first
          label="Пароль"
          value={password}
          shown={shown}
          error={why}
          onInput={setPassword}
        />
        <ShowPassword shown={shown} onChange={setShown} />
        <p class="small" role="status">
          {busy ? 'Открываем копию. Это займёт несколько секунд' : ''}
        </p>
        <div class="btns keeping-end">
          <button type="button" class="btn quiet" disabled={busy} onClick={close}>
            Не открывать
          </button>
          <button type="submit" class="btn" disabled={busy}>
            Открыть копию
          </button>
        </div>
      </form>
    </Modal>
  )
}
