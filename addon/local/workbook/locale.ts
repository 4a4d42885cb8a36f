// What a spreadsheet's locale decides about typing and showing. Only the locales schools meet.

export interface Locale {
  decimal: string
  group: string
  yes: string
  no: string
  dayFirst: boolean
  date: string
  dateTime: string
  time: string
  /** genitive month names, as in «1 сентября» */
  months: string[]
}

const RUSSIAN: Locale = {
  decimal: ',',
  group: '\u00a0',
  yes: 'ИСТИНА',
  no: 'ЛОЖЬ',
  dayFirst: true,
  date: 'dd.MM.yyyy',
  dateTime: 'dd.MM.yyyy H:mm:ss',
  time: 'H:mm:ss',
  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
}

const ENGLISH: Locale = {
  decimal: '.',
  group: ',',
  yes: 'TRUE',
  no: 'FALSE',
  dayFirst: false,
  date: 'M/d/yyyy',
  dateTime: 'M/d/yyyy H:mm:ss',
  time: 'H:mm:ss',
  months: 'January February March April May June July August September October November December'.split(' '),
}

export const localeOf = (name: string): Locale => (name.startsWith('ru') ? RUSSIAN : ENGLISH)
