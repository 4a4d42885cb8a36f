import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seal, unseal } from '#addon/local/server/keeping/seal.ts'

const bytes = Buffer.from('SQLite format 3\0 имена детей')
const quick = (fill = 7) => ({ cost: 10, salt: Buffer.alloc(16, fill), nonce: Buffer.alloc(12, fill) })
const sentence =
  'Копия под паролем не открылась: пароль другой или файл повреждён. Проверьте раскладку и Caps Lock и впишите пароль ещё раз.'

describe('known answers, computed with Python’s hashlib and cryptography', () => {
  const vectors = JSON.parse(readFileSync(new URL('./sealVectors.json', import.meta.url), 'utf8')) as {
    password: string
    cost: number
    salt: string
    nonce: string
    plain: string
    sealed: string
  }[]
  test.each(vectors)('$password, N = 2^$cost', async ({ password, cost, salt, nonce, plain, sealed }) => {
    const chance = { cost, salt: Buffer.from(salt, 'hex'), nonce: Buffer.from(nonce, 'hex') }
    expect((await seal(Buffer.from(plain, 'hex'), password, chance)).toString('hex')).toBe(sealed)
    expect((await unseal(Buffer.from(sealed, 'hex'), password)).toString('hex')).toBe(plain)
  })
})

test('what was sealed opens with its password, in full strength', async () => {
  const sealed = await seal(bytes, 'синий кот на крыше')
  expect(sealed.subarray(0, 15)).toEqual(Buffer.from('TANDEM-LOCK\x01\x11\x08\x01'))
  expect(await unseal(sealed, 'синий кот на крыше')).toEqual(bytes)
  expect(sealed.includes('имена')).toBe(false)
  expect(sealed.length).toBe(bytes.length + 43 + 16)
})

test('no two sealed copies are alike', async () => {
  const [one, two] = await Promise.all([seal(bytes, 'пароль пароль'), seal(bytes, 'пароль пароль')])
  expect(one.subarray(15, 43)).not.toEqual(two.subarray(15, 43))
  expect(one.subarray(43)).not.toEqual(two.subarray(43))
})

test('a letter composed or not is the same letter', async () => {
  const sealed = await seal(bytes, 'мой ёжик'.normalize('NFD'), quick())
  expect(await unseal(sealed, 'мой ёжик'.normalize('NFC'))).toEqual(bytes)
})

test.each(['Мой ёжик', 'мой ежик', 'мой ёжик ', '', 'vjq `;br', 'я'.repeat(200)])(
  'another password, «%s»: one sentence',
  async password => {
    await expect(unseal(await seal(bytes, 'мой ёжик', quick()), password)).rejects.toMatchObject({
      status: 422,
      code: 'password',
      message: sentence,
    })
  },
)

test('1,000 single bits turned, in header, bytes and tag: each time the same sentence', async () => {
  const sealed = await seal(Buffer.concat([bytes, Buffer.alloc(40, 1)]), 'мой ёжик', quick())
  const bits = sealed.length * 8
  expect(bits).toBeGreaterThan(1000)
  const answers = new Set<string>()
  for (let turn = 0; turn < 1000; turn += 1) {
    const bit = Math.floor((turn * bits) / 1000)
    const turned = Buffer.from(sealed)
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    answers.add(
      await unseal(turned, 'мой ёжик').then(
        () => 'opened',
        error => (error as Error).message,
      ),
    )
  }
  expect([...answers]).toEqual([sentence])
})

test('cut at every length: each time the same sentence', async () => {
  const sealed = await seal(bytes, 'мой ёжик', quick())
  const answers = new Set<string>()
  for (let length = 0; length < sealed.length; length += 1)
    answers.add(
      await unseal(sealed.subarray(0, length), 'мой ёжик').then(
        () => 'opened',
        error => (error as Error).message,
      ),
    )
  expect([...answers]).toEqual([sentence])
})

test.each([
  ['a cost that takes all memory', [11 + 1, 31]],
  ['no cost', [11 + 1, 0]],
  ['a version to come', [11, 2]],
  ['many threads', [11 + 3, 255]],
] as const)('a header with %s is not obeyed', async (_name, [place, value]) => {
  const sealed = await seal(bytes, 'мой ёжик', quick())
  sealed[place] = value
  await expect(unseal(sealed, 'мой ёжик')).rejects.toThrow(sentence)
})
