import * as z from 'zod/mini'

interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  /** What happened, in a sentence. */
  readonly title: string
  /** What to do next, in a sentence. */
  readonly next: string
}

/** Every way the Worker says no. The wire carries the code and, for a request that does not fit, paths: never a value. */
export const refusals = {
  notFound: {
    status: 404,
    title: 'По этому адресу у службы подбора ничего нет',
    next: 'Проверьте адрес службы в окне «Соединение…».',
  },
  methodNotAllowed: {
    status: 405,
    title: 'Подбор не принимает этот способ обращения',
    next: 'Обновите надстройку до последней версии.',
  },
  tooLarge: {
    status: 413,
    title: 'Запрос больше, чем подбор принимает за один раз',
    next: 'Разделите подбор: меньше людей, критериев или запретов в одном запросе.',
  },
  tokenMissing: {
    status: 401,
    title: 'Подбор не знает, кто обращается',
    next: 'Откройте таблицу заново под своей учётной записью и повторите.',
  },
  tokenRefused: {
    status: 401,
    title: 'Подбор не принял подтверждение учётной записи',
    next: 'Откройте окно «Соединение…» и сверьте адрес службы и её настройки.',
  },
  tokenExpired: {
    status: 401,
    title: 'Подтверждение учётной записи устарело',
    next: 'Повторите команду: подтверждение обновится само.',
  },
  callerNotAllowed: {
    status: 403,
    title: 'Этой учётной записи подбор не разрешён',
    next: 'Откройте окно «Соединение…» и передайте строку для допуска тому, кто ведёт службу.',
  },
  notJson: {
    status: 400,
    title: 'Подбор не смог прочитать запрос',
    next: 'Обновите надстройку до последней версии.',
  },
  unsupportedType: {
    status: 415,
    title: 'Подбор принимает только JSON',
    next: 'Обновите надстройку до последней версии.',
  },
  upgrade: {
    status: 409,
    title: 'Надстройка и служба подбора разных версий',
    next: 'Обновите ту из них, что старше: версии видны в окне «Соединение…».',
  },
  invalid: {
    status: 422,
    title: 'Запрос к подбору составлен не по договору',
    next: 'Посмотрите перечень мест и исправьте данные, на которые он указывает.',
  },
  tooMany: {
    status: 429,
    title: 'Слишком много запросов подряд',
    next: 'Подождите минуту и повторите.',
  },
  misconfigured: {
    status: 503,
    title: 'Служба подбора настроена не полностью',
    next: 'Передайте тому, кто ведёт службу: ему нужен раздел README «Deploy the engine (запуск службы подбора)».',
  },
  keysUnavailable: {
    status: 503,
    title: 'Служба подбора не может сейчас проверить учётную запись: ключи Google недоступны',
    next: 'Повторите через несколько минут.',
  },
  fault: {
    status: 500,
    title: 'Подбор не справился с запросом',
    next: 'Повторите; если не помогло, передайте номер запроса тому, кто ведёт службу.',
  },
} as const satisfies Record<string, Refusal>

export type RefusalCode = keyof typeof refusals

/** What is wrong at one place of a request. */
export const issueCodes = [
  'type', // another kind of value is expected
  'range', // outside its bounds, or a list too long
  'format', // a code or a date written otherwise
  'value', // not one of the listed values
  'unknownKey', // a key the contract does not have
  'missing', // nothing there
  'length', // lists that belong together differ in length
  'order', // not strictly ascending
  'repeated', // stands twice
  'index', // names nobody
  'minGroup', // 0 or 2 … capacity
  'tooManyPeople', // more than 5,000 ids
  'mayNotMeet', // a locked pair that may not meet
  'lockedTwice', // a mentee locked with two mentors
  'noPlace', // more locks than places
  'groupNotFilled', // locks that no plan can complete
  'groupsNotStable', // `stable` knows no groups
  'text', // names a text that the request does not have
  'dates', // ends before it begins
  'forbidden', // may not be set here
  'unreadable', // a setting that cannot be read
] as const

export type IssueCode = (typeof issueCodes)[number]

/** One breach of the contract. `path` is a JSON Pointer (RFC 6901) into the request: `/locked/0`. */
export interface Issue {
  path: string
  code: IssueCode
}

/** `application/problem+json` (RFC 9457): what the Worker answers when it says no. */
export const problem = z.object({
  type: z.string().check(z.regex(/^urn:tandem:refusal:[a-zA-Z]{1,40}$/)),
  status: z.int().check(z.gte(400), z.lte(599)),
  code: z.enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]),
  title: z.string().check(z.maxLength(200)),
  detail: z.string().check(z.maxLength(300)),
  requestId: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  /** With `tooLarge`: the limit, bytes. */
  limit: z.optional(z.int()),
  /** With `upgrade`: the contract the Worker speaks. */
  contract: z.optional(z.int()),
  /** With `invalid` and `misconfigured`: the first places that do not fit. */
  issues: z.optional(
    z
      .array(z.object({ path: z.string().check(z.maxLength(200)), code: z.enum(issueCodes) }))
      .check(z.maxLength(50)),
  ),
})

export type Problem = z.infer<typeof problem>
