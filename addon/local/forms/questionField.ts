import { noBreak } from '#shared/language/noBreak.ts'
import type { Wrong } from './checkAnswers.ts'
import { type Child, type Element, h } from './element.ts'
import type { ItemRecord } from './formRecord.ts'
import { wrongSign } from './formFrame.ts'
import { withRankings } from './ranking.ts'
import { type Answers, fieldOf } from './readAnswers.ts'

/** Where a link to the question leads: its first field, so that it can be answered at once. */
export const placeOf = ({ id }: Pick<ItemRecord, 'id'>): string => `q${id}`

/** The questions of a step; the places of a ranking stand together under what it asks. */
export function questionFields(
  items: readonly ItemRecord[],
  answers: Answers,
  wrong: readonly Wrong[],
): Child {
  const field = (item: ItemRecord) =>
    questionField(
      item,
      answers[item.id],
      wrong.find(one => one.item.id === item.id),
    )
  return withRankings(items).map(one =>
    'places' in one
      ? h(
          'fieldset',
          { class: 'q' },
          h('legend', {}, noBreak(one.asked.title)),
          one.asked.help === '' ? null : h('p', { class: 'hint' }, noBreak(one.asked.help)),
          ...one.places.map(field),
        )
      : field(one),
  )
}

/** One question with its native inputs, what was answered, and what is to be mended. */
function questionField(item: ItemRecord, given: string | string[] | undefined, wrong?: Wrong): Child {
  if (item.type === 'SECTION_HEADER') return heading(item)
  const answers = given === undefined ? [] : [given].flat()
  const hint = hintOf(item)
  const notes = [
    ...(hint === '' ? [] : [`${placeOf(item)}h`]),
    ...(wrong === undefined ? [] : [`${placeOf(item)}e`]),
  ]
  const words: Child = [
    hint === '' ? null : h('p', { class: 'hint', id: `${placeOf(item)}h` }, noBreak(hint)),
    wrong === undefined
      ? null
      : h(
          'p',
          { class: 'err', id: `${placeOf(item)}e` },
          wrongSign,
          h('span', {}, noBreak(wrong.says), ending(wrong.says)),
        ),
  ]
  const described = notes.length === 0 ? undefined : notes.join(' ')
  const kind = `q${wrong !== undefined ? ' wrong' : hint === '' ? ' bare' : ''}`
  const title = noBreak(item.title)
  if (isGroup(item))
    return h(
      'fieldset',
      { class: kind, 'aria-describedby': described },
      h('legend', {}, title),
      words,
      item.type === 'SCALE' ? scale(item, answers) : picks(item, answers),
    )
  return h(
    'div',
    { class: kind },
    h('label', { for: placeOf(item) }, title),
    words,
    field(item, answers[0] ?? '', {
      id: placeOf(item),
      name: fieldOf(item),
      'aria-describedby': described,
      'aria-invalid': wrong === undefined ? undefined : 'true',
      'aria-required': item.required ? 'true' : undefined,
    }),
  )
}

const ending = (sentence: string): string => (sentence.includes('. ') ? '.' : '')

const isGroup = ({ type }: ItemRecord): boolean =>
  type === 'MULTIPLE_CHOICE' || type === 'CHECKBOX' || type === 'SCALE'

function hintOf({ type, help, required, from, to, between }: ItemRecord): string {
  const usual =
    type === 'SCALE'
      ? `Отметьте число от ${from} до ${to}`
      : type === 'CHECKBOX'
        ? 'Можно отметить несколько'
        : between === null
          ? ''
          : `Число от ${between[0]} до ${between[1]}`
  const hint = help || usual
  if (required) return hint
  return hint === '' ? 'Можно пропустить' : `${hint.replace(/\.$/, '')}. Можно пропустить`
}

const heading = ({ title, help }: ItemRecord): Child => [
  title === '' ? null : h('h2', { class: 'part' }, noBreak(title)),
  help === '' ? null : h('p', { class: 'about' }, noBreak(help)),
]

function picks(item: ItemRecord, answers: string[]): Child {
  const type = item.type === 'CHECKBOX' ? 'checkbox' : 'radio'
  return item.choices.map((choice, index) =>
    h(
      'label',
      { class: 'pick' },
      h('input', {
        type,
        id: index === 0 ? placeOf(item) : undefined,
        name: fieldOf(item),
        value: choice,
        checked: answers.includes(choice),
      }),
      h('span', {}, noBreak(choice)),
    ),
  )
}

function scale(item: ItemRecord, answers: string[]): Child {
  const numbers = Array.from({ length: item.to - item.from + 1 }, (_, index) => String(item.from + index))
  const [low, high] = item.ends
  const end = (number: number, words: string) =>
    h('span', {}, words === '' ? '' : `${number}: ${noBreak(words)}`)
  return [
    h(
      'div',
      { class: 'scale' },
      ...numbers.map((number, index) =>
        h(
          'label',
          {},
          h('input', {
            type: 'radio',
            id: index === 0 ? placeOf(item) : undefined,
            name: fieldOf(item),
            value: number,
            checked: answers.includes(number),
          }),
          h('span', {}, number),
        ),
      ),
    ),
    low === '' && high === '' ? null : h('p', { class: 'ends' }, end(item.from, low), end(item.to, high)),
  ]
}

type Attributes = Element['attributes']

function field(item: ItemRecord, answer: string, attributes: Attributes): Element {
  if (item.type === 'LIST')
    return h(
      'select',
      { class: 'input', ...attributes },
      h('option', { value: '' }, item.required ? 'Выберите' : 'Без ответа'),
      ...item.choices.map(choice => h('option', { value: choice, selected: choice === answer }, choice)),
    )
  if (item.type === 'PARAGRAPH_TEXT')
    return h('textarea', { class: 'input', rows: rowsFor(answer), ...attributes }, answer)
  const own: Attributes =
    item.type === 'DATE'
      ? { class: 'input date', type: 'date', min: '1900-01-01', max: '2099-12-31' }
      : item.between === null
        ? { class: 'input', type: 'text' }
        : { class: 'input number', type: 'text', inputmode: 'decimal' }
  return h('input', { ...own, value: answer, autocomplete: 'off', ...attributes })
}

const rowsFor = (text: string): number =>
  Math.min(
    12,
    Math.max(
      3,
      text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 38), 0),
    ),
  )
