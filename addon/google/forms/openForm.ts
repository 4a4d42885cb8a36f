import { quoted } from '#shared/language/quoted.ts'
import { type Refused, refuse } from '../../features/refusal.ts'
import { permissionFor } from '../permission.ts'
import type { WebForm } from './webFormOf.ts'

type Form = GoogleAppsScript.Forms.Form

/** The form behind a row, or why it can't be had: no permission, deleted, another person's. */
export function openForm({ hostForm, title }: Pick<WebForm, 'hostForm' | 'title'>): { form: Form } | Refused {
  const denied = withoutPermission()
  if (denied !== null) return denied
  try {
    return { form: FormApp.openById(hostForm) }
  } catch {
    return refuse(
      'gone',
      `${quoted(title)}: самой анкеты больше нет или к ней нет доступа`,
      'Восстановите анкету из корзины или попросите доступ у того, кто её публиковал. Полученные ответы сохранены',
    )
  }
}

/** Has a form take answers. Since 30.06.2026 Google makes a script's forms unpublished; old ones know no publishing. */
export function takeAnswers(form: Form): void {
  if (form.supportsAdvancedResponderPermissions()) form.setPublished(true)
  form.setAcceptingResponses(true)
}

/** What has to be allowed first; null where it is. */
export const withoutPermission = (): Refused | null =>
  permissionFor('forms').granted
    ? null
    : refuse(
        'blocked',
        'Нет разрешения работать с анкетами',
        'Откройте «Анкеты» и дайте разрешение: с ним программа создаёт, открывает и закрывает анкеты',
      )
