import { issueSentence } from '#shared/contract/issueSentence.ts'
import { toBase64 } from '#shared/documents/base64.ts'
import { routes, type RouteName } from '#shared/contract/routes.ts'
import { type Refused, refuse } from '../features/refusal.ts'

/**
 * Asks the engine. The request is blind: codes and numbers, never a name. Answers JSON as it is and a document as
 * base64; every failure becomes a sentence, and the curator's input stays where it is.
 */
export function askEngine(name: RouteName, request: unknown): { answer: unknown } | Refused {
  const url = PropertiesService.getScriptProperties().getProperty('ENGINE_URL')
  if (!url)
    return refuse(
      'engineAway',
      'Не указано, где работает подбор',
      'Впишите адрес в свойство ENGINE_URL сценария: так сказано в руководстве по установке',
    )
  const route = routes[name]
  const token = ScriptApp.getIdentityToken()
  let response: GoogleAppsScript.URL_Fetch.HTTPResponse
  try {
    response = UrlFetchApp.fetch(url.replace(/\/$/, '') + route.path, {
      method: 'post',
      contentType: 'application/json',
      payload: JSON.stringify(request),
      headers: { Authorization: `Bearer ${token}` },
      muteHttpExceptions: true,
    })
  } catch {
    return away()
  }
  const status = response.getResponseCode()
  const type = headerOf(response, 'content-type')
  if (status === 200 && type.includes('wordprocessingml'))
    return { answer: toBase64(Uint8Array.from(response.getContent(), byte => byte & 255)) }
  if (status === 200 && type.includes('json')) return parsed(response.getContentText())
  return refused(status, type.includes('problem+json') ? response.getContentText() : '')
}

const away = (): Refused =>
  refuse(
    'engineAway',
    'Подбор не отвечает',
    'Ничего не изменено, введённое сохранено. Повторите через минуту',
  )

function headerOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse, name: string): string {
  const headers = response.getAllHeaders() as Record<string, string | string[]>
  const key = Object.keys(headers).find(each => each.toLowerCase() === name)
  const value = key === undefined ? '' : headers[key]
  return String(Array.isArray(value) ? value[0] : (value ?? ''))
}

function parsed(text: string): { answer: unknown } | Refused {
  try {
    return { answer: JSON.parse(text) as unknown }
  } catch {
    return away()
  }
}

function refused(status: number, body: string): Refused {
  const problem = body === '' ? null : readProblem(body)
  if (status === 401 || status === 403)
    return refuse(
      'engineRefused',
      'Подбор не узнал вашу учётную запись',
      'Откройте «Наставничество» – «Соединение…» и передайте показанную строку тому, кто устанавливал программу',
    )
  if (status === 413)
    return refuse(
      'engineRefused',
      'В списках больше людей, чем подбор берёт за один раз',
      'Выберите одну форму наставничества',
    )
  if (problem === null) return away()
  const code = status < 500 && status !== 429 ? 'engineRefused' : 'engineAway'
  return refuse(code, problem.title, problem.next, { details: problem.details })
}

function readProblem(body: string): { title: string; next: string; details: string[] } | null {
  try {
    const problem = JSON.parse(body) as {
      title?: unknown
      detail?: unknown
      issues?: { path?: unknown; code?: unknown }[]
    }
    return {
      title: String(problem.title ?? 'Подбор не принял запрос'),
      next: String(problem.detail ?? 'Повторите подбор с начала').replace(/\.$/, ''),
      details: (problem.issues ?? []).map(({ path = '', code = '' }) =>
        issueSentence({ path: String(path), code: String(code) }),
      ),
    }
  } catch {
    return null
  }
}
