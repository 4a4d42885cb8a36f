import { useEffect, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import type { NetworkState } from '#addon/local/forms/formsNetwork.ts'
import { callHost, fetchHost } from '../callHost.ts'
import { copyText } from '../copyText.ts'
import { Icon } from '../icon.tsx'
import { Modal } from '../keeping/modal.tsx'
import { Trouble } from '../keeping/trouble.tsx'
import './network.css'
import { QrCode } from './qrCode.tsx'

/** «Анкеты в сети школы»: whether phones of the school's network open the forms, what that opens and what it doesn't. */
export function NetworkDialog({ close }: { close: () => void }) {
  const [state, setState] = useState<NetworkState | null>(null)
  const [chosen, setChosen] = useState('')
  const [trouble, setTrouble] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')

  const show = (next: NetworkState) => {
    setState(next)
    setChosen(next.open?.address ?? next.addresses[0]?.address ?? '')
  }
  useEffect(() => void fetchHost<NetworkState>('forms-network').then(show, setTrouble), [])
  const turn = async (on: boolean, done: string) => {
    setBusy(true)
    setTrouble(null)
    setSaid('')
    try {
      show(await callHost<NetworkState>('forms-network', { on, address: on ? chosen : '' }))
      setSaid(done)
    } catch (error) {
      setTrouble(error as Error)
      await fetchHost<NetworkState>('forms-network').then(setState, () => undefined)
    }
    setBusy(false)
  }

  return (
    <Modal title="Анкеты в сети школы" close={close}>
      <section class="network">
        {trouble !== null && <Trouble title="Сеть для анкет не переключена" error={trouble} />}
        {state !== null && trouble === null && state.trouble !== null && (
          <Trouble title="Анкеты сейчас не открыты для сети" error={new Error(state.trouble)} />
        )}
        {state?.open != null ? <Open open={state.open} /> : <Closed />}
        <h3>Что открывается</h3>
        <ul>
          <li>
            {noBreak(
              'Страницы анкет, по ссылке или QR-коду, без входа. Ответить может каждый в сети школы, у кого есть ссылка.',
            )}
          </li>
          <li>
            {noBreak('Только пока программа запущена. При следующем запуске анкеты откроются снова сами.')}
          </li>
        </ul>
        <h3>Что не открывается</h3>
        <ul>
          <li>{noBreak('Таблица, списки и присланные ответы: их видно только на этом компьютере.')}</li>
          <li>{noBreak('Анкеты из дома: ссылки действуют только в сети школы.')}</li>
        </ul>
        <p class="small dim">
          {noBreak(
            'Ответы идут по сети без шифрования. Включайте анкеты в своей сети школы, а не в гостевой или открытой.',
          )}
        </p>
        {state !== null && state.addresses.length > 0 && (
          <p class="field">
            <label for="network-address">Адрес этого компьютера в сети</label>
            <select
              id="network-address"
              class="input"
              value={chosen}
              disabled={busy}
              onChange={event => setChosen(event.currentTarget.value)}
            >
              {state.addresses.map(({ address, card }) => (
                <option key={address} value={address}>
                  {`${address} (${card})`}
                </option>
              ))}
            </select>
          </p>
        )}
        {state !== null && state.addresses.length === 0 && (
          <p class="note">
            <Icon name="info" />
            <span>
              {noBreak(
                'Этот компьютер сейчас не подключён к сети школы. Подключите его и откройте это окно снова.',
              )}
            </span>
          </p>
        )}
        <p class="small" role="status">
          {said}
        </p>
        {state !== null && (
          <div class="btns">
            {(state.open === null || chosen !== state.open.address) && (
              <button
                type="button"
                class="btn"
                disabled={busy || chosen === ''}
                onClick={() => void turn(true, 'Анкеты открыты для сети школы')}
              >
                {state.open === null ? 'Открыть анкеты в сети' : 'Перейти на этот адрес'}
              </button>
            )}
            {state.on && (
              <button
                type="button"
                class="btn quiet"
                disabled={busy}
                onClick={() => void turn(false, 'Анкеты открываются только на этом компьютере')}
              >
                Закрыть анкеты для сети
              </button>
            )}
          </div>
        )}
      </section>
    </Modal>
  )
}

const Closed = () => (
  <p>
    {noBreak(
      'Сейчас анкеты открываются только на этом компьютере. Откройте их в сети, и участники ответят со своих телефонов. Ссылки, выданные до этого, на телефонах не откроются: возьмите новые в панели «Анкеты».',
    )}
  </p>
)

function Open({ open: { tryUrl } }: { open: NonNullable<NetworkState['open']> }) {
  const [copied, setCopied] = useState(false)
  return (
    <div class="network-try">
      <QrCode text={tryUrl} label="QR-код проверочной страницы" />
      <div>
        <p>
          <b>Анкеты открыты для сети школы</b>
        </p>
        <p>
          {noBreak('Проверьте с телефона: ')}
          <a href={tryUrl} target="_blank" rel="noreferrer">
            {tryUrl}
          </a>
        </p>
        <p class="small dim">
          {noBreak(
            'Страница не открылась? Проверьте, что телефон в той же сети, и разрешите программе доступ к частной сети, если система об этом спросит.',
          )}
        </p>
        <p>
          <button
            type="button"
            class="link"
            onClick={() => void copyText(tryUrl).then(() => setCopied(true))}
          >
            {copied ? 'Ссылка скопирована' : 'Скопировать ссылку'}
          </button>
        </p>
      </div>
    </div>
  )
}
