import { describe, expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import { previewPairsOrder } from '#addon/features/previewPairsOrder.ts'
import { plainText } from '#shared/documents/plainText.ts'
import { formatToken } from '#shared/documents/tokens.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import {
  everybody,
  li,
  lisin,
  moment,
  panin,
  programmeOf,
  readySchool,
  twoPairs,
  vorontsova,
} from './orderSchool.ts'

const all = { withGroups: true }

function preview(programme: WholeProgramme, input: { pairs?: string[]; withGroups: boolean } = all) {
  const outcome = previewPairsOrder.run({ programme, input, ...moment() })
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  const { view } = outcome
  const lines = plainText(view.blocks, token => view.names[formatToken(token)])
  return { ...view, text: lines.join('\n').replaceAll('\u00a0', ' ') }
}

const refusal = (programme: WholeProgramme, input: { pairs?: string[]; withGroups: boolean } = all) => {
  const outcome = previewPairsOrder.run({ programme, input, ...moment() })
  return isRefused(outcome) ? outcome.refusal : null
}

describe('the text', () => {
  const { text, title, obstacles } = preview(programmeOf(twoPairs(), everybody))

  test('heading, place and basis come from the school', () => {
    expect(title).toBe('Об утверждении наставнических пар')
    expect(text).toContain('«Заречная средняя школа № 4»')
    expect(text).toContain('\tс. Заречное')
    expect(text).toContain('Руководствуясь Федеральным законом от 29 декабря 2012 г. № 273\u2011ФЗ')
    expect(text).toContain('Директор\tИ. П. Соколова')
    expect(obstacles).toEqual([])
  })

  test('names stand in their cases, a name of unknown gender in the nominative', () => {
    expect(text).toContain('2.1. Воронцову Дарью Алексеевну – за Лисиным Артёмом Олеговичем;')
    expect(text).toContain('2.2. Панина Глеба Юрьевича – за Ли Саша.')
    expect(text).toContain('Куратору Мельнику Олегу Ивановичу обеспечить')
  })

  test('classes, form, role model and term stand in the annex', () => {
    expect(text).toContain(
      '1\tВоронцова Дарья Алексеевна, 10 «А» класс\tЛисин Артём Олегович, 7 «Б» класс\tученик – ученик\tуспевающий – неуспевающий\tс 01.12.2026\nпо 31.05.2027',
    )
  })

  test('plans are due two weeks after the start', () => {
    expect(text).toContain('в срок до 15 декабря 2026 г.')
  })
})

test.each([
  {
    given: 'пары из разных форм: порядок справочника, а не листа',
    forms: ['form.teacherPupil', 'form.pupilPupil'],
    first: 'Панина',
  },
  {
    given: 'одна форма: по фамилии наставника',
    forms: ['form.pupilPupil', 'form.pupilPupil'],
    first: 'Воронцову',
  },
])('$given', ({ forms, first }) => {
  const programme = programmeOf(twoPairs(), everybody)
  const pairs = programme.pairs.map((pair, i) => ({ ...pair, form: forms[i] ?? null }))
  expect(preview({ ...programme, pairs }).text).toContain(`2.1. ${first}`)
})

describe('names to look at', () => {
  const doubts = (name: string, set: { gender?: 'male' | 'female' | null } = {}) =>
    preview(
      programmeOf(
        readySchool()
          .mentor(panin, { category: 'category.pupil', gender: 'male' })
          .mentee(name, set)
          .pair(panin, 'с 01.12.2026 по 31.05.2027', { mentee: name, status: 'agreed' }),
        [panin, name],
      ),
    ).declined.flatMap(({ doubt }) => (doubt === null ? [] : [doubt.sentence.replaceAll('\u00a0', ' ')]))

  test.each([
    {
      name: li,
      says: ['Ли Саша: нет отчества и не указан пол, поэтому имя оставлено в именительном падеже.'],
    },
    { name: 'Ли Саша', gender: 'male' as const, says: [] },
    {
      name: 'Рудь Соня',
      says: ['Рудь Соня: пол не указан, по имени определён как женский. Проверьте падеж.'],
    },
    { name: 'Рудь Софья Игоревна', says: [] },
    {
      name: 'Smith Джон',
      gender: 'male' as const,
      says: [
        'Smith Джон: фамилия «Smith» – не русскими буквами, поэтому в именительном падеже. Впишите формы, если они есть.',
      ],
    },
  ])('$name: $says.length', ({ name, gender = null, says }) => {
    expect(doubts(name, { gender })).toEqual(says)
  })

  test('an exception of the curator settles it', () => {
    const programme = programmeOf(twoPairs(), everybody)
    const withGender = programme.mentees.map(row =>
      row.lastName === 'Ли' ? { ...row, gender: 'male' as const } : row,
    )
    const exception = {
      id: 'с1',
      part: 'first',
      gender: null,
      nom: 'Саша',
      gen: '',
      dat: '',
      acc: '',
      ins: 'Сашею',
      pre: '',
      row: 3,
      unread: [],
    } as const
    expect(preview({ ...programme, mentees: withGender, declensions: [exception] }).text).toContain(
      'за Ли Сашею.',
    )
  })
})

