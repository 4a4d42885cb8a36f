/** A refusal of the host: a code to switch on and a sentence to show. */
export class HostRefusal extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export const fetchHost = async <Result>(
  path: string,
  query: Record<string, string | number> = {},
): Promise<Result> => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  return read(await reach(`/api/${path}?${search}`))
}

export const callHost = async <Result>(path: string, body: unknown): Promise<Result> =>
  read(
    await reach(`/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )

export const sendFile = async <Result>(path: string, file: File): Promise<Result> =>
  read(
    await reach(`/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
      body: file,
    }),
  )

async function reach(path: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: 'same-origin' })
  } catch {
    throw new HostRefusal(
      'stopped',
      'Программа остановлена. Записанное сохранено. Запустите её снова и откройте новый адрес.',
    )
  }
}

async function read<Result>(response: Response): Promise<Result> {
  const answer = await response.json()
  if (response.ok) return answer as Result
  throw new HostRefusal(answer.code, answer.detail)
}
