import { describe, expect, test } from 'vitest'
import { formHost } from './formHost.ts'

const made = () => {
  const host = formHost()
  host.make()
  return host
}

test('items are in order, each of its type, all with IDs of their own', () => {
  const { value } = made()
  expect(
    value(
      `return form().getItems().map(each => [String(each.getType().toString()), each.getTitle(), each.getIndex()])`,
    ),
  ).toEqual([
    ['SECTION_HEADER', 'О вас', 0],
    ['TEXT', 'Имя', 1],
    ['PARAGRAPH_TEXT', 'О себе', 2],
    ['PAGE_BREAK', 'Дальше', 3],
    ['MULTIPLE_CHOICE', 'Согласны', 4],
    ['CHECKBOX', 'Предметы', 5],
    ['LIST', 'Класс', 6],
    ['SCALE', 'Оценка', 7],
    ['DATE', 'Дата рождения', 8],
  ])
  expect(value(`return new Set(form().getItems().map(each => each.getId())).size`)).toBe(9)
})

test('items of a type, an item by its ID, and none', () => {
  const { value } = made()
  expect(
    value(`const f = form()
      return [f.getItems(FormApp.ItemType.LIST).map(each => each.getTitle()), f.getItemById(item('Класс').getId()).getTitle(),
        f.getItemById(1), item('Класс').getType() === FormApp.ItemType.LIST, f.getItems(FormApp.ItemType.GRID)]`),
  ).toEqual([['Класс'], 'Класс', null, true, []])
})

test('an item is typed by as…Item, and only as what it is', () => {
  const { value, refusal } = made()
  expect(value(`return item('Оценка').asScaleItem().getUpperBound()`)).toBe(10)
  expect(refusal(`item('Оценка').asTextItem()`)).toBe('Exception: Invalid conversion for item type: SCALE.')
})

test('an item keeps what it is set', () => {
  const { value } = made()
  value(`item('Имя').setHelpText('Как в паспорте').asTextItem().setRequired(false)
    item('Оценка').asScaleItem().setBounds(0, 5).setLabels('нет', 'да')`)
  expect(
    value(`const scale = item('Оценка').asScaleItem()
      return [item('Имя').getHelpText(), item('Имя').asTextItem().isRequired(), scale.getLowerBound(), scale.getUpperBound(),
        scale.getLeftLabel(), scale.getRightLabel()]`),
  ).toEqual(['Как в паспорте', false, 0, 5, 'нет', 'да'])
})

test('what a text may be is kept for the page', () => {
  const { value, workbook } = made()
  value(`const set = (title, rule) => item(title).asTextItem().setValidation(rule.build())
    set('Имя', FormApp.createTextValidation().setHelpText('Короче').requireTextLengthLessThanOrEqualTo(200))
    form().addTextItem().setTitle('Часы').setValidation(FormApp.createTextValidation().requireNumberBetween(1, 40).build())
    form().addTextItem().setTitle('Любой').setValidation(FormApp.createTextValidation().requireNumberBetween(1, 2).build()).clearValidation()
    item('О себе').asParagraphTextItem().setValidation(FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(3000).build())`)
  const forms = workbook.handle({ op: 'properties', store: 'forms' }) as Record<string, string>
  const { items } = JSON.parse(forms['id-1'] ?? '') as { items: { title: string }[] }
  const rules = Object.fromEntries(items.map(each => [each.title, each]))
  expect(rules).toMatchObject({
    Имя: { longest: 200, between: null },
    Часы: { longest: null, between: [1, 40] },
    Любой: { longest: null, between: null },
    'О себе': { longest: 3000, between: null },
  })
})

describe('refused', () => {
  const exception = (says: string) => `Exception: ${says}`
  const wrong = (given: string, method: string) =>
    exception(`The parameters (${given}) don't match the method signature for FormApp.${method}.`)
  const unknown = (name: string) => `TypeError: FormApp.${name} is not a member that this host knows.`
  test.each([
    {
      code: `item('Класс').asListItem().setChoiceValues(['а', 'а'])`,
      says: exception('Questions cannot have duplicate choice values.'),
    },
    { code: `item('Класс').asListItem().setChoiceValues([])`, says: exception('Array is empty: values') },
    {
      code: `item('Класс').asListItem().setChoiceValues(['а', ' '])`,
      says: exception('Questions cannot have empty choice values.'),
    },
    {
      code: `item('Класс').asListItem().setChoiceValues('а')`,
      says: wrong('String', 'ListItem.setChoiceValues'),
    },
    {
      code: `item('Класс').asListItem().setChoiceValues([9])`,
      says: wrong('number[]', 'ListItem.setChoiceValues'),
    },
    {
      code: `item('Согласны').asMultipleChoiceItem().showOtherOption(true)`,
      says: exception('This host keeps no choice of one’s own.'),
    },
    {
      code: `item('Оценка').asScaleItem().setBounds(2, 5)`,
      says: exception('The lower bound of a scale must be 0 or 1.'),
    },
    {
      code: `item('Оценка').asScaleItem().setBounds(1, 11)`,
      says: exception('The upper bound of a scale must be from 3 to 10.'),
    },
    { code: `item('Имя').setTitle(null)`, says: wrong('null', 'Item.setTitle') },
    { code: `item('Имя').setRequired(true)`, says: unknown('Item.setRequired') },
    { code: `item('Имя').asTextItem().setChoiceValues(['а'])`, says: unknown('TextItem.setChoiceValues') },
    {
      code: `item('О вас').asSectionHeaderItem().setRequired(true)`,
      says: unknown('SectionHeaderItem.setRequired'),
    },
    {
      code: `item('Дальше').asPageBreakItem().createResponse('а')`,
      says: unknown('PageBreakItem.createResponse'),
    },
    {
      code: `item('Имя').asTextItem().setValidation(FormApp.createTextValidation())`,
      says: wrong('TextValidationBuilder', 'TextItem.setValidation'),
    },
    {
      code: `item('О себе').asParagraphTextItem().setValidation(FormApp.createTextValidation().build())`,
      says: wrong('TextValidation', 'ParagraphTextItem.setValidation'),
    },
    {
      code: `FormApp.createTextValidation().requireNumberBetween('1', 2)`,
      says: wrong('String,number', 'TextValidationBuilder.requireNumberBetween'),
    },
    {
      code: `FormApp.createTextValidation().requireTextIsEmail()`,
      says: unknown('TextValidationBuilder.requireTextIsEmail'),
    },
  ])('$code', ({ code, says }) => expect(made().refusal(code)).toBe(says))
})

test('a deleted item is gone, by its place or by itself', () => {
  const { value, refusal } = made()
  value(
    `form().deleteItem(0); form().deleteItem(item('Имя')); form().deleteItem(item('О себе').asParagraphTextItem())`,
  )
  expect(value(`return form().getItems().map(each => each.getTitle())`)).toEqual([
    'Дальше',
    'Согласны',
    'Предметы',
    'Класс',
    'Оценка',
    'Дата рождения',
  ])
  expect(refusal(`const old = item('Класс'); form().deleteItem(old); old.getTitle()`)).toBe(
    'Exception: No item with the given ID could be found.',
  )
})
