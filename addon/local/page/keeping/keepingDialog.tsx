import { useEffect, useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import type { ProgrammeInfo } from '../app.tsx'
import { copyKinds } from './copyKinds.ts'
import { CopyList } from './copyList.tsx'
import { fileSize } from './fileSize.ts'
import { Fold } from './fold.tsx'
import { type Keeping, type KeptCopy, readKeeping } from './keeping.ts'
import './keeping.css'
import { Modal } from './modal.tsx'
import { moment } from './moment.ts'
import { Moving } from './moving.tsx'
import { PlainCopy } from './plainCopy.tsx'
import { Restoring } from './restoring.tsx'
import { SealedCopy } from './sealedCopy.tsx'
import { Settle } from './settle.tsx'
import { isStanding, Standing } from './standing.tsx'
import { Trouble } from './trouble.tsx'
import { Whereabouts } from './whereabouts.tsx'

/** «Данные и копии»: where the data lies, its copies, and the ways to take it elsewhere. */
export function KeepingDialog({ programme, close }: { programme: ProgrammeInfo; close: () => void }) {
  const [keeping, setKeeping] = useState<Keeping | null>(null)
  const [trouble, setTrouble] = useState<Error | null>(null)
  const [restoring, setRestoring] = useState<KeptCopy | null>(null)
  const [settling, setSettling] = useState(false)
  const [returned, setReturned] = useState<string | null>(null)

  useEffect(() => void readKeeping(programme.id).then(setKeeping, setTrouble), [])

  if (restoring !== null)
    return (
      <Modal title="Восстановление из копии" close={close}>
        <Restoring
          programme={programme.id}
          source={restoring.name}
          title={`Копия: ${moment(new Date(restoring.at), new Date())}`}
          says={`${copyKinds[restoring.kind]}, ${fileSize(restoring.size)}`}
          back={() => {
            setReturned(restoring.name)
            setRestoring(null)
          }}
        />
      </Modal>
    )
  if (settling)
    return (
      <Modal title="Своя школа из этой копии" close={close}>
        <Restoring
          programme="school"
          source={programme.id}
          title={`Копия: ${programme.title}`}
          says="Она займёт место таблицы, которая открывается кнопкой «Открыть школу»"
          back={() => setSettling(false)}
        />
      </Modal>
    )
  return (
    <Modal title="Данные и копии" close={close}>
      {keeping?.troubles.filter(isStanding).map(code => (
        <Standing key={code} code={code} />
      ))}
      {trouble !== null && <Trouble title="Сведения о копиях не прочитаны" error={trouble} />}
      <Whereabouts keeping={keeping} />
      {programme.kind === 'copy' && <Settle begin={() => setSettling(true)} />}
      <CopyList
        programme={programme.id}
        copies={keeping?.copies ?? null}
        returned={returned}
        made={setKeeping}
        restore={setRestoring}
      />
      <section aria-labelledby="keeping-take">
        <h3 id="keeping-take">Взять данные с собой</h3>
        <Fold title="Копия на флешку" says="Файл, который откроет «Тандем» на любом компьютере">
          <PlainCopy programme={programme.id} />
        </Fold>
        <Fold title="Копия под паролем" says={noBreak('Без пароля её не откроет никто, даже мы')}>
          <SealedCopy programme={programme} />
        </Fold>
        <Fold title="Переезд на другой компьютер" says={noBreak('Три шага: сохранить, перенести, открыть')}>
          <Moving programme={programme.id} />
        </Fold>
      </section>
    </Modal>
  )
}
