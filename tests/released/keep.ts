import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startHost } from '#tests/addon/host.ts'
import { noon } from '#tests/addon/schoolOf.ts'
import { root } from '#tests/house/sources.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { pack, readWorkbook } from './workbookFile.ts'

// `node tests/released/keep.ts`, once at each release: keeps the sample school as this version writes it. What was kept
// of a version that is out is never made again.

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const host = await startHost({ now: noon })
host.fill(sampleSchool())
const folder = join(import.meta.dirname, version)
mkdirSync(folder, { recursive: true })
const bytes = pack(readWorkbook(host.workbook, version))
writeFileSync(join(folder, 'school.json.gz'), bytes, { flag: 'wx' })
host.workbook.close()
console.log(`tests/released/${version}/school.json.gz: ${Math.ceil(bytes.length / 1024)} КБ`)
