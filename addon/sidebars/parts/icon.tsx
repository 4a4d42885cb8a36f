const shapes = {
  alert: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 4.8v3.7M8 10.9v.1',
  calendar:
    'M3.7 3.3h8.6a1.5 1.5 0 0 1 1.5 1.5v7.4a1.5 1.5 0 0 1-1.5 1.5H3.7a1.5 1.5 0 0 1-1.5-1.5V4.8a1.5 1.5 0 0 1 1.5-1.5M2.2 6.7h11.6M5.3 1.8v2.8M10.7 1.8v2.8',
  check: 'm3 8.5 3.2 3.2L13 5',
  clock: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 4.6V8l2.4 1.6',
  close: 'm4 4 8 8M12 4l-8 8',
  cloud: 'M4.6 12.5a3 3 0 0 1-.3-6 3.9 3.9 0 0 1 7.4.9 2.6 2.6 0 0 1 .1 5.1z',
  computer:
    'M3 2.5h10a1.2 1.2 0 0 1 1.2 1.2v5.9a1.2 1.2 0 0 1-1.2 1.2H3a1.2 1.2 0 0 1-1.2-1.2V3.7A1.2 1.2 0 0 1 3 2.5M8 10.8v2.7M5 13.5h6',
  document: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.3h3.3M6.2 8.5h4M6.2 11h4',
  down: 'm4 6 4 4 4-4',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.8 13.3h10.4',
  edit: 'm10.6 2.8 2.6 2.6-7.6 7.6-3.2.6.6-3.2zM9 4.4 11.6 7',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  forbid: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M3.9 3.9l8.2 8.2',
  help: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.5-.8 1M8 11.3v.1',
  inbox: 'M2.3 9.2 4 3h8l1.7 6.2v4H2.3zM2.3 9.2h3.4l.8 1.6h3l.8-1.6h3.4',
  info: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M8 7.4v3.7M8 5v.1',
  lock: 'M4.7 7h6.6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H4.7A1.5 1.5 0 0 1 3.2 12V8.5A1.5 1.5 0 0 1 4.7 7M5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7',
  message: 'M2.2 3h11.6v8H7.5L4.5 13.6V11H2.2z',
  people:
    'M8.1 5.2a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0M1.6 13.2a4.2 4.2 0 0 1 8.4 0M10.4 3.2a2.2 2.2 0 0 1 0 4.2M11.6 9.4a4 4 0 0 1 2.8 3.8',
  pin: 'M6 2h4l-.6 4.2L12 8.5H4l2.6-2.3zM8 8.5V14',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 6V2.3h7V6M4.5 11.5H2.3V6h11.4v5.5h-2.2M4.5 9.5h7v4.2h-7z',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.5 10.5 14 14',
  swap: 'M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13',
  table: 'M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M2 7h12M6.5 3v10',
  up: 'm4 10 4-4 4 4',
  warn: 'M8 2.2 14.3 13H1.7zM8 6.5v3M8 11.4v.1',
}

export type IconName = keyof typeof shapes

/** A drawing beside a word. It says nothing to a screen reader: the word does. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  )
}
