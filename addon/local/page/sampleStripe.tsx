import { useState } from 'preact/hooks'
import { callHost } from './callHost.ts'
import { Icon } from './icon.tsx'

export function SampleStripe({ leave }: { leave: () => void }) {
  const [state, setState] = useState<'quiet' | 'resetting' | 'failed'>('quiet')
  const reset = () => {
    setState('resetting')
    callHost('reset', {}).catch(() => setState('failed'))
  }
  return (
    <section class="stripe" aria-label="Пример">
      <Icon name="info" />
      <p role="status">
        <b>Пример: люди выдуманы.</b> {state === 'quiet' && 'Меняйте что угодно'}
        {state === 'resetting' && 'Возвращаем пример к началу…'}
        {state === 'failed' && 'Вернуть к началу не удалось. Перезапустите программу и повторите.'}
      </p>
      <button type="button" class="link" disabled={state === 'resetting'} onClick={reset}>
        Вернуть пример к началу
      </button>
      <button type="button" class="link" onClick={leave}>
        К выбору
      </button>
    </section>
  )
}
