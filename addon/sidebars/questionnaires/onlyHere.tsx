import { Note } from '../parts/note.tsx'

/** Said beside a link that leads to this very computer: a phone that opens it finds nothing. */
export const OnlyHere = ({ url }: { url: string }) =>
  /^https?:\W+(?:127\.|localhost)/.test(url) ? (
    <Note tone="warn" title="Ссылка открывается только на этом компьютере">
      Чтобы участники ответили с телефонов, откройте анкеты в сети: меню «Файл», «Анкеты в сети школы…».
      Ссылка станет другой.
    </Note>
  ) : null
