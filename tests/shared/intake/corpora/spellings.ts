/** What a row of the base and an answer say of a person. */
export interface Said {
  lastName: string
  firstName: string
  middleName: string
  schoolClass: string
  birthDate: string
}

/** One person or two, and whether a program may know it by itself. */
export interface SpellingPair {
  what: string
  base: Said
  answer: Said
  /** certain: known without a question · ask: the curator is asked · new: nobody resembles */
  expected: 'certain' | 'ask' | 'new'
}

const latin: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
}
/** The first letter that looks alike is typed in Latin. */
const latinised = (word: string): string => {
  const at = [...word].findIndex(letter => letter in latin)
  return [...word].map((letter, index) => (index === at ? (latin[letter] ?? letter) : letter)).join('')
}

const people: readonly Said[] = [
  ['Лисин', 'Артём', 'Олегович', '7 «Б»', '2013-02-28'],
  ['Рудь', 'София', 'Петровна', '8 «А»', '2012-05-11'],
  ['Соловьёва', 'Алёна', 'Семёновна', '9 «В»', '2011-10-01'],
  ['Хуснутдинов', 'Тимур', 'Ринатович', '5 «А»', '2015-01-31'],
  ['Римский-Корсаков', 'Пётр', 'Андреевич', '11', '2009-07-07'],
  ['Ким', 'Вера', 'Сергеевна', '6 «Г»', '2014-12-12'],
  ['Фёдоров', 'Семён', 'Фёдорович', '10 «Б»', '2010-03-03'],
  ['Осипова', 'Нина', 'Марковна', '4 «А»', '2016-08-20'],
  ['Жуков', 'Максим', 'Ильич', '7 «А»', '2013-06-15'],
  ['Шевчук', 'Ксения', 'Олеговна', '8 «Б»', '2012-09-09'],
].map(([lastName = '', firstName = '', middleName = '', schoolClass = '', birthDate = '']) => ({
  lastName,
  firstName,
  middleName,
  schoolClass,
  birthDate,
}))

type Change = (said: Said) => Partial<Said>
const upper = (text: string) => text.toUpperCase()
const withoutYo = (text: string) => text.replace(/ё/g, 'е').replace(/Ё/g, 'Е')
const each =
  (change: (text: string) => string): Change =>
  ({ lastName, firstName, middleName }) => ({
    lastName: change(lastName),
    firstName: change(firstName),
    middleName: change(middleName),
  })

const ways: readonly [what: string, expected: SpellingPair['expected'], change: Change][] = [
  ['the same letters', 'certain', () => ({})],
  ['without ё', 'certain', each(withoutYo)],
  ['in capitals', 'certain', each(upper)],
  ['in small letters', 'certain', each(text => text.toLowerCase())],
  ['with spaces around and inside', 'certain', each(text => `  ${text.replace('-', ' - ')} `)],
  ['with a Latin look-alike', 'certain', each(latinised)],
  [
    'name and surname the wrong way round',
    'certain',
    ({ lastName, firstName }) => ({ lastName: firstName, firstName: lastName }),
  ],
  ['with a mark that is not seen', 'certain', each(text => `${text.slice(0, 2)}\u200b${text.slice(2)}`)],
  ['with a full stop after it', 'certain', ({ middleName }) => ({ middleName: `${middleName}.` })],
  ['a birth date, but another class: a year has passed', 'certain', () => ({ schoolClass: '1 «Ю»' })],
  ['without a patronymic', 'ask', () => ({ middleName: '' })],
  ['another birth date: a namesake', 'ask', () => ({ birthDate: '2012-01-01' })],
  ['another birth date and class', 'ask', () => ({ birthDate: '2012-01-01', schoolClass: '1 «Ю»' })],
  ['a class that says nothing and no patronymic', 'ask', () => ({ middleName: '', schoolClass: '1 «Ю»' })],
  [
    'a twin: the same surname, patronymic, class and day',
    'new',
    ({ middleName }) => ({ firstName: middleName.endsWith('а') ? 'Зоя' : 'Захар' }),
  ],
  ['a twin with a name that begins alike', 'new', ({ firstName }) => ({ firstName: `${firstName}ина` })],
  [
    'a cousin: another patronymic',
    'new',
    ({ middleName }) => ({ middleName: middleName.endsWith('а') ? 'Игнатовна' : 'Игнатович' }),
  ],
  [
    'a brother or a sister in another class',
    'new',
    () => ({ firstName: 'Ян', schoolClass: '3 «А»', birthDate: '2017-04-04' }),
  ],
  ['another surname', 'new', () => ({ lastName: 'Щукин' })],
  ['a surname of one letter more', 'new', ({ lastName }) => ({ lastName: `${lastName}ц` })],
]

/** 200 pairs of a row and an answer: ten people, each answering in twenty ways. */
export const spellings: readonly SpellingPair[] = people.flatMap(base =>
  ways.map(([what, expected, change]) => ({ what, base, answer: { ...base, ...change(base) }, expected })),
)
