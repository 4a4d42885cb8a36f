import { count } from '#shared/language/plural.ts'
import type { Upload } from '../../server/xlsxRoutes.ts'
import { Icon } from '../icon.tsx'
import { moment } from '../keeping/moment.ts'

/** What a file brings: its sheets, what of them was left out, and whether these very bytes came before. */
export function UploadReport({ upload: { name, report, before } }: { upload: Upload }) {
  return (
    <>
      <h3>{name}</h3>
      {before !== null && (
        <div class="note" role="alert">
          <Icon name="warn" />
          <p>
            <b>{`Этот файл уже загружали: ${moment(new Date(before.at), new Date())}`}</b>
          </p>
          <p>Если загрузить его ещё раз, второй копией станет то же самое.</p>
        </div>
      )}
      <table class="xlsx-sheets">
        <caption class="small dim">Что в файле</caption>
        <tbody>
          {report.sheets.map(({ title, own, rows }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{count(rows, 'строка', 'строки', 'строк')}</td>
              <td class="dim">{own ? 'ваш лист' : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.notes.length > 0 && (
        <>
          <h3>На что обратить внимание</h3>
          <ul class="xlsx-notes">
            {report.notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
