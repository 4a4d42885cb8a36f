/** A sentence of ours is shown as it is; what a service says in English stands behind one. */
export function inRussian(message: string): string {
  if (/[а-яё]/i.test(message)) return message
  return `В таблице ничего не изменилось. Повторите, а если не поможет, запустите программу заново. Причина: ${message}`
}
