import { describe, expect, test } from 'vitest'
import { isRefused } from '#addon/features/refusal.ts'
import { personCard } from '#addon/features/personCard.ts'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')
function cardOf(programme: ReturnType<typeof school>, base: 'mentors' | 'mentees' = 'mentees') {
  const built = programme.build()
  const id = built[base][0]?.id ?? ''
  const outcome = personCard.run(given(built, { base, id }))
  if (isRefused(outcome)) throw new Error(outcome.refusal.message)
  return outcome.view
}

const polina = () =>
  school().mentee('Гордеева Полина Игоревна', {
    schoolClass: '8 «А»',
    birthDate: day('2012-03-05'),
    forms: ['form.pupilPupil'],
    request: 'Химия, уверенность на контрольных',
    grounds: ['ground.results'],
    contact: '+7 900 000-00-00',
  })

describe('the head of the card', () => {
  test.each([
    { given: 'ученица', set: {}, says: '8 «А», 14 лет · ученик – ученик' },
    {
      given: 'день рождения завтра',
      set: { birthDate: day('2012-11-24') },
      says: '8 «А», 13 лет · ученик – ученик',
    },
    { given: 'без даты рождения', set: { birthDate: null }, says: '8 «А» · ученик – ученик' },
    {
      given: 'педагог',
      set: { kind: 'teacher' as const, post: 'учитель химии', schoolClass: '', birthDate: null },
      says: 'учитель химии · ученик – ученик',
    },
  ])('$given', ({ set, says }) => {
    expect(plain(cardOf(polina().mentee('Гордеева Полина Игоревна', set)).line)).toBe(says)
  })
})

describe('documents', () => {
  test('a representative is named by what they are to the child', () => {
    const programme = polina()
      .document('Гордеева Полина Игоревна', 'consent', '2026-09-28', {
        signedBy: 'representative',
        validTo: day('2027-08-31'),
      })
      .build()
    const child = programme.mentees[0]?.id ?? ''
    const mother = {
      ...blankRow(tables.representatives),
      id: 'п1',
      person: child,
      lastName: 'Гордеева',
      firstName: 'Ольга',
      relation: 'mother' as const,
      contact: '8 900 000-00-01',
      row: 3,
    }
    const outcome = personCard.run(
      given({ ...programme, representatives: [mother] }, { base: 'mentees', id: child }),
    )
    if (isRefused(outcome)) throw new Error()
    const { papers, papersHave, papersNeed, representatives } = outcome.view
    expect(papers.map(({ title, says, tone }) => [title, plain(says), tone])).toEqual([
      ['Согласие на обработку данных', 'по 31.08.2027, подписала мать', 'ok'],
      ['Согласия на публикацию нет', 'Имя и фото нельзя поместить на сайт', 'warn'],
    ])
    expect([papersHave, papersNeed]).toEqual([1, 1])
    expect(representatives).toMatchObject([{ name: 'Гордеева Ольга', line: 'мать' }])
    expect(outcome.view.secret).toContainEqual(['Ольга', '8 900 000-00-01'])
    const signer = outcome.view.blankDocument
      .flatMap(({ fields }) => fields)
      .find(({ key }) => key === 'signerName')
    expect(signer).toMatchObject({ options: ['Гордеева Ольга'], value: 'Гордеева Ольга' })
  })

  test('of two representatives the one whom the document names', () => {
    const programme = polina()
      .document('Гордеева Полина Игоревна', 'consent', '2026-09-28', {
        signedBy: 'representative',
        signer: 'п2',
      })
      .row('representatives', {
        id: 'п1',
        person: 'н1',
        lastName: 'Гордеева',
        firstName: 'Ольга',
        relation: 'mother',
      })
      .row('representatives', {
        id: 'п2',
        person: 'н1',
        lastName: 'Гордеев',
        firstName: 'Игорь',
        relation: 'father',
      })
      .build()
    const outcome = personCard.run(given(programme, { base: 'mentees', id: 'н1' }))
    if (isRefused(outcome)) throw new Error()
    expect(plain(outcome.view.papers[0]?.says ?? '')).toBe('от 28.09.2026, подписал отец')
  })

  test.each([
    {
      given: 'подписала сама',
      set: { signedBy: 'self' as const },
      says: 'Подписано без родителя (законного представителя)',
    },
    {
      given: 'отозвано',
      set: { signedBy: 'representative' as const, withdrawnOn: day('2026-11-23') },
      says: 'Отозвано 23.11.2026',
    },
    {
      given: 'кончилось вчера',
      set: { signedBy: 'representative' as const, validTo: day('2026-11-22') },
      says: 'Действовало по 22.11.2026',
    },
  ])('a consent that is no good says why: $given', ({ set, says }) => {
    const [paper] = cardOf(polina().document('Гордеева Полина Игоревна', 'consent', '2026-09-28', set)).papers
    expect(paper).toMatchObject({ title: 'Согласие на обработку данных', says, tone: 'bad' })
  })

  test('one that ends within a month is watched', () => {
    const programme = polina().document('Гордеева Полина Игоревна', 'consent', '2026-09-28', {
      signedBy: 'representative',
      validTo: day('2026-12-23'),
    })
    expect(cardOf(programme).papers[0]?.tone).toBe('warn')
  })
})

