import { describe, expect, test } from 'vitest'
import type { InputOf } from '#addon/features/call.ts'
import { recordConsent } from '#addon/features/recordConsent.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

type Input = InputOf<'recordConsent'>
const sheet: Omit<Input, 'people'> = {
  kind: 'consent',
  on: '20.11.2026',
  validTo: '',
  edition: ' от 01.09.2026 ',
  channel: 'paper',
  separate: true,
  note: '',
}
const people = () =>
  school()
    .mentee('Лисин Артём', { schoolClass: '7 «Б»', birthDate: day('2013-05-01') })
    .mentee('Рудь Соня', { schoolClass: '7 «Б»' })
    .mentee('Жуков Максим', { schoolClass: '11 «А»', birthDate: day('2008-11-20') })
    .mentee('Данные удалены', { status: 'archived' })
    .mentor('Тихонова Дарья', { birthDate: day('1980-01-01') })
    .row('representatives', {
      id: 'п1',
      person: 'н1',
      lastName: 'Лисина',
      firstName: 'Ольга',
      relation: 'mother',
    })

const run = (programme: ReturnType<typeof school>, who: Input['people'], set: Partial<Input> = {}) => {
  const built = programme.build()
  const outcome = recordConsent.run(given(built, { ...sheet, ...set, people: who }))
  if (isRefused(outcome)) return outcome.refusal
  const { participantDocuments, representatives } = apply(built, outcome.edits ?? [])
  return {
    said: outcome.said?.replace('\u00a0', ' '),
    view: outcome.view,
    documents: participantDocuments.map(row => [
      row.personName,
      row.signedBy,
      row.signerName,
      row.signedOn,
      row.edition,
      row.channel,
      row.separate,
    ]),
    representatives: representatives.map(row => `${row.personName}: ${row.lastName} ${row.firstName}`),
  }
}

describe('the consents of a class come together', () => {
  test('each by who has to sign: the only representative by name, of two nobody, an adult for himself', () => {
    expect(run(people(), [{ id: 'н1' }, { id: 'н2' }, { id: 'н3' }, { id: 'м1' }])).toMatchObject({
      said: 'Внесено: 4 согласия',
      view: { written: 4, unnamed: ['Рудь Соня, 7 «Б»'] },
      documents: [
        ['Лисин Артём', 'representative', 'Лисина Ольга', '2026-11-20', 'от 01.09.2026', 'paper', true],
        ['Рудь Соня', 'representative', '', '2026-11-20', 'от 01.09.2026', 'paper', true],
        ['Жуков Максим', 'self', '', '2026-11-20', 'от 01.09.2026', 'paper', true],
        ['Тихонова Дарья', 'self', '', '2026-11-20', 'от 01.09.2026', 'paper', true],
      ],
    })
  })

  test('a representative who is in no row yet is named in the same step', () => {
    const representative = {
      lastName: ' Рудь ',
      firstName: 'Анна',
      middleName: '',
      relation: 'mother' as const,
    }
    expect(run(people(), [{ id: 'н2', representative }])).toMatchObject({
      view: { unnamed: [] },
      documents: [['Рудь Соня', 'representative', 'Рудь Анна', '2026-11-20', 'от 01.09.2026', 'paper', true]],
      representatives: [': Лисина Ольга', 'Рудь Соня: Рудь Анна'],
    })
  })

  test('somebody named twice gets one document, one who has it already none', () => {
    const programme = people().document('Лисин Артём', 'consent', '2026-11-20')
    expect(run(programme, [{ id: 'н1' }, { id: 'н2' }, { id: 'н2' }])).toMatchObject({
      view: { written: 1, already: ['Лисин Артём, 7 «Б»'] },
    })
  })
})

test.each([
  {
    given: 'подписал сам, а ему 13 лет',
    who: [{ id: 'н1', signedBy: 'self' as const }],
    says: 'Лисин Артём, 7 «Б»: на 20.11.2026 ещё нет 18 лет',
  },
  {
    given: 'накануне восемнадцатилетия',
    who: [{ id: 'н3', signedBy: 'self' as const }],
    set: { on: '19.11.2026' },
    says: 'Жуков Максим, 11 «А»: на 19.11.2026 ещё нет 18 лет',
  },
  {
    given: 'за взрослого подписал представитель',
    who: [{ id: 'н3', signedBy: 'representative' as const }],
    says: 'Жуков Максим, 11 «А»: на 20.11.2026 уже есть 18 лет',
  },
  {
    given: 'представитель другого ребёнка',
    who: [{ id: 'н2', signer: 'п1' }],
    says: 'Рудь Соня, 7 «Б»: этого представителя больше нет на листе «Представители»',
  },
  {
    given: 'у представителя нет имени',
    who: [
      {
        id: 'н2',
        representative: { lastName: 'Рудь', firstName: ' ', middleName: '', relation: 'mother' as const },
      },
    ],
    says: 'Рудь Соня, 7 «Б»: у представителя не указаны фамилия или имя',
  },
  {
    given: 'дата не наступила',
    who: [{ id: 'н1' }],
    set: { on: '24.11.2026' },
    says: 'День 24.11.2026 ещё не наступил',
  },
  { given: 'такого дня нет', who: [{ id: 'н1' }], set: { on: '31.02.2026' }, says: /^Дата согласия: / },
  {
    given: 'срок кончается раньше',
    who: [{ id: 'н1' }],
    set: { validTo: '19.11.2026' },
    says: 'Срок кончается раньше, чем согласие подписано',
  },
  {
    given: 'сведения уничтожены',
    who: [{ id: 'н4' }],
    says: 'Одного из участников больше нет в таблице',
  },
  { given: 'человека нет', who: [{ id: 'н99' }], says: 'Одного из участников больше нет в таблице' },
])('refused: $given', ({ who, set, says }) => {
  expect(run(people(), who, set)).toMatchObject({
    message: typeof says === 'string' ? says : expect.stringMatching(says),
  })
})

test('all of them are there already', () => {
  const programme = people().document('Лисин Артём', 'consent', '2026-11-20')
  expect(run(programme, [{ id: 'н1' }])).toMatchObject({ code: 'nothingToDo' })
})

test('a withdrawn consent of the same day may be given anew', () => {
  const programme = people().document('Лисин Артём', 'consent', '2026-11-20', {
    withdrawnOn: day('2026-11-20'),
  })
  expect(run(programme, [{ id: 'н1' }])).toMatchObject({ view: { written: 1 } })
})
