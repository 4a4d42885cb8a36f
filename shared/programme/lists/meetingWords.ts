import { parseList } from '../parseList.ts'

const inPerson = /(?:^|[^а-яё])очн|оф+лайн|личн|вжив/i
const remote = /заочн|дистан|онлайн|удал[её]н|интернет|видеосвяз/i
const either =
  /смешан|гибрид|комбинир|люб(?:ой|ая|ом)|без разницы|не важно|неважно|и так,? и так|об[ае](?:[^а-яё]|$)/i

/** How a list names the formats of meetings, in the words of the dictionary; null where the words tell none. */
export function formatWords(text: string): string[] | null {
  const all = either.test(text)
  const found = [
    ...(all || inPerson.test(text) ? ['очно'] : []),
    ...(all || remote.test(text) ? ['дистанционно'] : []),
  ]
  return found.length === 0 ? null : found
}

/** «Русский язык, немного татарский» as the dictionary has languages: «русский», «немного татарский». */
export const languageWords = (text: string): string[] =>
  parseList(text.replace(/\s+и\s+/g, ', ')).map(item => item.replace(/\s+язык$/i, '').toLowerCase())
