const SHAPES = {
  check: 'm3 8.5 3.2 3.2L13 5',
  close: 'm4 4 8 8M12 4l-8 8',
  computer:
    'M3 2.5h10a1.2 1.2 0 0 1 1.2 1.2v5.9a1.2 1.2 0 0 1-1.2 1.2H3a1.2 1.2 0 0 1-1.2-1.2V3.7A1.2 1.2 0 0 1 3 2.5M8 10.8v2.7M5 13.5h6',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  file: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.3h3.3',
  help: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.5-.8 1M8 11.3v.1',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.4v3.7M8 5v.1',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  lock: 'M4.7 7h6.6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H4.7A1.5 1.5 0 0 1 3.2 12V8.5A1.5 1.5 0 0 1 4.7 7M5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 2.8a2.5 2.5 0 0 1 0 4.4M12 9.8c1.6.6 2.5 1.9 2.5 3.7',
  plus: 'M8 3v10M3 8h10',
  school: 'M2 13.5V6.8L8 3l6 3.8v6.7M1.5 13.5h13M6.3 13.5V10h3.4v3.5M8 6.6v.1',
  warn: 'M8 2.2 14.3 13H1.7zM8 6.5v3M8 11.4v.1',
}

/** A drawing beside a word. A screen reader hears the word only. */
export function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  )
}

/** The sign of the program: ring = mentee, disc = mentor, line = pair. */
export function Sign({ size = 20 }: { size?: number }) {
  return (
    <svg class="sign" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M6.2 6.2l7.6 7.6" />
      <circle class="ring" cx="5.4" cy="5.4" r="3.6" />
      <circle class="disc" cx="14.6" cy="14.6" r="4.6" />
    </svg>
  )
}
