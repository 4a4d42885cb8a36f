import { describe, expect, test } from 'vitest'
import { formHost } from './formHost.ts'

const made = () => {
  const host = formHost()
  host.make()
  return host
}

const ALL = `all => all.map(each => [each.getId(), each.getItemResponses().map(one => [one.getItem().getTitle(), one.getResponse()])])`

test('responses come in the order of sending, answers in that of the form; what is unanswered is absent', () => {
  const { send, value } = made()
  send('я', { Предметы: ['химия', 'физика'], Имя: 'Анна', 'О себе': '' })
  send('а', { Оценка: '7', 'Дата рождения': '2010-05-07' })
  expect(value(`return (${ALL})(form().getResponses())`)).toEqual([
    [
      '000001-я',
      [
        ['Имя', 'Анна'],
        ['Предметы', ['химия', 'физика']],
      ],
    ],
    [
      '000002-а',
      [
        ['Оценка', '7'],
        ['Дата рождения', '2010-05-07'],
      ],
    ],
  ])
})

test('a response: when, by its ID, an answer by its item', () => {
  const { send, value } = made()
  send('жетон', { Имя: 'Анна' })
  expect(
    value(`const one = form().getResponse('000001-жетон')
      return [one.getTimestamp() instanceof Date, one.getRespondentEmail(), one.getResponseForItem(item('Имя')).getResponse(),
        one.getResponseForItem(item('Имя').asTextItem()).getItem().getTitle(), one.getResponseForItem(item('Класс')), one.getEditResponseUrl()]`),
  ).toEqual([
    true,
    '',
    'Анна',
    'Имя',
    null,
    'http://10.0.0.5:8080/f/id-1?edit2=000001-%D0%B6%D0%B5%D1%82%D0%BE%D0%BD',
  ])
})

test('an edited response keeps its ID and place, and says when it was edited', () => {
  const { send, value } = made()
  send('первый', { Имя: 'Анна' })
  send('второй', { Имя: 'Пётр' })
  const then = value(`return form().getResponses().map(each => each.getTimestamp().getTime())`) as number[]
  send('000001-первый', { Имя: 'Анна Ильинична' })
  expect(value(`return (${ALL})(form().getResponses())`)).toEqual([
    ['000001-первый', [['Имя', 'Анна Ильинична']]],
    ['000002-второй', [['Имя', 'Пётр']]],
  ])
  expect(value(`return form().getResponses(new Date(${then[1]})).map(each => each.getId())`)).toEqual([
    '000001-первый',
  ])
})

test('answers to a removed question are absent', () => {
  const { send, value } = made()
  send('жетон', { Имя: 'Анна', Класс: '9' })
  value(`form().deleteItem(item('Имя'))`)
  expect(value(`return (${ALL})(form().getResponses())`)).toEqual([['000001-жетон', [['Класс', '9']]]])
})

test('a deleted response is gone; its row stays', () => {
  const { send, value } = made()
  send('жетон', { Имя: 'Анна' })
  expect(value(`return form().deleteResponse('000001-жетон').getResponses()`)).toEqual([])
  expect(value(`return cells().length`)).toBe(2)
})

describe('a response that a script makes', () => {
  test('is a link that fills the form in', () => {
    const { value } = made()
    const url = value(`return form().createResponse()
      .withItemResponse(item('Имя').asTextItem().createResponse('Анна & Пётр=?'))
      .withItemResponse(item('Предметы').asCheckboxItem().createResponse(['физика', 'химия']))
      .withItemResponse(item('Дата рождения').asDateItem().createResponse(new Date('2010-05-07T00:00:00+04:00')))
      .toPrefilledUrl()`) as string
    const { pathname, searchParams } = new URL(url)
    const id = (title: string) => `entry.${value(`return item('${title}').getId()`)}`
    expect(pathname).toBe('/f/id-1')
    expect([...searchParams]).toEqual([
      [id('Имя'), 'Анна & Пётр=?'],
      [id('Предметы'), 'физика'],
      [id('Предметы'), 'химия'],
      [id('Дата рождения'), '2010-05-07'],
    ])
    expect(value(`return form().createResponse().toPrefilledUrl()`)).toBe('http://10.0.0.5:8080/f/id-1')
  })

  test('is nothing until it is submitted', () => {
    const { value, refusal } = made()
    const draft = `form().createResponse().withItemResponse(item('Оценка').asScaleItem().createResponse(7))`
    expect(
      value(
        `const one = ${draft}; return [one.getId(), one.getTimestamp(), form().getResponses().length, one.submit().getId(), form().getResponses().length]`,
      ),
    ).toEqual([null, null, 0, expect.stringMatching(/^000001-/), 1])
    expect(value(`return cells()[1].slice(-2)`)).toEqual(['7', ''])
    expect(refusal(`${draft}.getEditResponseUrl()`)).toBe(
      'Exception: The response has not been submitted yet.',
    )
  })

  test('is refused by a closed form', () => {
    expect(made().refusal(`form().setAcceptingResponses(false).createResponse().submit()`)).toBe(
      'Exception: This form is not accepting responses.',
    )
  })

  test.each([
    {
      code: `item('Согласны').asMultipleChoiceItem().createResponse('может быть')`,
      says: 'Invalid response submitted to multiple choice question.',
    },
    {
      code: `item('Предметы').asCheckboxItem().createResponse(['физика', 'пение'])`,
      says: 'Invalid response submitted to checkbox question.',
    },
    {
      code: `item('Класс').asListItem().createResponse('12')`,
      says: 'Invalid response submitted to list question.',
    },
    {
      code: `item('Оценка').asScaleItem().createResponse(11)`,
      says: 'Invalid response submitted to scale question.',
    },
    {
      code: `item('Дата рождения').asDateItem().createResponse(new Date(NaN))`,
      says: 'Invalid response submitted to date question.',
    },
    {
      code: `item('Оценка').asScaleItem().createResponse('7')`,
      says: "The parameters (String) don't match the method signature for FormApp.ScaleItem.createResponse.",
    },
    {
      code: `form().createResponse().withItemResponse('а')`,
      says: "The parameters (String) don't match the method signature for FormApp.FormResponse.withItemResponse.",
    },
  ])('$code is refused', ({ code, says }) => expect(made().refusal(code)).toBe(`Exception: ${says}`))
})
