import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '#addon/build.ts'
import type { ItemRecord } from '#addon/local/forms/formRecord.ts'
import type { Answers, Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { formulaPayloads } from '#tests/shared/intake/corpora/formulaPayloads.ts'
import { naughtyStrings } from '#tests/shared/intake/corpora/naughtyStrings.ts'
import { formsDone, publish, type PublishedForm } from '../forms/publish.ts'

const texts = [...formulaPayloads, ...naughtyStrings.map(({ text }) => text)].filter(
  text => text.trim() !== '' && text.length < 1000,
)

/** What somebody may answer to an item; null: it is left out. */
function answerTo({ type, choices }: ItemRecord): fc.Arbitrary<string | string[] | null> | null {
  switch (type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return fc.option(
        fc.oneof(fc.constantFrom(...texts), fc.constantFrom('7', '007', '1/2', '7 Б', '89001112233')),
      )
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return fc.option(fc.constantFrom(...choices))
    case 'CHECKBOX':
      return fc.option(fc.shuffledSubarray(choices, { minLength: 1 }))
    case 'SCALE':
      return fc.option(fc.integer({ min: 1, max: 10 }).map(String))
    case 'DATE':
      return fc.option(fc.constantFrom('2013-03-05', '2012-02-29', '1890-01-01'))
    default:
      return null
  }
}

function answersTo({ items }: { items: readonly ItemRecord[] }): fc.Arbitrary<Answers> {
  const asked = items.flatMap(item => {
    const answer = answerTo(item)
    // Letters before the number: else the order would be that of the numbers, which are drawn anew each time.
    return answer === null ? [] : [[`item ${item.id}`, answer] as const]
  })
  return fc.record(Object.fromEntries(asked)).map(given => {
    const said = Object.entries(given).filter(([, answer]) => answer !== null)
    return Object.fromEntries(said.map(([key, answer]) => [key.slice('item '.length), answer])) as Answers
  })
}

const hashes = (host: Host) => host.rows('responses').map(({ hash, receivedAt }) => [hash, receivedAt])

test.each([
  'application.mentee.pupilPupil',
  'application.mentor.employerPupil',
  'repeat.mentee.pupilPupil',
  'preferences.mentor',
  'referral.psychologist',
])('лист говорит то же, что сама анкета: %s', { timeout: 60_000 }, async questionnaire => {
  const granted = [...((await build()).manifest as { oauthScopes: string[] }).oauthScopes]
  const host = await schoolHost(20, { granted })
  const personal = questionnaire.startsWith('repeat')
  const published: PublishedForm = publish(host, { questionnaire, personal })
  const form = published.form()
  const given = fc.sample(answersTo(form), { numRuns: 15, seed: 7 })
  for (const answers of given) host.submit(form.id, answers)
  host.events.splice(0)
  granted.splice(granted.indexOf('https://www.googleapis.com/auth/forms'), 1)
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: given.length, troubles: [] })
  const fromSheet = hashes(host)
  // With permission each is known by what it says: nothing is new, and nothing has changed.
  granted.push('https://www.googleapis.com/auth/forms')
  expect(formsDone(host, { do: 'scan' })).toMatchObject({ taken: 0, troubles: [] })
  expect(hashes(host)).toEqual(fromSheet)
})
