/** A breach's sentence, taken apart for a card. */
export interface SentenceParts {
  /** «Жуков Максим и Тихонова Дарья»; empty where the sentence begins with no name. */
  who: string
  facts: string
  /** The next step; empty where the sentence has none. */
  todo: string
}

/** A full stop ends a sentence when a plain space and a capital follow: initials and «п. 4.14» stick to the next word. */
const sentenceEnd = /\. (?=[А-ЯЁA-Z«])/

/** «Кто: факты. Что сделать.» in its three parts. */
export function sentenceParts(sentence: string): SentenceParts {
  const [first = '', ...rest] = sentence.split(sentenceEnd)
  const colon = first.indexOf(': ')
  const who = colon < 0 ? '' : first.slice(0, colon)
  const said = [first.slice(colon < 0 ? 0 : colon + 2), ...rest]
  const todo = said.length > 1 ? (said[said.length - 1] ?? '') : ''
  const facts = (todo === '' ? said : said.slice(0, -1)).join('. ')
  return { who, facts: capital(todo === '' ? facts : `${facts}.`), todo }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
