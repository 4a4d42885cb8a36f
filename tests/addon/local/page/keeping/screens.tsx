import { render } from 'preact'
import { useState } from 'preact/hooks'
import { Damaged } from '#addon/local/page/keeping/damaged.tsx'
import { KeepingDialog } from '#addon/local/page/keeping/keepingDialog.tsx'
import { Standing } from '#addon/local/page/keeping/standing.tsx'
import { UnsealDialog } from '#addon/local/page/keeping/unsealDialog.tsx'
import { UploadDialog } from '#addon/local/page/uploadDialog.tsx'
import '#addon/local/page/page.css'

// The screens of keeping by themselves; the fragment of the address says which.

const programme = { id: 'school', kind: 'school', title: 'Берёзовская школа', begun: true } as const

const brought = { id: 'copy-1', kind: 'copy', title: 'Берёзовка', begun: true } as const

function Screens() {
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  if (location.hash === '#damaged')
    return (
      <Damaged
        programme={programme}
        title={programme.title}
        why="Файла «school.tandem» нет в папке программы: его переместили или удалили."
        leave={() => setOpen('left')}
      />
    )
  if (location.hash === '#standing')
    return (
      <main>
        <h1 class="sr">Тандем</h1>
        <Standing code="full" message="Освободите место и повторите." />
        <Standing code="network" />
      </main>
    )
  return (
    <main>
      <h1>Тандем</h1>
      <button type="button" onClick={() => setOpen('keeping')}>
        Данные и копии
      </button>
      <button type="button" onClick={() => setOpen('brought')}>
        Данные копии
      </button>
      <button type="button" onClick={() => setOpen('sealed')}>
        Открыть копию
      </button>
      <button type="button" onClick={() => setOpen('excel')}>
        Открыть файл Excel
      </button>
      {open === 'keeping' && <KeepingDialog programme={programme} close={close} />}
      {open === 'brought' && <KeepingDialog programme={brought} close={close} />}
      {open === 'excel' && <UploadDialog file={new File(['?'], 'Берёзовка.xlsx')} close={close} />}
      {open === 'sealed' && (
        <UnsealDialog
          file={new File(['?'], 'Берёзовка под паролем.tandem')}
          opened={({ title }) => setOpen(`Открыта: ${title}`)}
          close={close}
        />
      )}
      <p id="open">{open}</p>
    </main>
  )
}

const root = document.getElementById('app')
if (root !== null) render(<Screens />, root)
