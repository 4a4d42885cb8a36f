import { expect, test } from 'vitest'
import { refusals } from '#shared/contract/errors.ts'

test.each(Object.entries(refusals))(
  '%s: что случилось и что делать, по-русски',
  (code, { status, title, next }) => {
    expect(code).toMatch(/^[a-zA-Z]+$/)
    expect([400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503]).toContain(status)
    expect(title).toMatch(/^[А-ЯЁ].*[^.!]$/)
    expect(next).toMatch(/^[А-ЯЁ].*\.$/)
    expect(`${title} ${next}`).not.toMatch(/!|ошибк|некорректн|пожалуйста|\bВы\b/i)
  },
)
