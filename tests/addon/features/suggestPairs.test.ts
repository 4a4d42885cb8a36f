import { describe, expect, test } from 'vitest'
import { suggestPairs } from '#addon/features/suggestPairs.ts'
import { comparableColumns } from '#shared/matching/ownCriteria.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { given } from './given.ts'
import { decided, done, idOf, pairingSchool, refusalOf } from './pairingSchool.ts'
import { suggest, suggested, suggestInput } from './runSuggestion.ts'

const two = pairingSchool().build()
const names = (pairs: readonly { mentee: { name: string }; mentor: { name: string } }[]) =>
  pairs.map(({ mentee, mentor }) => `${mentee.name} – ${mentor.name}`).sort()
const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ')

test('everybody gets a mentor, and the view says for which form and days', () => {
  const view = suggested(two)
  expect(names(view.pairs)).toHaveLength(2)
  expect(view).toMatchObject({
    form: 'form.pupilPupil',
    formTitle: 'ученик – ученик',
    from: '2026-12-01',
    to: '2027-05-31',
    asked: 2,
    unmatched: [],
    changed: null,
  })
  expect(plain(view.proof)).toBe('Больше пар при этих условиях составить нельзя: проверены все 4 сочетания.')
})

describe('the sample school', () => {
  const view = suggested(sampleSchool())

  test('points of every pair add up to its score, and none is above the most', () => {
    expect(view.pairs.length).toBeGreaterThan(5)
    for (const { rows, score } of view.pairs) {
      expect(rows.reduce((sum, { points }) => sum + points, 0)).toBe(score)
      expect(rows.reduce((sum, { max }) => sum + max, 0)).toBe(view.maxScore)
      for (const { points, max } of rows) expect(points).toBeLessThanOrEqual(max)
    }
  })

  test('everybody asked about has a pair or a reason', () => {
    expect(view.pairs.length + view.unmatched.length).toBe(view.asked)
    for (const { sentence, funnel, seek } of view.unmatched) {
      expect(sentence).not.toBe('')
      expect(funnel.length).toBeGreaterThan(0)
      expect(seek.sentence).not.toBe('')
    }
  })
})

describe('settings of the sample school', () => {
  const school = sampleSchool()
  const plan = (set: Partial<typeof suggestInput>) =>
    done(suggest(school, school, { ...suggestInput, ...set })).view

  test('each objective gives a plan with its figures', () => {
    const [coverage, best, stable] = (['coverage', 'score', 'stable'] as const).map(objective =>
      plan({ objective }),
    )
    expect(coverage?.totals.matched).toBe(coverage?.pairs.length)
    expect(coverage?.totals.matched).toBeGreaterThanOrEqual(best?.totals.matched ?? 0)
    expect(best?.totals.score).toBeGreaterThanOrEqual(coverage?.totals.score ?? 0)
    expect(stable?.blocking).toEqual([])
    expect(stable?.proof).toMatch(/^Нет наставника и/)
  })

  test('every pair says its share of the best and what is blank; a column of one’s own is a row', () => {
    const [title = ''] = comparableColumns(school.own)
    expect(title).not.toBe('')
    const { pairs, maxScore } = plan({ own: [{ title, importance: 3 }] })
    expect(maxScore).toBe(plan({}).maxScore + 200)
    for (const { rows, share, shareSays, blank } of pairs) {
      expect(rows[rows.length - 1]).toMatchObject({ criterion: 'c20', label: title, max: 200 })
      expect(shareSays).toMatch(share === 1 ? /^Лучшее возможное для / : /^\d\d?\u00a0% от\u00a0лучшего/)
      expect(blank.sentence === null).toBe(rows.every(row => !row.blank))
    }
    expect(pairs.some(({ blank }) => blank.points > 0)).toBe(true)
  })

  test('what is not among the modes is not taken', () => {
    const wrong = { ...suggestInput, conditions: { ...suggestInput.conditions, time: 'same' } }
    expect(suggestPairs.input.safeParse(wrong).success).toBe(false)
    expect(suggestPairs.input.safeParse(suggestInput).success).toBe(true)
  })
})

test('nothing that anybody wrote leaves the workbook: names, texts, contacts, titles', () => {
  const canary = 'Канарейка'
  const planted = Object.fromEntries(
    tableNames.map(name => [
      name,
      (sampleSchool()[name] as readonly Record<string, unknown>[]).map(row => {
        const texts = Object.entries(tableOf(name).columns).filter(
          ([key, { kind }]) => (kind === 'text' || kind === 'label') && key !== 'code' && name !== 'settings',
        )
        return { ...row, ...Object.fromEntries(texts.map(([key]) => [key, `${canary} ${key}`])) }
      }),
    ]),
  )
  const programme = { ...sampleSchool(), ...planted } as WholeProgramme
  const asked = suggestPairs.ask(given(programme, suggestInput))
  expect(programme.mentors[0]?.lastName).toContain(canary)
  const sent = JSON.stringify('request' in asked && asked.request)
  expect(sent).toMatch(/p_[a-z2-7]{10}/)
  expect(sent).not.toMatch(/[а-яё]/i)
  for (const { id } of [...programme.mentors, ...programme.mentees]) expect(sent).not.toContain(`"${id}"`)
})

