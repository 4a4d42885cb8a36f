/** The product's sign, the tie: ring = mentee, disc = mentor, line = pair. */
export function Sign() {
  return (
    <svg class="sign" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M6.2 6.2l7.6 7.6" />
      <circle class="ring" cx="5.4" cy="5.4" r="3.6" />
      <circle class="disc" cx="14.6" cy="14.6" r="4.6" />
    </svg>
  )
}
