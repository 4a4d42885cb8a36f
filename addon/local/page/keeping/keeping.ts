import type { ProgrammeInfo } from '../app.tsx'
import { callHost, fetchHost, HostRefusal } from '../callHost.ts'

/** Why a copy was made. */
export type CopyKind = 'daily' | 'migration' | 'year' | 'restore' | 'hand'

export interface KeptCopy {
  /** known to the host by it */
  name: string
  kind: CopyKind
  /** when it was made, by the clock of this computer: 2026-11-23T14:05 */
  at: string
  /** bytes */
  size: number
}

/** Where a programme's file lies, and its copies, newest first. */
export interface Keeping {
  /** of the program */
  version: string
  folder: string
  file: string
  /** bytes; null when the file is not there yet */
  size: number | null
  copies: KeptCopy[]
  /** lasting troubles, known to standing.tsx by their codes */
  troubles: string[]
}

export const readKeeping = (programme: string) => fetchHost<Keeping>('keeping', { programme })

export const makeCopy = (programme: string) => callHost<Keeping>('keeping/copy', { programme })

/** Puts the programme back to a copy; the host keeps what stood there before as a copy too. */
export const restoreCopy = (programme: string, copy: string) =>
  callHost<object>('keeping/restore', { programme, copy })

/** The address of a copy's file; without a name that of a copy made now. */
export const fileOf = (programme: string, copy?: string) =>
  copy === undefined
    ? `/api/copy?${new URLSearchParams({ programme })}`
    : `/api/keeping/file?${new URLSearchParams({ programme, copy })}`

/** The bytes of a copy that opens only with the password. */
export const sealCopy = async (programme: string, password: string): Promise<Blob> =>
  (
    await reach('keeping/sealed', {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ programme, password }),
    })
  ).blob()

/** Opens a copy that was brought, with its password. */
export const unsealCopy = async (file: File, password: string): Promise<ProgrammeInfo> =>
  (
    await reach('keeping/unseal', {
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name),
        'X-Password': encodeURIComponent(password),
      },
      body: file,
    })
  ).json() as Promise<ProgrammeInfo>

/** @throws HostRefusal with the sentence of the host. */
async function reach(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/${path}`, { ...init, method: 'POST', credentials: 'same-origin' }).catch(
    () => {
      throw new HostRefusal('stopped', 'Программа остановлена. Запустите её снова и повторите.')
    },
  )
  if (response.ok) return response
  const { code, detail } = (await response.json()) as { code: string; detail: string }
  throw new HostRefusal(code, detail)
}
