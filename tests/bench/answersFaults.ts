import { prepareScan, runCutScan, ways } from '#tests/addon/google/intake/cutScans.ts'

// `node tests/bench/answersFaults.ts`: taking answers in is cut off or refused at every call; each answer is there once.

const scan = await prepareScan()
let cases = 0
for (const fault of ['die', 'fail'] as const)
  for (const [, again] of ways)
    for (const moment of scan.moments) {
      runCutScan(scan, moment, fault, again)
      cases++
    }
scan.host.workbook.close()
console.log(`Случаев: ${cases}, каждый ответ внесён один раз`)
