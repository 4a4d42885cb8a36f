import { Sign } from './icon.tsx'

/** A programme whose file can't be opened: held by another run, or damaged. */
export function NotOpened({ title, why, leave }: { title: string; why: string; leave: () => void }) {
  return (
    <main class="locked">
      <Sign size={40} />
      <h1>«{title}»: таблица не открылась</h1>
      <p>{why}</p>
      <p>
        <button type="button" class="btn quiet" onClick={leave}>
          К выбору школы
        </button>
      </p>
    </main>
  )
}
