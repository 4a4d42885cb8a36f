import type { Answers } from '#tests/addon/host.ts'

/** What a pupil writes in «Анкета наставляемого». */
export const application = (lastName: string, more: Answers = {}): Answers => ({
  'Ваша фамилия': lastName,
  'Ваше имя': 'Соня',
  'Ваш класс': '7 Б',
  'Дата рождения': '2013-03-05',
  'Телефон или почта для связи': '8 900 111-22-33',
  'В чём вам нужна помощь наставника?': 'Подтянуть алгебру',
  'Когда вам удобно встречаться?': ['понедельник'],
  'Как вам удобно встречаться?': ['очно'],
  ...more,
})

const letters = 'абвгдежзик'

/** Surnames of which no two resemble each other: «Рататата», «Рататбта». */
export const nthSurname = (n: number): string =>
  `Р${[...String(n).padStart(4, '0')].map(digit => `${letters[Number(digit)]}т`).join('')}ин`
