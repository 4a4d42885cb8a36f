import type { Menu } from './menuBar.tsx'

/** «Файл»: copies, Excel, forms in the network, paper. */
export const fileMenu = (o: {
  programme: string
  download(): void
  upload(): void
  keep(): void
  network(): void
  leave(): void
}): Menu => ({
  title: 'Файл',
  items: [
    { kind: 'item', title: 'Данные и копии…', run: o.keep },
    {
      kind: 'item',
      title: 'Сохранить копию на диск',
      run: () => location.assign(`/api/copy?programme=${o.programme}`),
    },
    { kind: 'separator' },
    {
      kind: 'item',
      title: 'Скачать для Excel',
      run: o.download,
    },
    { kind: 'item', title: 'Открыть файл Excel…', run: o.upload },
    { kind: 'separator' },
    { kind: 'item', title: 'Анкеты в сети школы…', run: o.network },
    { kind: 'separator' },
    { kind: 'item', title: 'Печать листа', keys: 'Ctrl+P', run: () => print() },
    { kind: 'separator' },
    { kind: 'item', title: 'К выбору школы', run: o.leave },
  ],
})
