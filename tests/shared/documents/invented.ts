import type { OrderRow, PairsOrderRequest } from '#shared/contract/orders.ts'
import type { Resolve } from '#shared/documents/tokens.ts'
import type { Case } from '#shared/language/case.ts'

type Forms = Record<Case, string>

/** Six cases of one word, in the order of the school book. */
const forms = (words: string): Forms => {
  const [nom = '', gen = '', dat = '', acc = '', ins = '', pre = ''] = words.split(' ')
  return { nom, gen, dat, acc, ins, pre }
}

interface Names {
  surnames: Forms[]
  names: Forms[]
  patronymics: Forms[]
}

const men: Names = {
  surnames: [
    'Панин Панина Панину Панина Паниным Панине',
    'Белых Белых Белых Белых Белых Белых',
    'Кречетов Кречетова Кречетову Кречетова Кречетовым Кречетове',
    'Преображенский Преображенского Преображенскому Преображенского Преображенским Преображенском',
  ].map(forms),
  names: [
    'Глеб Глеба Глебу Глеба Глебом Глебе',
    'Артём Артёма Артёму Артёма Артёмом Артёме',
    'Пётр Петра Петру Петра Петром Петре',
  ].map(forms),
  patronymics: [
    'Юрьевич Юрьевича Юрьевичу Юрьевича Юрьевичем Юрьевиче',
    'Олегович Олеговича Олеговичу Олеговича Олеговичем Олеговиче',
    'Всеволодович Всеволодовича Всеволодовичу Всеволодовича Всеволодовичем Всеволодовиче',
  ].map(forms),
}

const women: Names = {
  surnames: [
    'Воронцова Воронцовой Воронцовой Воронцову Воронцовой Воронцовой',
    'Белая Белой Белой Белую Белой Белой',
    'Марченко Марченко Марченко Марченко Марченко Марченко',
    'Королёва Королёвой Королёвой Королёву Королёвой Королёвой',
  ].map(forms),
  names: [
    'Дарья Дарьи Дарье Дарью Дарьей Дарье',
    'Любовь Любови Любови Любовь Любовью Любови',
    'Екатерина Екатерины Екатерине Екатерину Екатериной Екатерине',
  ].map(forms),
  patronymics: [
    'Алексеевна Алексеевны Алексеевне Алексеевну Алексеевной Алексеевне',
    'Ильинична Ильиничны Ильиничне Ильиничну Ильиничной Ильиничне',
    'Всеволодовна Всеволодовны Всеволодовне Всеволодовну Всеволодовной Всеволодовне',
  ].map(forms),
}

const nth = <T>(list: readonly T[], i: number): T => {
  const item = list[i % list.length]
  if (item === undefined) throw new RangeError('An empty list')
  return item
}

/** The curator is a woman; of the others every third. */
const curator = 9999
const isWoman = (i: number) => i === curator || i % 3 === 1

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
/** `p_` and ten characters, the last three of which are the number. */
export const codeOf = (i: number): string =>
  `p_aaaaaaa${[10, 5, 0].map(shift => letters.charAt((i >> shift) & 31)).join('')}`
const numberOf = (code: string): number =>
  [...code.slice(-3)].reduce((number, letter) => number * 32 + letters.indexOf(letter), 0)

export const inventedTexts: string[] = [
  'с. Заречное',
  'Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»',
  'распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145',
  'ученик – ученик',
  'учитель – учитель',
  'лидер – пассивный',
  'опытный педагог – молодой специалист',
  '10 «А»',
  '7 «Б»',
  'учитель физики',
  'учитель начальных классов',
]

/** Values for every token of an order whose people have the codes of {@link codeOf}; number 9999 is the curator. */
export const resolve: Resolve = token => {
  switch (token.of) {
    case 'text':
      return inventedTexts[token.number]
    case 'organisation':
      return token.form === 'full'
        ? 'Муниципальное бюджетное общеобразовательное учреждение «Заречная средняя общеобразовательная школа № 4»'
        : 'МБОУ «Заречная СОШ № 4»'
    case 'head':
      return token.form === 'post' ? 'Директор' : 'И.\u00a0П.\u00a0Соколова'
    case 'person': {
      const i = numberOf(token.code)
      const { surnames, names, patronymics } = isWoman(i) ? women : men
      const k = i === curator ? 0 : Math.floor(i / 3)
      const [surname, name, patronymic] = [nth(surnames, i), nth(names, k), nth(patronymics, k + (i >> 4))]
      const initials = `${name.nom.charAt(0)}.\u00a0${patronymic.nom.charAt(0)}.`
      if (token.form === 'initials') return `${initials}\u00a0${surname[token.case]}`
      if (token.form === 'list') return `${surname[token.case]}\u00a0${initials}`
      return `${surname[token.case]} ${name[token.case]} ${patronymic[token.case]}`
    }
  }
}

const term = { from: '2026-10-01', to: '2027-05-31' }

/** An order of so many pairs (every third one of teachers) and, after them, one group of so many mentees. */
export function invented(pairs: number, inGroup: number): { request: PairsOrderRequest; resolve: Resolve } {
  const pairRows = Array.from({ length: pairs }, (_, i): OrderRow => {
    const teachers = i % 3 === 2
    return {
      mentor: codeOf(2 * i),
      mentee: codeOf(2 * i + 1),
      mentorPost: teachers ? 9 : 7,
      menteePost: teachers ? 10 : 8,
      kind: 'pair',
      form: teachers ? 4 : 3,
      role: teachers ? 6 : 5,
      ...term,
    }
  })
  const groupRows = Array.from(
    { length: inGroup },
    (_, i): OrderRow => ({
      mentor: codeOf(2 * pairs),
      mentee: codeOf(2 * pairs + 1 + i),
      mentorPost: 7,
      menteePost: 8,
      kind: 'group',
      form: 3,
      role: 5,
      ...term,
    }),
  )
  return {
    request: {
      contract: 1,
      kind: 'pairsOrder',
      edition: 1,
      texts: inventedTexts.length,
      basis: [1, 2],
      fields: { place: 0, curator: codeOf(curator), controlBy: 'head', planDue: '2026-10-15' },
      rows: [...pairRows, ...groupRows],
    },
    resolve,
  }
}
