import { useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { fileOf } from './keeping.ts'

/** A copy as it is, to be carried on a flash drive. */
export function PlainCopy({ programme }: { programme: string }) {
  const [said, setSaid] = useState('')
  return (
    <>
      <p>
        {noBreak(
          'Вставьте флешку и сохраните копию. Если браузер спросит, куда, выберите флешку. Если не спросит, копия ляжет в папку «Загрузки»: перенесите её на флешку оттуда.',
        )}
      </p>
      <p>
        {noBreak(
          'В копии имена детей, и открыть её может любой, у кого флешка. Держите флешку под замком или сделайте копию под паролем.',
        )}
      </p>
      <a
        class="btn quiet"
        href={fileOf(programme)}
        download
        onClick={() => setSaid('Копия скачивается. Проверьте, что файл «.tandem» лежит на флешке')}
      >
        Сохранить копию
      </a>
      <p class="small" role="status">
        {said}
      </p>
    </>
  )
}
