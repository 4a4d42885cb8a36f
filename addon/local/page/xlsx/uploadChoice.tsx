import { noBreak } from '#shared/language/noBreak.ts'

export type UploadInto = 'copy' | 'school'

interface UploadChoiceProps {
  into: UploadInto
  onChange(into: UploadInto): void
  isSchoolOpen: boolean
}

/** Where the file is to go: beside the school, or in its place. */
export function UploadChoice({ into, onChange, isSchoolOpen }: UploadChoiceProps) {
  const choice = (code: UploadInto, title: string, says: string) => (
    <label>
      <input type="radio" name="xlsx-into" checked={into === code} onChange={() => onChange(code)} />
      <b>{title}</b>
      <small>{noBreak(says)}</small>
    </label>
  )
  return (
    <fieldset class="xlsx-into">
      <legend class="small dim">Как открыть</legend>
      {choice(
        'copy',
        'Отдельной копией',
        'Данные школы останутся как есть. Копия появится на первой странице.',
      )}
      {choice(
        'school',
        'Вместо данных школы',
        `Сначала программа сохранит копию нынешних данных: её можно вернуть в разделе «Данные и копии».${isSchoolOpen ? ' Страница откроется заново.' : ''}`,
      )}
    </fieldset>
  )
}
