import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { consentWithdrawn } from '#shared/rules/consentWithdrawn.ts'
import { school } from '#tests/school/build.ts'

const pupil = () => school().mentee('Лисин Артём', { schoolClass: '7 «Б»' })
const given = (programme: ReturnType<typeof school>) =>
  consentWithdrawn(programme.build().participantDocuments, 'н1', day('2026-11-23'))
const withdrawn = (on: string) =>
  pupil().document('Лисин Артём', 'consent', '2026-09-01', { withdrawnOn: day(on) })

test.each([
  { given: 'согласия не было', programme: pupil(), says: null },
  {
    given: 'согласие действует',
    programme: pupil().document('Лисин Артём', 'consent', '2026-09-01'),
    says: null,
  },
  { given: 'отозвано сегодня', programme: withdrawn('2026-11-23'), says: '2026-11-23' },
  { given: 'отзыв со следующего дня', programme: withdrawn('2026-11-24'), says: null },
  {
    given: 'отозвано, потом дано новое',
    programme: withdrawn('2026-10-01').document('Лисин Артём', 'consent', '2026-11-01'),
    says: null,
  },
  {
    given: 'отозваны оба',
    programme: withdrawn('2026-10-01').document('Лисин Артём', 'consent', '2026-11-01', {
      withdrawnOn: day('2026-11-20'),
    }),
    says: '2026-11-20',
  },
  {
    given: 'отозвано другое согласие',
    programme: pupil().document('Лисин Артём', 'image', '2026-09-01', { withdrawnOn: day('2026-11-20') }),
    says: null,
  },
  {
    given: 'истекло, а не отозвано',
    programme: pupil().document('Лисин Артём', 'consent', '2025-09-01', { validTo: day('2026-08-31') }),
    says: null,
  },
])('$given', ({ programme, says }) => {
  expect(given(programme)).toBe(says)
})
