import { writeSync } from 'node:fs'
import { desk } from './bookDesk.ts'

// Writes rows for ever; a dot for each one that is acknowledged.

const { ask } = desk(process.argv[2])
for (let row = 1; ; row++) {
  ask('appendRow', { sheetId: 0, values: [row, `строка ${row}`] })
  writeSync(1, '.')
}
