import { noBreak } from '#shared/language/noBreak.ts'
import { fileOf } from './keeping.ts'

/** How the programme moves to another computer: three steps and the file. */
export function Moving({ programme }: { programme: string }) {
  return (
    <>
      <ol class="keeping-steps">
        <li>
          {noBreak('Здесь: сохраните файл на флешку. В нём вся таблица: люди, пары, согласия, приказы.')}
        </li>
        <li>
          {noBreak(
            'Там: распакуйте «Тандем», дважды щёлкните «Тандем.cmd», на первом экране выберите «Открыть копию» и укажите файл.',
          )}
        </li>
        <li>
          {noBreak(
            'Там же: «Файл» – «Данные и копии» – «Сделать своей школой». Проверьте, что люди и пары на месте, и дальше работайте только там. Здесь файл останется, пока вы сами его не удалите.',
          )}
        </li>
      </ol>
      <a class="btn quiet" href={fileOf(programme)} download>
        Сохранить файл для переезда
      </a>
    </>
  )
}
