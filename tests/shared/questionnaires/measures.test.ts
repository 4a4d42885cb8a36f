import { expect, test } from 'vitest'
import { questionnaire } from '#shared/questionnaires/index.ts'
import { measures } from '#shared/questionnaires/measures.ts'
import { questionsOf } from '#shared/questionnaires/questionnaire.ts'

const measure = (id: string) => measures.find(each => each.id === id)

test('код показателя свой, вопросы есть и отвечают на них числом или «да» и «нет»', () => {
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
  for (const { from, kind, title } of measures) {
    expect(from).not.toEqual([])
    expect(title).toMatch(/^[А-ЯЁа-яё].+\([а-яё ().-]+, [А-ЯЁа-яёSWOT ]+\)$/)
    for (const { questionnaire: id, question } of from) {
      const found = questionnaire(id)
      const asked = found && questionsOf(found).find(each => each.id === question)
      expect(asked?.answer.kind).toBe(kind === 'average' ? 'scale' : 'yesNo')
    }
  }
})

test('одно и то же до и после считается отдельно, по всем формам вместе', () => {
  expect(measure('first.mentee.comfort')).toMatchObject({
    kind: 'average',
    title: 'лёгкость общения (наставляемый, первый опрос)',
  })
  expect(measure('repeat.mentee.comfort')?.from).toHaveLength(6)
})

test('удовлетворённость считается по вопросу, который идёт в «Удовлетворён»', () => {
  expect(measure('repeat.mentor.satisfied')).toMatchObject({ kind: 'percent' })
  expect(measure('satisfaction.mentee.satisfied')?.from).toEqual([
    { questionnaire: 'satisfaction.mentee', question: 'satisfied' },
  ])
})

// Rows of the SWOT template: would go on, new information, future and professions, beyond and project, sport, culture, mentor.
test.each([
  'goOn',
  'news',
  'book',
  'future',
  'careers',
  'beyond',
  'project',
  'sport',
  'culture',
  'mentorToo',
])('строка SWOT %s: доля по повторному опросу', item =>
  expect(measure(`repeat.mentee.${item}`)).toMatchObject({ kind: 'percent', swot: true }),
)

test('остальное строками SWOT не становится, и коды других анкет с ними не смешаны', () => {
  const rows = measures.filter(({ swot }) => swot).map(({ id }) => id)
  expect(rows.filter(id => !id.startsWith('repeat.mentee.'))).toEqual(['repeat.mentor.goOn'])
  expect(measure('feedback.classTeacher.together')?.title).toBe(
    'Насколько дружнее стал класс? (классный руководитель, отзыв)',
  )
})
