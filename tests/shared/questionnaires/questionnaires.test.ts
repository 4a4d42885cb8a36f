import { expect, test } from 'vitest'
import { questionnaires } from '#shared/questionnaires/index.ts'
import { hintOf } from '#shared/questionnaires/hintOf.ts'
import type {
  AnswerKind,
  Feeds,
  Question,
  Questionnaire,
  Step,
} from '#shared/questionnaires/questionnaire.ts'

const answerOf = (answer: AnswerKind): string => {
  switch (answer.kind) {
    case 'text':
      return answer.long ? 'своими словами' : 'строка'
    case 'scale':
      return `1 – ${answer.ends[0]}, 10 – ${answer.ends[1]}`
    case 'number':
      return `число от ${answer.min} до ${answer.max}`
    case 'ranking':
      return `до ${answer.places} мест`
    case 'choice':
    case 'several': {
      const from =
        'fixed' in answer.options
          ? Object.values(answer.options.fixed).join(' | ')
          : 'column' in answer.options
            ? `столбец ${answer.options.column}`
            : `справочник ${answer.options.dictionary}${answer.options.for ? `, ${answer.options.for}` : ''}`
      return `${answer.kind === 'choice' ? 'одно из' : 'несколько из'}: ${from}`
    }
    default:
      return { yesNo: 'да или нет', date: 'дата', schoolClass: 'класс' }[answer.kind]
  }
}

const feedsOf = (feeds: Feeds): string =>
  'key' in feeds
    ? `столбец ${feeds.key}`
    : 'measure' in feeds
      ? `показатель ${feeds.measure}`
      : 'parameter' in feeds
        ? `замер «${feeds.parameter}»`
        : feeds.to

const lineOf = (question: Question): string => {
  const hint = hintOf(question)
  return [
    `${question.id}: ${question.title}`,
    ...(hint === '' ? [] : [`    ${hint}`]),
    `    ${answerOf(question.answer)} → ${feedsOf(question.feeds)}${question.required ? '' : ', можно пропустить'}${question.sensitive ? ', видит только куратор' : ''}`,
  ].join('\n')
}

/** Steps already written, with the questionnaire that has them first. */
const written = new Map<string, string>()
function stepOf(id: string, { title, questions }: Step): string {
  const words = questions.map(lineOf).join('\n')
  const first = written.get(words)
  if (first !== undefined) return `## ${title} (как в ${first})`
  written.set(words, id)
  return `## ${title}\n${words}`
}

const told = ({ id, title, intro, thanks, identity, steps }: Questionnaire): string =>
  [`# ${id} (${identity}): ${title}`, intro, ...steps.map(step => stepOf(id, step)), `→ ${thanks}`].join('\n')

test('ни один вопрос не изменился и не исчез', async () => {
  await expect(
    `${questionnaires.map(told).join('\n\n')}\n`,
    'Изменились анкеты. Прочтите разницу вслух; код вопроса менять нельзя, на него ссылаются ответы. Если так и нужно: npx vitest run tests/shared/questionnaires/questionnaires.test.ts -u',
  ).toMatchFileSnapshot('./questionnaires.txt')
})
