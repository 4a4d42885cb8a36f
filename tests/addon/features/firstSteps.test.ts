import { expect, test } from 'vitest'
import { firstSteps } from '#addon/features/firstSteps.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const steps = (programme: ReturnType<typeof school>) => {
  const outcome = firstSteps.run(given(programme.build(), {}))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}
const saysOf = (programme: ReturnType<typeof school>, title: string) => {
  const step = steps(programme).steps.find(each => each.title === title)
  return [step?.done, step?.says.replace(/\u00a0/g, ' ')]
}

const filled = () =>
  school().setting({
    schoolFull: 'МБОУ «Школа № 1»',
    schoolShort: 'Школа № 1',
    place: 'с. Заречное',
    headLast: 'Рудь',
    headFirst: 'Анна',
    headGender: 'female',
    curatorLast: 'Лисина',
    curatorFirst: 'Ольга',
    curatorGender: 'female',
    schoolYear: '2026/27',
    dataPlace: 'local',
  })
const paired = (status: 'proposed' | 'agreed' | 'refused') =>
  school().mentor('Иванова Анна').pair('Иванова Анна', 'с 01.10.2026 по 31.05.2027', { status })

test('an empty workbook has seven steps before it and none behind', () => {
  const { steps: all, done } = steps(school())
  expect([all.length, done]).toEqual([7, 0])
})

test.each([
  {
    given: 'школа не названа',
    programme: school().setting({ place: 'с. Заречное' }),
    step: 'Заполнить настройки',
    done: false,
  },
  { given: 'всё заполнено', programme: filled(), step: 'Заполнить настройки', done: true },
  {
    given: 'один наставник',
    programme: school().mentor('Иванова Анна'),
    step: 'Загрузить наставников',
    done: true,
  },
  {
    given: 'единственный наставник в архиве',
    programme: school().mentor('Иванова Анна', { status: 'archived' }),
    step: 'Загрузить наставников',
    done: false,
  },
  { given: 'от всех двух отказ', programme: paired('refused'), step: 'Подобрать пары', done: false },
  { given: 'предложена', programme: paired('proposed'), step: 'Подобрать пары', done: true },
  { given: 'предложена', programme: paired('proposed'), step: 'Записать согласие на пары', done: false },
  { given: 'согласована', programme: paired('agreed'), step: 'Записать согласие на пары', done: true },
  {
    given: 'проект приказа',
    programme: school().order('приказ-1', null),
    step: 'Зарегистрировать приказ',
    done: false,
  },
  {
    given: 'приказ подписан',
    programme: school().order('приказ-1', '2026-09-30'),
    step: 'Зарегистрировать приказ',
    done: true,
  },
])('«$step» follows from the tables: $given', ({ programme, step, done }) => {
  expect(saysOf(programme, step)[0]).toBe(done)
})

test('unfilled settings are named as people name them', () => {
  const nobody = filled().setting({ schoolFull: 'Школа', schoolShort: 'Школа', place: 'Заречное' })
  expect(saysOf(nobody, 'Заполнить настройки')).toEqual([
    false,
    'Не заполнено: фамилия руководителя, имя руководителя, пол руководителя, фамилия куратора, имя куратора, пол куратора, учебный год, где хранятся данные',
  ])
})

test('consents are counted by people, with the right hand under them', () => {
  const one = school()
    .mentor('Иванова Анна')
    .mentee('Лисин Артём')
    .document('Иванова Анна', 'consent', '2026-09-01', { signedBy: 'self' })
  expect(
    saysOf(one.document('Лисин Артём', 'consent', '2026-09-01', { signedBy: 'self' }), 'Собрать согласия'),
  ).toEqual([false, 'Есть у 1 из 2'])
  expect(
    saysOf(
      one.document('Лисин Артём', 'consent', '2026-09-01', { signedBy: 'representative' }),
      'Собрать согласия',
    ),
  ).toEqual([true, 'Есть у 2 из 2'])
})
