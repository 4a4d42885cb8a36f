import { expect, test } from 'vitest'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { pairingSchool } from './pairingSchool.ts'
import { suggested } from './runSuggestion.ts'

const two = pairingSchool()
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

test('a plan knows whose paper it is, and how many mentees one mentor may have', () => {
  const view = suggested(two.setting({ schoolShort: 'МБОУ «Заречная СОШ № 4»', maxMentees: 3 }).build())
  expect(view).toMatchObject({
    places: 3,
    paper: { school: 'МБОУ «Заречная СОШ № 4»', today: '2026-11-23' },
  })
})

test('fairness counts the mentees of the run, each once, and tells no ground of anybody', () => {
  const school = sampleSchool()
  const view = suggested(school)
  const [byForm] = view.fairness
  expect(byForm?.groups).toEqual([
    {
      title: view.formTitle.replace(/ (?=–)/, '\u00a0'),
      figures: {
        asked: view.asked,
        placed: view.pairs.length,
        score: Math.round(view.pairs.reduce((sum, { score }) => sum + score, 0) / view.pairs.length),
      },
    },
  ])
  const grounds = new Set(school.mentees.flatMap(each => each.grounds))
  const { fairness, ...rest } = view
  for (const id of grounds) expect(JSON.stringify(rest)).not.toContain(id)
  for (const { figures } of fairness.flatMap(({ groups }) => groups))
    if (figures !== null) expect(figures.asked).toBeGreaterThanOrEqual(5)
})

test('somebody who is archived while the engine thinks is counted no more', () => {
  const later = pairingSchool().mentee('Лисин Артём Олегович', { status: 'archived' }).build()
  const view = suggested(pairingSchool().build(), later)
  expect(view.asked).toBe(1)
  expect(plain(JSON.stringify(view.fairness))).not.toContain('"asked":2')
})
