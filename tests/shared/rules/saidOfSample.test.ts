import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { Breach } from '#shared/rules/breach.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rules } from '#shared/rules/index.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'

/** Everything a breach tells: rule, severity, row, people, cell, sentence, and what the button would change. */
function told({ rule, severity, subject, about, place, sentence, fix, opens }: Breach): string {
  return [
    `${rule} (${severity}), ${subject.table} ${subject.id}, about ${about.join(' ') || 'the school'}`,
    place ? `${place.sheet}, строка ${place.row}, «${place.column}»` : 'no cell',
    ...(opens ? [`opens «${opens}»`] : []),
    sentence.replaceAll('\u00a0', ' '),
    ...(fix ? [`${fix.title}: ${fix.edits.map(({ set }) => JSON.stringify(set)).join(' ')}`] : []),
  ].join('\n')
}

test('what the rules say of the sample school, word for word and cell by cell', async () => {
  const said = findBreaches(rules, sampleSchool(), day('2026-11-23')).map(told)
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('saidOfSample.txt')
})
