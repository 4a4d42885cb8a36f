import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { pupilGrounds } from '#shared/rules/pupilGrounds.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const mentee = (grounds: string[], set = {}) =>
  school().mentee('Жуков Максим', { kind: 'pupil', grounds: grounds.map(name => `ground.${name}`), ...set })
const none = [
  'Жуков Максим: не указано основание, по которому нужен наставник. Выберите его из п. 4.8 на листе «Наставляемые».',
]
const strange = [
  'Жуков Максим: указано основание для педагогов. Выберите основание для обучающихся из п. 4.8 или исправьте, обучающийся это или педагог.',
]

test.each([
  { given: 'одно основание из списка', programme: mentee(['hardship']), expected: [] },
  { given: 'два основания из списка', programme: mentee(['hardship', 'gifted']), expected: [] },
  { given: 'основания нет', programme: mentee([]), expected: none },
  { given: 'основание из чужого списка', programme: mentee(['burnout']), expected: strange },
  { given: 'одно своё, одно чужое', programme: mentee(['hardship', 'burnout']), expected: strange },
  { given: 'основания больше нет в справочнике', programme: mentee(['gone']), expected: none },
  {
    given: 'запись другого справочника',
    programme: mentee(['form']).row('dictionaries', {
      id: 'ground.form',
      dictionary: 'form',
      title: 'друг – друг',
    }),
    expected: none,
  },
  {
    given: 'школа добавила основание для всех',
    programme: mentee(['own']).row('dictionaries', {
      id: 'ground.own',
      dictionary: 'ground',
      title: 'возвращение после долгого отсутствия',
    }),
    expected: [],
  },
  { given: 'основания нет, но это другой список', programme: mentee([], { kind: 'teacher' }), expected: [] },
  { given: 'основания нет, человек в архиве', programme: mentee([], { status: 'archived' }), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([pupilGrounds], programme.build(), today))).toEqual(expected)
})

test('нарушение называет наставляемого и ячейку, а само основание – нет', () => {
  const found = findBreaches([pupilGrounds], mentee(['burnout']).build(), today)
  expect(found).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'mentees', id: 'н1' },
      about: ['н1'],
      place: { sheet: 'Наставляемые', row: 3, column: 'Основания' },
    },
  ])
  expect(JSON.stringify(found)).not.toMatch(/выгоран|ситуац/)
})

test.each([
  { key: 'grounds', column: 'Основания' },
  { key: 'kind', column: 'Кто это' },
])('о том, что «$column» не удалось прочитать, говорится', ({ key, column }) => {
  const programme = mentee(['hardship'], { schoolClass: '8 «А»' }).build()
  const mentees = programme.mentees.map(row => ({
    ...row,
    ...(key === 'kind' && { kind: null }),
    unread: [key],
  }))
  const found = findBreaches([pupilGrounds], { ...programme, mentees }, today)
  expect(says(found)).toEqual([
    `Жуков Максим, 8 «А»: на листе «Наставляемые» в строке 3 не прочитана ячейка в столбце «${column}», поэтому неизвестно, указано ли нужное основание. Выберите значение из списка.`,
  ])
  expect(found).toMatchObject([{ place: { sheet: 'Наставляемые', row: 3, column } }])
})
