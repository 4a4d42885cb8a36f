import { prepareMaking, runCutMaking } from '#tests/addon/google/forms/cutMaking.ts'
import { prepareScan, runCutScan, ways } from '#tests/addon/google/intake/cutScans.ts'

// `node tests/bench/answersFaults.ts`: taking answers in is cut off or refused at every call, each answer is there once;
// the making of a form is cut off at every call, there is one form in the end.

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

const making = await prepareMaking()
for (const moment of making.moments) runCutMaking(making, moment)
making.host.workbook.close()
console.log(`Публикация обрывалась ${making.moments.length} раз, анкета в конце одна`)
