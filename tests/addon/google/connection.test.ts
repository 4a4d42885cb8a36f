import { expect, test } from 'vitest'
import { startHost } from '#tests/addon/host.ts'

const token = (claims: object) =>
  ['{}', JSON.stringify(claims), ''].map(part => Buffer.from(part).toString('base64url')).join('.')

async function shown(identity: string | null) {
  const host = await startHost({ identityToken: () => identity })
  expect(host.run('openConnection')).toMatchObject({ ok: true })
  return host.alerts.at(-1)?.prompt ?? ''
}

test('«Соединение…» показывает строки, которые нужны службе подбора: домен школы', async () => {
  const prompt = await shown(token({ aud: 'client-1', sub: '117', hd: 'school4.ru', email: 'я@school4.ru' }))
  expect(prompt).toContain('ALLOWED_AUDIENCES = "client-1"\nALLOWED_DOMAINS = "school4.ru"')
  expect(prompt).not.toContain('ALLOWED_USERS')
})

test('без домена: номер учётной записи', async () => {
  const prompt = await shown(token({ aud: 'client-1', sub: '117' }))
  expect(prompt).toContain('ALLOWED_AUDIENCES = "client-1"\nALLOWED_USERS = "117"')
})

test('сам пропуск не показывается', async () => {
  const secret = token({ aud: 'client-1', sub: '117' })
  expect(await shown(secret)).not.toContain(secret)
})

test('учётная запись не назвала себя', async () => {
  expect(await shown(null)).toContain('не дала разрешения назвать себя')
})

test('на компьютере школы передавать некому и нечего', async () => {
  const prompt = await shown(token({ aud: 'tandem-local', sub: '100' }))
  expect(prompt).toBe('Подбор работает на этом компьютере, соединять нечего.')
})