describe('what stands in the way', () => {
  test('without a consent a pair is stopped and the next step named', () => {
    const { obstacles, stopped } = preview(programmeOf(twoPairs(), [vorontsova, panin, lisin]))
    expect(stopped).toEqual(['пара-2'])
    expect(obstacles).toHaveLength(1)
    expect(obstacles[0]?.clause).toBe('4.17')
    expect(obstacles[0]?.sentence.replaceAll('\u00a0', ' ')).toBe(
      'Ли Саша, 6 «А»: нет согласия родителя (законного представителя) на обработку персональных данных. Получите его и внесите на лист «Документы участников».',
    )
  })

  test('the order without it can be made', () => {
    const programme = programmeOf(twoPairs(), [vorontsova, panin, lisin])
    const { obstacles, text } = preview(programme, { pairs: ['пара-1'], withGroups: true })
    expect(obstacles).toEqual([])
    expect(text).not.toContain('Ли Саша')
  })

  test.each([
    { given: 'наставника нет в базе', set: { mentor: 'м99' }, says: 'наставника нет на листе «Наставники»' },
    { given: 'форма не указана', set: { form: null }, says: 'не указана форма наставничества' },
    { given: 'окончание не указано', set: { to: null }, says: 'не указано окончание' },
  ])('$given: строка названа, остальные пары в проекте', ({ set, says }) => {
    const programme = programmeOf(twoPairs(), everybody)
    const pairs = programme.pairs.map(pair => (pair.id === 'пара-2' ? { ...pair, ...set } : pair))
    const { obstacles, stopped, text } = preview({ ...programme, pairs })
    expect(stopped).toEqual(['пара-2'])
    expect(obstacles.map(({ sentence }) => sentence.replaceAll('\u00a0', ' ')).join()).toContain(says)
    expect(text).toContain('Воронцову')
  })

  test('a third mentee at once', () => {
    const story = ['Рудь Софья', 'Валеев Тимур', 'Жуков Максим'].reduce(
      (built, mentee) => built.pair(panin, 'с 01.12.2026 по 31.05.2027', { mentee, status: 'agreed' }),
      readySchool().mentor(panin, { category: 'category.pupil' }),
    )
    const { obstacles, stopped } = preview(
      programmeOf(story, [panin, 'Рудь Софья', 'Валеев Тимур', 'Жуков Максим']),
    )
    expect(obstacles.map(({ clause }) => clause)).toEqual(['4.12'])
    expect(stopped).toHaveLength(3)
  })
})

test('a group is one row of the annex, and can be left for another order', () => {
  const story = twoPairs().group(panin, 3, 'все согласны')
  const built = programmeOf(story, everybody)
  const pairs = built.pairs.map(pair =>
    pair.kind === 'group' ? { ...pair, status: 'agreed' as const } : pair,
  )
  const programme = { ...built, pairs }
  expect(preview(programme).title).toBe('Об утверждении наставнических пар и наставнической группы')
  expect(preview(programme, { withGroups: false }).title).toBe('Об утверждении наставнических пар')
})

test('marks of XML in a name stand in the text as they are', () => {
  const name = 'О’Нил&Ко Пётр'
  const programme = programmeOf(
    readySchool()
      .mentor(panin, { category: 'category.pupil', gender: 'male' })
      .mentee(name)
      .pair(panin, 'с 01.12.2026 по 31.05.2027', { mentee: name, status: 'agreed' }),
  )
  expect(preview(programme).text).toContain('О’Нил&Ко')
})

describe('no order at all', () => {
  const programme = programmeOf(twoPairs(), everybody)
  test.each([
    {
      given: 'согласованных пар нет',
      programme: programmeOf(readySchool()),
      code: 'nothingToDo',
      says: 'Нет согласованных пар, которым нужен приказ',
    },
    {
      given: 'оснований нет',
      programme: { ...programme, legalActs: [] },
      code: 'missingFacts',
      says: 'Нет ни одного действующего основания для преамбулы приказа',
    },
    {
      given: 'все основания утратили силу',
      programme: {
        ...programme,
        legalActs: programme.legalActs.map(act => ({ ...act, to: day('2026-11-22') })),
      },
      code: 'missingFacts',
      says: 'Нет ни одного действующего основания для преамбулы приказа',
    },
    {
      given: 'директор не указан',
      programme: {
        ...programme,
        settings: programme.settings.map(row => (row.id === 'headLast' ? { ...row, value: '' } : row)),
      },
      code: 'missingFacts',
      says: 'Для приказа не хватает настроек',
    },
  ])('$given', ({ programme, code, says }) => {
    expect(refusal(programme)).toMatchObject({ code, message: says })
  })

  test('a chosen pair that is agreed no more', () => {
    expect(refusal(programme, { pairs: ['пара-1', 'пара-9'], withGroups: true })?.code).toBe(
      'changedMeanwhile',
    )
  })
})
