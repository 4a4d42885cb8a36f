import type { Case } from './case.ts'
import { likeWritten } from './likeWritten.ts'
import { either, inflect, type Paradigm } from './paradigm.ts'

/** `declined` false: the post stands in the nominative and the curator is to look at it. */
export type DeclinedPost = { post: string; declined: boolean }

type ChangedCase = Exclude<Case, 'nom'>

const HEADS = new Set(
  (
    'директор заместитель учитель учительница преподаватель педагог воспитатель воспитательница методист куратор ' +
    'наставник наставница психолог логопед дефектолог библиотекарь секретарь руководитель организатор тьютор ' +
    'инструктор тренер мастер специалист инженер бухгалтер начальник председатель президент советник помощник ' +
    'ассистент лаборант врач фельдшер медсестра сестра няня завуч завхоз юрист экономист программист техник ' +
    'администратор менеджер консультант эксперт студент студентка ученик ученица работник сотрудник предприниматель ' +
    'глава старшина староста профессор доцент аспирант декан ректор проректор концертмейстер аккомпаниатор ' +
    'хореограф балетмейстер режиссёр режиссер художник повар водитель сторож вахтёр вахтер дворник уборщик уборщица ' +
    'кладовщик слесарь электромонтёр электромонтер представитель представительница член родитель координатор ' +
    'волонтёр волонтер доброволец модератор аналитик редактор архивариус делопроизводитель диспетчер оператор ' +
    'библиограф музыкант филолог математик историк лидер партнёр партнер депутат министр ветеран выпускник выпускница'
  ).split(' '),
)

// Adjectives and participles that are a post by themselves.
const SUBSTANTIVES =
  /^(?:исполняющ|заведующ|управляющ|вожат|рабоч|дежурн|обучающ|учащ|служащ)(?:ий|ый|ая|ийся|аяся)$/

const ADJECTIVES: readonly Paradigm[] = [
  either(/ийся$/, 4, 'егося емуся егося имся емся'),
  either(/аяся$/, 4, 'ейся ейся уюся ейся ейся'),
  either(/[кгх]ий$/, 2, 'ого ому ого им ом'),
  either(/ий$/, 2, 'его ему его им ем'),
  either(/[кгхжчшщ]ой$/, 2, 'ого ому ого им ом'),
  either(/[ыо]й$/, 2, 'ого ому ого ым ом'),
  either(/яя$/, 2, 'ей ей юю ей ей'),
  either(/[жчшщ]ая$/, 2, 'ей ей ую ей ей'),
  either(/ая$/, 2, 'ой ой ую ой ой'),
]

const NOUNS: readonly Paradigm[] = [
  either(/ия$/, 1, 'и и ю ей и'),
  either(/ца$/, 1, 'ы е у ей е'),
  either(/[кгх]а$/, 1, 'и е у ой е'),
  either(/а$/, 1, 'ы е у ой е'),
  either(/я$/, 1, 'и е ю ей е'),
  either(/^секретарь$/, 1, 'я ю я ём е'),
  either(/ь$/, 1, 'я ю я ем е'),
  either(/лец$/, 2, 'ьца ьцу ьца ьцем ьце'),
  either(/ец$/, 2, 'ца цу ца цем це'),
  either(/^врач$/, 0, 'а у а ом е'),
  either(/[жчшщ]$/, 0, 'а у а ем е'),
  either(/[^аеёиоуыэюя]$/, 0, 'а у а ом е'),
]

/**
 * A post in a case: the head noun and the adjectives before it change, what depends on them stays:
 * «старшего вожатого», «заместителю директора по воспитательной работе». «И. о. директора», «врио …»,
 * «зам. …» stand as they are: the changing word is inside the abbreviation. Posts joined by a comma or «и»
 * change together. An unknown head leaves the whole in the nominative.
 */
export function declinePost(post: string, into: Case): DeclinedPost {
  if (into === 'nom' || post.trim() === '') return { post, declined: true }
  if (/^\s*(?:и\.?\s*о\.|врио(?=\s)|врид(?=\s)|зам\.|зав\.)/i.test(post)) return { post, declined: true }
  const [, beforeQuotes = '', quotes = ''] = /^([^«„"]*)(.*)$/s.exec(post) ?? []
  const [first = '', ...further] = beforeQuotes.split(/(,\s+|\s+и\s+)/)
  const head = declineHead(first, into)
  if (head === undefined) return { post, declined: false }
  const rest = further.map((piece, i) => (i % 2 === 0 ? piece : (declineHead(piece, into) ?? piece)))
  return { post: head + rest.join('') + quotes, declined: true }
}

function declineHead(text: string, into: ChangedCase): string | undefined {
  const words = text.split(/(\s+)/)
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    if (word.trim() === '') continue
    const lower = word.toLowerCase()
    if (SUBSTANTIVES.test(lower)) {
      words[i] = changed(word, into, ADJECTIVES)
      return words.join('')
    }
    const parts = word.split('-')
    if (parts.every(part => HEADS.has(part.toLowerCase()))) {
      words[i] = parts.map(part => changed(part, into, NOUNS)).join('-')
      return words.join('')
    }
    if (!/^[а-яё]+(?:[ыио]й|[ая]я)$/.test(lower) || lower === 'третий') return undefined
    words[i] = changed(word, into, ADJECTIVES)
  }
  return undefined
}

// Every paradigm of this file serves both genders: the ending itself shows which.
function changed(word: string, into: ChangedCase, paradigms: readonly Paradigm[]): string {
  return likeWritten(word, inflect(word.toLowerCase(), 'male', into, paradigms) ?? word)
}
