import { noBreak } from '../language/noBreak.ts'
import type { Issue, IssueCode } from './errors.ts'

/** What a place of a request is called, by the first step of its path. */
const places: Readonly<Record<string, string>> = {
  mentors: 'Список наставников',
  mentees: 'Список наставляемых',
  gates: 'Условия',
  criteria: 'Критерии',
  choices: 'Предпочтения',
  locked: 'Закреплённые пары',
  forbidden: 'Запреты',
  options: 'Цель и порог',
  mentee: 'Наставляемый',
  pairs: 'Пары',
  rows: 'Строки приказа',
  deviations: 'Отступления в приказе',
  basis: 'Основания приказа',
  fields: 'Сведения приказа',
  texts: 'Тексты приказа',
}

const faults: Readonly<Record<IssueCode, string>> = {
  type: 'значение не того вида',
  range: 'значение вне допустимых пределов',
  format: 'код или дата записаны не так',
  value: 'такого значения нет в перечне',
  unknownKey: 'лишнее поле',
  missing: 'поле не заполнено',
  length: 'списки разной длины',
  order: 'коды стоят не по возрастанию',
  repeated: 'одно и то же указано дважды',
  index: 'такого участника в подборе нет',
  minGroup: 'наименьшая группа больше числа мест',
  tooManyPeople: 'участников больше 5\u00a0000',
  mayNotMeet: 'пара запрещена или не проходит по условиям',
  lockedTwice: 'у наставляемого уже есть другая закреплённая пара',
  noPlace: 'у наставника не хватает мест',
  groupNotFilled: 'группа не набирается',
  groupsNotStable: 'по выбору участников подбираются только пары',
  text: 'такого текста в приказе нет',
  dates: 'окончание раньше начала',
  forbidden: 'здесь это не указывается',
  unreadable: 'настройка не читается',
}

/**
 * A breach of the contract for the curator, without its full stop: «Закреплённые пары, № 1: у наставника не хватает мест».
 * Places are counted from 1. What this version does not know is called in general words.
 */
export function issueSentence({ path, code }: Pick<Issue, 'path'> & { code: string }): string {
  const [first = '', ...steps] = path.split('/').slice(1)
  const number = [...steps].reverse().find(step => /^\d+$/.test(step))
  const place = places[first] ?? 'Запрос'
  const fault = (faults as Readonly<Record<string, string>>)[code] ?? 'составлено не по договору'
  return noBreak(`${place}${number === undefined ? '' : `, № ${Number(number) + 1}`}: ${fault}`)
}
