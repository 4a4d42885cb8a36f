import { noBreak } from '#shared/language/noBreak.ts'
import { Icon } from '../icon.tsx'
import { fileSize } from './fileSize.ts'
import type { Keeping } from './keeping.ts'
import { moment } from './moment.ts'

/** Where the data lies, and how old the last copy is. */
export function Whereabouts({ keeping }: { keeping: Keeping | null }) {
  return (
    <section aria-labelledby="keeping-where">
      <h3 id="keeping-where">Где лежат данные</h3>
      {keeping === null ? (
        <p class="dim">Смотрим, что лежит в папке</p>
      ) : (
        <dl class="keeping-facts">
          <dt>Папка</dt>
          <dd class="keeping-path">{keeping.folder}</dd>
          <dt>Файл</dt>
          <dd>
            {keeping.file}
            {keeping.size !== null && `, ${fileSize(keeping.size)}`}
          </dd>
          <dt>Последняя копия</dt>
          <dd>{lastCopy(keeping)}</dd>
          <dt>Версия программы</dt>
          <dd>{keeping.version}</dd>
        </dl>
      )}
      <p class="keeping-only">
        <Icon name="computer" />
        {noBreak('Только на этом компьютере, в интернет ничего не уходит')}
      </p>
    </section>
  )
}

function lastCopy({ copies: [last] }: Keeping): string {
  if (last === undefined) return 'ещё не было'
  return moment(new Date(last.at), new Date())
}
