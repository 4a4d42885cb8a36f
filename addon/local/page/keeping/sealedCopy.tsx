import { useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import type { ProgrammeInfo } from '../app.tsx'
import { sealCopy } from './keeping.ts'
import { PasswordField, ShowPassword } from './passwordField.tsx'
import { passwordStrength } from './passwordStrength.ts'
import { saveBlob } from './saveBlob.ts'
import { Trouble } from './trouble.tsx'

/** A copy that opens only with a password, which nobody but the curator knows. */
export function SealedCopy({ programme }: { programme: ProgrammeInfo }) {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [left, setLeft] = useState<'first' | 'second' | null>(null)
  const [shown, setShown] = useState(false)
  const [said, setSaid] = useState('')
  const [trouble, setTrouble] = useState<Error | null>(null)
  const strength = passwordStrength(first)
  const isShort = strength.level === 'short'
  const differs = second !== first
  const busy = said === SEALING

  const seal = async () => {
    setLeft('second')
    if (isShort || differs || busy) return
    setTrouble(null)
    setSaid(SEALING)
    try {
      saveBlob(await sealCopy(programme.id, first), `${programme.title} под паролем.tandem-lock`)
      setSaid('Копия под паролем сохранена. Проверьте, что файл лежит там, куда вы её сохраняли')
      setFirst('')
      setSecond('')
      setLeft(null)
    } catch (error) {
      setTrouble(error as Error)
      setSaid('')
    }
  }

  return (
    <form
      class="keeping-form"
      onSubmit={event => {
        event.preventDefault()
        void seal()
      }}
    >
      <p>
        {noBreak(
          'Запишите пароль и храните его отдельно от копии. Если он потеряется, копию не откроет никто, даже мы: запасного ключа нет.',
        )}
      </p>
      <PasswordField
        label="Пароль"
        isNew
        value={first}
        shown={shown}
        hint={
          first === ''
            ? noBreak('Не меньше 8 знаков. Удобны три-четыре слова, не связанные между собой')
            : strength.says
        }
        error={isShort && left !== null ? noBreak(strength.says) : undefined}
        onInput={setFirst}
        onBlur={() => first !== '' && setLeft(left ?? 'first')}
      />
      <PasswordField
        label="Ещё раз тот же пароль"
        isNew
        value={second}
        shown={shown}
        error={
          differs && left === 'second' ? 'Пароли не совпадают. Наберите второй так же, как первый' : undefined
        }
        onInput={setSecond}
        onBlur={() => second !== '' && setLeft('second')}
      />
      <ShowPassword shown={shown} onChange={setShown} />
      <button type="submit" class="btn quiet" disabled={busy}>
        Сохранить копию под паролем
      </button>
      <p class="small" role="status">
        {said}
      </p>
      {trouble !== null && <Trouble title="Копия под паролем не сделана" error={trouble} />}
    </form>
  )
}

const SEALING = 'Закрываем копию паролем. Это займёт несколько секунд'
