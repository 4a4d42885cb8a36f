/**
 * What the host answers when it will not serve a request: a status, a code for the page, a sentence for the person, and the
 * facts from which the page offers the next step.
 */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly facts: object | undefined

  constructor(status: number, code: string, message: string, facts?: object) {
    super(message)
    this.status = status
    this.code = code
    this.facts = facts
  }
}

export const refusals = {
  host: () =>
    new Refusal(
      421,
      'host',
      'Программа отвечает только по адресу, который она сама напечатала. Откройте этот адрес.',
    ),
  foreign: () =>
    new Refusal(
      403,
      'foreign',
      'Запрос пришёл не со страницы программы. Откройте адрес из окна, где запущена программа, и повторите.',
    ),
  session: () =>
    new Refusal(
      401,
      'session',
      'Откройте адрес из окна, где запущена программа: он начинается с http://127.0.0.1. Данные на месте.',
    ),
  path: () =>
    new Refusal(
      404,
      'path',
      'Такой страницы у программы нет. Вернитесь на первую страницу программы и выберите нужное там.',
    ),
  method: () =>
    new Refusal(405, 'method', 'Этот адрес отвечает на другие запросы. Обновите страницу и повторите.'),
  mediaType: () =>
    new Refusal(
      415,
      'mediaType',
      'Запрос пришёл не в том виде, который понимает программа. Обновите страницу и повторите.',
    ),
  tooLarge: (limit: number) =>
    new Refusal(
      413,
      'tooLarge',
      `Это больше ${size(limit)}, столько программа за один раз не принимает. Выберите файл меньше или разделите данные на части.`,
    ),
  body: () => new Refusal(400, 'body', 'Запрос не удалось прочитать. Обновите страницу и повторите.'),
}

const KB = 1024

const size = (bytes: number) =>
  bytes < KB * KB ? `${Math.round(bytes / KB)}\u00a0КБ` : `${Math.round(bytes / KB / KB)}\u00a0МБ`
