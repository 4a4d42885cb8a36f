import type { OrderRow, PairsOrderRequest } from '#shared/contract/orders.ts'
import type { Resolve } from '#shared/documents/tokens.ts'
import type { Case } from '#shared/language/case.ts'

type Forms = Record<Case, string>

const forms = (nom: string, gen: string, dat: string, acc: string, ins: string, pre: string): Forms => ({
  nom,
  gen,
  dat,
  acc,
  ins,
  pre,
})

const surnames = [
  forms('Панин', 'Панина', 'Панину', 'Панина', 'Паниным', 'Панине'),
  forms('Лисин', 'Лисина', 'Лисину', 'Лисина', 'Лисиным', 'Лисине'),
  forms('Белых', 'Белых', 'Белых', 'Белых', 'Белых', 'Белых'),
  forms('Кречетов', 'Кречетова', 'Кречетову', 'Кречетова', 'Кречетовым', 'Кречетове'),
  forms(
    'Преображенский',
    'Преображенского',
    'Преображенскому',
    'Преображенского',
    'Преображенским',
    'Преображенском',
  ),
]
const names = [
  forms('Глеб', 'Глеба', 'Глебу', 'Глеба', 'Глебом', 'Глебе'),
  forms('Артём', 'Артёма', 'Артёму', 'Артёма', 'Артёмом', 'Артёме'),
  forms('Пётр', 'Петра', 'Петру', 'Петра', 'Петром', 'Петре'),
  forms('Константин', 'Константина', 'Константину', 'Константина', 'Константином', 'Константине'),
]
const patronymics = [
  forms('Юрьевич', 'Юрьевича', 'Юрьевичу', 'Юрьевича', 'Юрьевичем', 'Юрьевиче'),
  forms('Олегович', 'Олеговича', 'Олеговичу', 'Олеговича', 'Олеговичем', 'Олеговиче'),
  forms('Всеволодович', 'Всеволодовича', 'Всеволодовичу', 'Всеволодовича', 'Всеволодовичем', 'Всеволодовиче'),
]

const nth = <T>(list: readonly T[], i: number): T => {
  const item = list[i % list.length]
  if (item === undefined) throw new RangeError('An empty list')
  return item
}

interface InventedPerson {
  surname: Forms
  name: Forms
  patronymic: Forms
}

const curator: InventedPerson = {
  surname: forms('Воронцова', 'Воронцовой', 'Воронцовой', 'Воронцову', 'Воронцовой', 'Воронцовой'),
  name: forms('Дарья', 'Дарьи', 'Дарье', 'Дарью', 'Дарьей', 'Дарье'),
  patronymic: forms('Алексеевна', 'Алексеевны', 'Алексеевне', 'Алексеевну', 'Алексеевной', 'Алексеевне'),
}

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
/** `p_` and ten characters that end with the number. */
export const codeOf = (i: number): string => `p_aaaaaaaa${letters.charAt(i >> 5)}${letters.charAt(i & 31)}`

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

/** Values for every token of an order whose people have the codes of {@link codeOf}; 999 is the curator. */
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
      const i = letters.indexOf(token.code.charAt(10)) * 32 + letters.indexOf(token.code.charAt(11))
      const { surname, name, patronymic } =
        i === 999
          ? curator
          : { surname: nth(surnames, i), name: nth(names, i), patronymic: nth(patronymics, i) }
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
      fields: { place: 0, curator: codeOf(999), controlBy: 'head', planDue: '2026-10-15' },
      rows: [...pairRows, ...groupRows],
    },
    resolve,
  }
}
