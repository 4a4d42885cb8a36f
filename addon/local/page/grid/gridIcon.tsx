const SHAPES = {
  undo: 'M5.5 3 2.5 6l3 3M3 6h6.5a3.75 3.75 0 0 1 0 7.5H6',
  redo: 'm10.5 3 3 3-3 3M13 6H6.500a3.75 3.75 0 0 0 0 7.5H10',
  find: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.3 10.3 14 14',
  ascending: 'M4.5 13V3M2 5.5 4.5 3 7 5.500M9 4h2.500M9 7.300h4M9 10.600h5.5',
  descending: 'M4.5 3v10M2 10.5 4.5 13 7 10.500M9 4h5.500M9 7.300h4M9 10.600h2.5',
  filter: 'M2 3h12L9.5 8.400v4.300l-3 1.300V8.400z',
  background:
    'm7 2.5 5 5-4.6 4.600a1 1 0 0 1-1.4 0L2.9 9a1 1 0 0 1 0-1.400zM5.3 1 8 3.700M13.5 10.500s1.2 1.5 1.2 2.300a1.2 1.2 0 0 1-2.4 0c0-.8 1.2-2.3 1.2-2.3',
  number: 'M6 2.5 4.5 13.500M11.5 2.5 10 13.500M2.5 6h11.500M2 10h11.5',
  down: 'm4 6 4 4 4-4',
}

export type GridIconName = keyof typeof SHAPES

/** A drawing beside a word or for one; a screen reader hears the word only. */
export function GridIcon({ name }: { name: GridIconName }) {
  return (
    <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  )
}
