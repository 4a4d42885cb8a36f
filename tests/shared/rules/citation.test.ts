import { describe, expect, test } from 'vitest'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { remove } from '#shared/programme/edit.ts'
import { sentenceCiting } from '#shared/rules/citation.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { type RuleId, rulesNamed } from '#shared/rules/index.ts'
import { type School, school } from '#tests/school/build.ts'

const today = day('2026-11-23')
const year = 'с 01.09.2026 по 01.10.2027'
const pupils = { mentee: 'Лисин Артём' }
const teachers = { form: 'form.teacherTeacher', mentee: 'Рудь Анна' }
const story = () =>
  school()
    .setting({ teachersOwn: true })
    .mentee('Рудь Анна', { kind: 'teacher', request: '' })
    .mentee('Лисин Артём', { kind: 'pupil', request: '' })

const citedIn = (rule: RuleId, told: School) =>
  findBreaches(rulesNamed([rule]), told.build(), today).map(({ cited }) => cited)

describe('чем подтверждается нарушение', () => {
  test.each<{ given: string; rule: RuleId; told: School; cited: readonly string[] }>([
    {
      given: 'пара обучающихся и пара педагогов: каждая своим положением',
      rule: 'pairPeriod',
      told: story().pair('Панин Глеб', year, pupils).pair('Тихонова Дарья', year, teachers),
      cited: ['4.13', 'ofTeachers'],
    },
    {
      given: 'положение одно на всех: его пунктом',
      rule: 'pairPeriod',
      told: story().setting({ teachersOwn: false }).pair('Тихонова Дарья', year, teachers),
      cited: ['4.13'],
    },
    {
      given: 'наставляемые без пар, педагог и обучающийся',
      rule: 'menteeRequest',
      told: story(),
      cited: ['ofTeachers', '4.7'],
    },
    {
      given: 'наставник, который ведёт только педагогов',
      rule: 'mentorCategory',
      told: story().mentor('Тихонова Дарья', { category: null }).pair('Тихонова Дарья', year, teachers),
      cited: ['ofTeachers'],
    },
    {
      given: 'наставник, который ведёт и педагога, и обучающегося',
      rule: 'mentorCategory',
      told: story()
        .mentor('Тихонова Дарья', { category: null })
        .pair('Тихонова Дарья', year, teachers)
        .pair('Тихонова Дарья', year, pupils),
      cited: ['4.10'],
    },
    {
      given: 'наставник без пар',
      rule: 'mentorCategory',
      told: story().mentor('Тихонова Дарья', { category: null }),
      cited: ['4.10'],
    },
    {
      given: 'положения ещё нет: сослаться на него нельзя',
      rule: 'foundingActs',
      told: story().pair('Тихонова Дарья', year, teachers),
      cited: ['4.1'],
    },
    {
      given: 'дело школы, а не пары',
      rule: 'curatorAppointed',
      told: story().pair('Тихонова Дарья', year, teachers),
      cited: ['4.3'],
    },
    {
      given: 'статья закона действует и для педагогов',
      rule: 'labourConsent',
      told: story()
        .mentor('Тихонова Дарья', { employee: true, category: 'category.teacher' })
        .pair('Тихонова Дарья', year, teachers),
      cited: ['ТК 351.8'],
    },
  ])('$given', ({ rule, told, cited }) => expect(citedIn(rule, told)).toEqual(cited))

  test('пункт правила остаётся при нарушении: по нему оно стоит в своём месте', () => {
    const told = story().pair('Тихонова Дарья', year, teachers).build()
    expect(findBreaches(rulesNamed(['pairPeriod']), told, today)).toMatchObject([
      { clause: '4.13', cited: 'ofTeachers' },
    ])
  })

  test('строки наставляемого нет: модель видна по форме пары', () => {
    const told = story().pair('Тихонова Дарья', year, teachers).build()
    const gone = apply(
      told,
      told.mentees.map(row => remove('mentees', row)),
    )
    expect(findBreaches(rulesNamed(['pairPeople']), gone, today)).toMatchObject([{ cited: 'ofTeachers' }])
  })
})

test('предложения о парах педагогов не называют пунктов первого положения', () => {
  const told = story().pair('Панин Глеб', year, pupils).pair('Тихонова Дарья', year, teachers).build()
  const ends = findBreaches(rulesNamed(['pairPeriod']), told, today).map(({ sentence }) =>
    sentence.replaceAll('\u00a0', ' ').replace(/^.* или /, ''),
  )
  expect(ends).toEqual([
    'оформите продление по п. 4.14.',
    'оформите продление по положению о наставничестве педагогов.',
  ])
})

test.each([
  {
    says: 'не из тех, что названы в\u00a0п.\u00a04.15. Выберите',
    told: 'названы в положении о наставничестве педагогов. Выберите',
  },
  { says: 'другое основание из п. 4.9 или', told: 'основание из положения о наставничестве педагогов или' },
  { says: 'справка по ст. 351.8 ТК РФ', told: 'справка по ст. 351.8 ТК РФ' },
])('$says', ({ says, told }) => {
  expect(sentenceCiting(says, 'ofTeachers').replaceAll('\u00a0', ' ')).toContain(told)
  expect(sentenceCiting(says, '4.15')).toBe(says)
})
