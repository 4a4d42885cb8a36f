/** The tie of a pair: ring above = mentee, disc below = mentor; open = the mentor's place is empty. */
export function Tie({ open = false }: { open?: boolean }) {
  return (
    <span class={open ? 'tie open' : 'tie'} aria-hidden="true">
      <i />
    </span>
  )
}
