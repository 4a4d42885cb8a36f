import { Sign } from './icon.tsx'

/** A window that the running program does not know: after a restart, or with an address kept from another day. */
export function Locked({ stopped }: { stopped: boolean }) {
  return (
    <main class="locked">
      <Sign size={40} />
      {stopped ? (
        <>
          <h1>Программа остановлена</h1>
          <p>Записанное сохранено. Запустите программу снова и откройте адрес, который она напечатает.</p>
        </>
      ) : (
        <>
          <h1>Откройте адрес из окна программы</h1>
          <p>
            Эта вкладка не связана с запущенной программой. Вернитесь в окно, где вы запустили «Тандем», и
            откройте адрес, который там напечатан.
          </p>
          <p class="dim">Если того окна уже нет, запустите программу снова. Данные на месте.</p>
        </>
      )}
    </main>
  )
}
