import { list } from '#shared/language/list.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import { quoted } from '#shared/language/quoted.ts'
import { minutesOf } from '#shared/questionnaires/minutesOf.ts'
import { publishedQuestions } from '#shared/questionnaires/published.ts'
import { readPublished } from './readPublished.ts'

/** Words to copy into a message: to everybody who has not answered, to one person, to a class teacher. */
export interface Reminders {
  /** `link` '': everybody has a link of their own, and it is not in this message. */
  toAll(link: string): string
  toClassTeacher(schoolClass: string, names: readonly string[], link: string): string
}

export function remindersFor({ title, definition }: { title: string; definition: string }): Reminders {
  const published = readPublished(definition)
  const minutes = published === null ? 0 : minutesOf(publishedQuestions(published))
  const name = quoted(title)
  const lasts = minutes > 0 ? ` Она займёт около ${count(minutes, 'минуты', 'минут', 'минут')}.` : ''
  return {
    toAll: link =>
      [
        'Здравствуйте.',
        noBreak(
          `Напоминаем, что мы ждём ваших ответов на анкету ${name}.${lasts} ${
            link === ''
              ? 'Откройте её по своей ссылке: её прислал вам куратор.'
              : 'Анкета открывается по ссылке:'
          }`,
        ),
        ...(link === '' ? [] : [link]),
        noBreak('Если вы уже ответили, делать ничего не нужно. Спасибо.'),
      ].join('\n'),
    toClassTeacher: (schoolClass, names, link) =>
      [
        'Здравствуйте.',
        noBreak(
          `В ${schoolClass} на анкету ${name} ещё ${names.length === 1 ? 'не ответил один человек' : `не ответили ${count(names.length, 'человек', 'человека', 'человек')}`}: ${list(names)}. Напомните о ней, если это возможно.${
            link === '' ? ' У каждого своя ссылка: её прислал куратор.' : ' Анкета открывается по ссылке:'
          }`,
        ),
        ...(link === '' ? [] : [link]),
      ].join('\n'),
  }
}