describe('what happens while the engine is thinking', () => {
  const without = (lastName: string): WholeProgramme => ({
    ...two,
    mentees: two.mentees.filter(row => row.lastName !== lastName),
  })
  test.each<{ given: string; later: WholeProgramme; pairs: number; says: string }>([
    {
      given: 'наставляемого удалили',
      later: without('Лисин'),
      pairs: 1,
      says: 'Список изменился с начала подбора: больше не участвует: 1 человек. Чтобы всё учесть, подберите пары заново.',
    },
    {
      given: 'наставляемого отправили в архив',
      later: pairingSchool().mentee('Лисин Артём Олегович', { status: 'archived' }).build(),
      pairs: 1,
      says: 'Список изменился с начала подбора: больше не участвует: Лисин Артём. Чтобы всё учесть, подберите пары заново.',
    },
    {
      given: 'у наставляемого появилась пара',
      later: pairingSchool()
        .pair('Воронцова Дарья Алексеевна', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём Олегович' })
        .build(),
      pairs: 1,
      says: 'Список изменился с начала подбора: больше не участвует: Лисин Артём. Чтобы всё учесть, подберите пары заново.',
    },
    {
      given: 'пришёл новый наставляемый',
      later: pairingSchool()
        .mentee('Ли Саша', { code: 'p_lisashaaaa', forms: ['form.pupilPupil'] })
        .build(),
      pairs: 2,
      says: 'Список изменился с начала подбора: добавился 1 человек. Чтобы всё учесть, подберите пары заново.',
    },
    {
      given: 'исправили класс',
      later: pairingSchool().mentee('Рудь Соня', { schoolClass: '8 «В»' }).build(),
      pairs: 2,
      says: 'Список изменился с начала подбора: исправлены сведения участников или решения о парах. Чтобы всё учесть, подберите пары заново.',
    },
  ])('$given', ({ later, pairs, says }) => {
    const view = suggested(two, later)
    expect([view.pairs.length, plain(view.changed)]).toEqual([pairs, says])
  })
})

describe('rows that the curator is still at', () => {
  const withMentee = (set: object) => ({
    ...two,
    mentees: [...two.mentees, { ...two.mentees[0], row: 99, ...set } as (typeof two.mentees)[number]],
  })
  test.each<{ given: string; programme: WholeProgramme; asked: number }>([
    { given: 'строка скопирована вместе с ID', programme: withMentee({ id: 'н1#99' }), asked: 2 },
    { given: 'у строки ещё нет кода', programme: withMentee({ id: 'н9', code: '' }), asked: 2 },
    {
      given: 'полный тёзка из того же класса',
      programme: withMentee({ id: 'н9', code: 'p_tyozkaaaaa' }),
      asked: 3,
    },
  ])('$given', ({ programme, asked }) => {
    const view = suggested(programme)
    expect(view.asked).toBe(asked)
    expect(view.pairs.length + view.unmatched.length).toBe(asked)
  })

  test('a mentor with neither place nor group is not asked about, and a locked pair with him is told of', () => {
    const full = pairingSchool().mentor('Панин Глеб Юрьевич', { capacity: 0 }).build()
    const view = suggested(decided(full, 'Панин', 'Лисин', { kind: 'lock' }))
    expect(view.pairs.every(({ mentor }) => mentor.id !== idOf(full, 'mentors', 'Панин'))).toBe(true)
    expect(view.notKept.map(({ sentence }) => plain(sentence))).toEqual([
      'Закреплённая пара не учтена: Лисин Артём – Панин Глеб. У наставника нет свободных мест на этот срок',
    ])
  })
})

describe('decisions stand', () => {
  test('a locked pair is in the plan and marked', () => {
    const programme = decided(two, 'Воронцова', 'Лисин', { kind: 'lock' })
    const pair = suggested(programme).pairs.find(({ mentee }) => mentee.id === idOf(two, 'mentees', 'Лисин'))
    expect(pair).toMatchObject({ locked: true, mentor: { id: idOf(two, 'mentors', 'Воронцова') } })
  })

  test.each(['forbid', 'refusal'] as const)('after a «%s» the two are not suggested', kind => {
    const programme = decided(two, 'Панин', 'Лисин', { kind })
    expect(names(suggested(programme).pairs)).not.toContain('Лисин Артём, 7 «Б» – Панин Глеб, 9 «Б»')
  })
})

describe('requests that can not be taken', () => {
  test.each<{ given: string; programme: WholeProgramme; set?: Partial<typeof suggestInput>; says: string }>([
    {
      given: 'дата невозможна',
      programme: two,
      set: { from: '31.11.2026' },
      says: 'badInput: Начало: 31 ноября не бывает. Напишите дату так: 28.02.2013',
    },
    {
      given: 'срок дольше года',
      programme: two,
      set: { to: '02.12.2027' },
      says: 'badInput: Срок пары больше календарного года (п. 4.13)',
    },
    {
      given: 'формы нет',
      programme: two,
      set: { form: 'role.pupilPupil.success' },
      says: 'gone: Этой формы наставничества больше нет',
    },
    {
      given: 'наставников нет',
      programme: { ...two, mentors: [] },
      says: 'nothingToDo: Форма «ученик – ученик»: на этот срок нет наставников со свободным местом',
    },
    {
      given: 'наставляемых нет',
      programme: { ...two, mentees: [] },
      says: 'nothingToDo: Форма «ученик – ученик»: на этот срок нет наставляемых без пары',
    },
  ])('$given', ({ programme, set, says }) => {
    expect(refusalOf(suggest(programme, programme, { ...suggestInput, ...set }))).toBe(says)
  })

  test('an answer that is not the engine’s', () => {
    const asked = suggestPairs.ask(given(two, suggestInput))
    if (!('people' in asked)) throw new Error('refused')
    const taken = { people: asked.people, answer: { pairs: 'all' }, same: true }
    expect(refusalOf(suggestPairs.take({ ...given(two, suggestInput), ...taken }))).toBe(
      'engineAway: Ответ подбора не разобран',
    )
  })
})