test('sensitive columns stand in the curator’s box and nowhere else', () => {
  const { secret, facts } = cardOf(polina())
  expect(secret.map(([title]) => title)).toEqual(['Основания', 'Очерёдность', 'Дата рождения', 'Контакты'])
  expect(facts).toEqual([])
})

describe('the order of service', () => {
  const joinedOn = day('2026-09-10')
  const mentored = () =>
    polina().pair('Крылов Матвей', 'с 01.10.2026 по 31.05.2027', { mentee: 'Гордеева Полина Игоревна' })
  test.each([
    { given: 'основание', programme: polina(), says: '2: основание +1', chip: 'очерёдность 2' },
    {
      given: 'основание и ожидание',
      programme: polina().mentee('Гордеева Полина Игоревна', { joinedOn }),
      says: '3: основание +1, ждёт 74 дня +1',
      chip: 'очерёдность 3',
    },
    {
      given: 'поставил куратор',
      programme: polina().mentee('Гордеева Полина Игоревна', { joinedOn, priority: 7 }),
      says: '7, поставлена вручную',
      chip: 'очерёдность 7',
    },
    {
      given: 'как у всех',
      programme: polina().mentee('Гордеева Полина Игоревна', { grounds: [] }),
      says: '1',
      chip: undefined,
    },
    { given: 'уже в паре', programme: mentored(), says: undefined, chip: undefined },
    {
      given: 'в паре, а число стоит',
      programme: mentored().mentee('Гордеева Полина Игоревна', { priority: 7 }),
      says: '7',
      chip: undefined,
    },
  ])('$given', ({ programme, says, chip }) => {
    const { secret, chips, form } = cardOf(programme)
    const told = secret.find(([title]) => title === 'Очерёдность')?.[1]
    expect(told && plain(told)).toBe(says)
    expect(chips.map(({ text }) => plain(text)).find(text => text.startsWith('очерёдность'))).toBe(chip)
    // Whatever is reckoned, the field holds what stands in the cell and can be typed over.
    const field = form.flatMap(({ fields }) => fields).find(({ key }) => key === 'priority')
    expect(field?.value).toBe(says?.startsWith('7') ? '7' : '')
  })
})

test('a pair is seen from both sides, with its order', () => {
  const programme = polina()
    .mentor('Крылов Матвей Денисович', { schoolClass: '10 «Б»', category: 'category.pupil' })
    .order('приказ-1', '2026-09-30')
    .pair('Крылов Матвей Денисович', 'с 01.10.2026 по 31.05.2027', {
      mentee: 'Гордеева Полина Игоревна',
      order: 'приказ-1',
      role: 'role.pupilPupil.success',
    })
  const built = programme.build()
  const numbered = { ...built, orders: built.orders.map(order => ({ ...order, number: '96-од' })) }
  const outcome = personCard.run(given(numbered, { base: 'mentees', id: built.mentees[0]?.id ?? '' }))
  if (isRefused(outcome)) throw new Error()
  expect(outcome.view.pairs).toMatchObject([
    {
      live: true,
      status: 'действует',
      to: '31.05.2027',
      order: 'Приказ № 96-од от 30.09.2026',
      other: { base: 'mentors', name: 'Крылов Матвей Денисович', line: '10 «Б»' },
    },
  ])
  expect(outcome.view.faults.map(({ title, tone }) => [plain(title), tone])).toContainEqual([
    'Нарушение п. 4.17',
    'bad',
  ])
  expect(cardOf(programme, 'mentors').pairs[0]?.other.name).toBe('Гордеева Полина Игоревна')
})

test('a row that is gone is refused', () => {
  const outcome = personCard.run(given(school().build(), { base: 'mentees', id: 'н9' }))
  expect(isRefused(outcome) && outcome.refusal.code).toBe('gone')
})

test('the form shows what stands in a cell that could not be read', () => {
  const built = polina().build()
  const [person] = built.mentees
  const broken = {
    ...built,
    mentees: [{ ...person, birthDate: null, unread: ['birthDate'] } as never],
    problems: [
      {
        sheet: 'Наставляемые',
        row: person?.row ?? 0,
        column: 'Дата рождения',
        value: '31.02.2013',
        message: '31 февраля не бывает',
        code: 'unread' as const,
      },
    ],
  }
  const outcome = personCard.run(given(broken, { base: 'mentees', id: person?.id ?? '' }))
  if (isRefused(outcome)) throw new Error()
  const field = outcome.view.form.flatMap(group => group.fields).find(each => each.key === 'birthDate')
  expect(field).toMatchObject({ value: '31.02.2013', problem: '31 февраля не бывает' })
})
