import { describe, expect, test } from 'vitest'
import { consentsBoard } from '#addon/features/consentsBoard.ts'
import { personPapers } from '#addon/features/personPapers.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { tombstone } from '#shared/people/erasing.ts'
import { day } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')
function board(programme: ReturnType<typeof school>, asked: ('distribution' | 'image')[] = []) {
  const outcome = consentsBoard.run(given(programme.build(), { asked }))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}
const told = (view: ReturnType<typeof board>) =>
  view.groups.flatMap(({ title, people }) => people.map(({ name, lacks }) => [title, name, ...lacks]))

const pupils = () =>
  school()
    .mentee('Рудь Соня', { schoolClass: '10 «А»' })
    .mentee('Лисин Артём', { schoolClass: '7 «Б»', grounds: ['ground.health'] })
    .mentee('Валеев Тимур', { schoolClass: '7 «Б»' })
    .document('Валеев Тимур', 'consent', '2026-09-01', { signedBy: 'representative' })
    .mentor('Орлов Иван', { category: 'category.entrepreneur', employee: false })
    .mentor('Тихонова Дарья', { employee: true })

describe('who lacks what', () => {
  test('class by class, in order; then adults', () => {
    const view = board(pupils())
    expect(told(view)).toEqual([
      ['7 «Б»', 'Лисин Артём', 'consent', 'special'],
      ['10 «А»', 'Рудь Соня', 'consent'],
      ['Педагоги и сотрудники', 'Тихонова Дарья', 'consent'],
      ['Наставники не из школы', 'Орлов Иван', 'consent', 'contract', 'criminalRecord', 'medical'],
    ])
    expect(view).toMatchObject({ people: 5, lacking: 4 })
    expect(view.groups[0]).toMatchObject({ title: '7 «Б»', total: 2 })
  })

  test.each([
    { given: 'в архиве', set: { status: 'archived' as const } },
    { given: 'сведения уничтожены', set: { ...tombstone, status: 'archived' as const } },
  ])('nobody is asked of whoever is gone: $given', ({ set }) => {
    expect(told(board(school().mentee('Лисин Артём', { schoolClass: '7 «Б»', ...set })))).toEqual([])
  })

  test('what the school asks of everybody lacks too', () => {
    expect(told(board(school().mentee('Рудь Соня', { schoolClass: '7 «Б»' }), ['image']))).toEqual([
      ['7 «Б»', 'Рудь Соня', 'consent', 'image'],
    ])
  })

  test('the cards of the sample school lack the same', () => {
    const programme = sampleSchool(day('2026-11-23'))
    const outcome = consentsBoard.run(given(programme, { asked: [] }))
    if (isRefused(outcome)) throw new Error()
    const lacking = new Map(
      outcome.view.groups.flatMap(({ people }) => people.map(({ id, lacks }) => [id, lacks])),
    )
    for (const person of [...programme.mentees, ...programme.mentors].filter(
      ({ status }) => status !== 'archived',
    )) {
      const papers = personPapers(person, {
        documents: programme.participantDocuments.filter(each => each.person === person.id),
        representatives: [],
        dictionary: dictionaryOf(programme),
        certificateDays: 365,
        abroad: false,
        published: programme.publications.some(
          each => each.person === person.id && (each.removedOn === null || each.removedOn > '2026-11-23'),
        ),
        today: day('2026-11-23'),
      })
      expect(papers.filter(({ needed, tone }) => needed && tone === 'bad').length, person.id).toBe(
        lacking.get(person.id)?.length ?? 0,
      )
    }
  })
})

describe('the list for the class teacher', () => {
  test('names papers and never what tells of health', () => {
    const list = plain(board(pupils()).groups[0]?.list ?? '')
    expect(list.split('\n').slice(0, 2)).toEqual([
      '7 «Б»: каких документов не хватает на 23.11.2026',
      '1. Лисин Артём: согласие на обработку персональных данных',
    ])
    expect(list).not.toMatch(/специальн|здоров|возможност/i)
  })

  test('is blank where only a consent to special categories lacks', () => {
    const programme = school()
      .mentee('Лисин Артём', { schoolClass: '7 «Б»', grounds: ['ground.health'] })
      .document('Лисин Артём', 'consent', '2026-09-01', { signedBy: 'representative' })
    expect(board(programme).groups[0]).toMatchObject({ list: '', request: '' })
  })

  test('asks nothing of somebody who has withdrawn a consent', () => {
    const programme = school()
      .mentee('Лисин Артём', { schoolClass: '7 «Б»' })
      .document('Лисин Артём', 'consent', '2026-09-01', { withdrawnOn: day('2026-11-01') })
    const [group] = board(programme).groups
    expect(group?.people).toMatchObject([{ withdrawn: true }])
    expect(group).toMatchObject({ list: '', request: '' })
  })
})

test('the request to parents names papers and nobody', () => {
  const request = plain(board(pupils()).groups[0]?.request ?? '')
  expect(request).toContain('– согласие на обработку персональных данных')
  expect(request).toContain('подписывает родитель (законный представитель)')
  expect(request).not.toMatch(/Лисин|специальн/)
})
