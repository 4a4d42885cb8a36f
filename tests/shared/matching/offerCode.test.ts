import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offerCode } from '#shared/matching/offerCode.ts'
import { newIdFrom } from '#shared/programme/newId.ts'

const code = fc.string({ minLength: 16 }).map(seed => newIdFrom(seed).code())

test('код предложения годен для запроса, одинаков всякий раз и не выдаёт кода наставника', () => {
  fc.assert(
    fc.property(code, own => {
      const offer = offerCode(own, 'form.pupilPupil', 'single')
      expect(offer).toMatch(/^p_[a-z2-7]{10}$/)
      expect(offer).toBe(offerCode(own, 'form.pupilPupil', 'single'))
      expect(offer).not.toBe(own)
    }),
  )
})

test('у пяти тысяч наставников во всех формах и видах коды разные', () => {
  const newId = newIdFrom('offers of a large school')
  const codes = Array.from({ length: 5_000 }, () => newId.code()).flatMap(own =>
    ['form.pupilPupil', 'form.teacherPupil'].flatMap(form =>
      (['single', 'group'] as const).map(kind => offerCode(own, form, kind)),
    ),
  )
  expect(new Set(codes).size).toBe(20_000)
})
