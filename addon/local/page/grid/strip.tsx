import './strip.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Actions } from './actions.ts'
import { DropMenu, type DropItem } from './dropMenu.tsx'
import { GridIcon, type GridIconName } from './gridIcon.tsx'

interface StripProps {
  actions: Actions
  filtered: boolean
  undo(): void
  redo(): void
  find(): void
  /** the grid takes the focus back */
  back(): void
}

/** The strip above the cells: what is done to cells by mouse, and by Tab and arrows as well. */
export function Strip({ actions, filtered, undo, redo, find, back }: StripProps) {
  const [open, setOpen] = useState<'background' | 'number' | null>(null)
  const doing = (act: () => void) => () => {
    act()
    back()
  }
  const drop = (name: 'background' | 'number', title: string, items: DropItem[]) => (
    <div class="grid-dropped">
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={open === name}
        onClick={() => setOpen(open === name ? null : name)}
      >
        <GridIcon name={name} />
        {title}
        <GridIcon name="down" />
      </button>
      {open === name && <DropMenu label={title} items={items} close={() => setOpen(null)} />}
    </div>
  )
  return (
    <div class="grid-strip" role="toolbar" aria-label="Действия с ячейками" onKeyDown={walk}>
      <Button icon="undo" title="Отменить" keys="Ctrl+Z" run={doing(undo)} />
      <Button icon="redo" title="Вернуть" keys="Ctrl+Y" run={doing(redo)} />
      <hr />
      <Button icon="find" title="Найти" keys="Ctrl+F" run={find} />
      <hr />
      <Button icon="ascending" title="Сортировать от А до Я" run={doing(() => actions.sort(true))} />
      <Button icon="descending" title="Сортировать от Я до А" run={doing(() => actions.sort(false))} />
      <button type="button" aria-pressed={filtered} onClick={doing(() => actions.filter())}>
        <GridIcon name="filter" />
        Отбор
      </button>
      <hr />
      {drop('background', 'Заливка', [
        { title: 'Без заливки', run: doing(() => actions.background(null)) },
        ...FILLS.map(([title, color]) => ({
          title,
          patch: color,
          run: doing(() => actions.background(color)),
        })),
      ])}
      {drop(
        'number',
        'Формат числа',
        FORMATS.map(([title, pattern]) => ({
          title,
          off: !actions.inOwnColumns(),
          run: doing(() => actions.numberFormat(pattern)),
        })),
      )}
    </div>
  )
}

/** Pale enough for ink on them to be read by everybody. */
const FILLS = [
  ['Жёлтая', '#fff2b8'],
  ['Зелёная', '#d9efdf'],
  ['Голубая', '#d6e9f8'],
  ['Синяя', '#dde4f6'],
  ['Сиреневая', '#eadff5'],
  ['Розовая', '#fbdfe6'],
  ['Оранжевая', '#fde3c8'],
  ['Серая', '#e8e8e6'],
] as const

const FORMATS: [title: string, pattern: string | null][] = [
  ['Как введено', null],
  ['Целое: 1 500', '#,##0'],
  ['С копейками: 1 500,00', '#,##0.00'],
  ['Проценты: 15 %', '0%'],
  ['Дата: 23.11.2026', 'dd.mm.yyyy'],
]

function Button(o: { icon: GridIconName; title: string; keys?: string; run(): void }): ComponentChildren {
  const title = o.keys === undefined ? o.title : `${o.title} (${o.keys})`
  return (
    <button type="button" class="is-icon" aria-label={o.title} title={title} onClick={o.run}>
      <GridIcon name={o.icon} />
    </button>
  )
}

/** Arrows walk along the strip. */
function walk(event: KeyboardEvent): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  if (by === undefined || !(event.currentTarget instanceof HTMLElement)) return
  const all = [
    ...event.currentTarget.querySelectorAll<HTMLButtonElement>(':scope > button, .grid-dropped > button'),
  ]
  const now = all.indexOf(document.activeElement as HTMLButtonElement)
  if (now < 0) return
  event.preventDefault()
  all[(now + by + all.length) % all.length]?.focus()
}
