import { dateInDigits } from '#shared/language/dates.ts'
import { isMinor } from '#shared/people/isMinor.ts'
import { fullName } from '#shared/people/personName.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type Mentee,
  type Mentor,
  type ParticipantDocument,
  type Representative,
  tables,
} from '#shared/programme/tables.ts'
import { consentKinds, type PaperKind } from '#shared/rules/neededPapers.ts'
import type { Making } from './making.ts'

/** Nobody wrote down how the consent came and of which text it is. */
const unsaid = 'Нуриева Алсу Ринатовна'

type Kind = (typeof consentKinds)[number]
interface Further {
  who: string
  kind: Kind
  signedOn: string
  withdrawnOn?: string
}

/** Consents beyond the one that everybody gives: to health, where a ground tells of it; to photographs; to the site. */
const further: readonly Further[] = [
  { who: 'Скиба Оксана Богдановна', kind: 'special', signedOn: '2026-11-06' },
  { who: 'Соловьёва Кира Сергеевна', kind: 'distribution', signedOn: '2026-09-21' },
  ...[
    'Сафонова Ирина Павловна',
    'Красовская Елена Викторовна',
    'Соловьёва Кира Сергеевна',
    'Дурново Глеб Юрьевич',
    'Береговая Полина Львовна',
    'Лисин Артём Олегович',
    'Черных Семён Павлович',
    'Лукьяненко Марк Игоревич',
    'Щукин Роман Вячеславович',
    'Язев Фёдор Лукич',
  ].map((who): Further => ({ who, kind: 'image', signedOn: '2026-09-07' })),
  {
    who: 'Сорока Юлия Павловна',
    kind: 'image',
    signedOn: '2026-09-07',
    withdrawnOn: '2026-10-20',
  },
]

/** Papers that somebody needs and the school has not; a test holds that no others are lacking. */
export const plantedGaps: readonly { kind: PaperKind; why: string; who: readonly string[] }[] = [
  { kind: 'special', why: 'основание говорит о здоровье', who: ['Комаров Фёдор Андреевич'] },
  { kind: 'distribution', why: 'о наставнице есть заметка на сайте', who: ['Тихонова Дарья Олеговна'] },
  { kind: 'contract', why: 'пара работает без договора', who: ['Хасанов Ринат Фаритович'] },
  { kind: 'medical', why: 'справка старше года', who: ['Мкртчян Давид Ашотович'] },
  {
    kind: 'consent',
    why: 'в паре, а согласия нет, оно чужой рукой, прежнее или отозвано',
    who: [
      'Хабибуллин Тимур Айратович',
      'Рудь София Андреевна',
      'Лукьяненко Марк Игоревич',
      'Заяц Кирилл Викторович',
      'Галиева Камила Наилевна',
    ],
  },
  {
    kind: 'consent',
    why: 'пары нет, согласие ещё не принесли',
    who: [
      'Мамедова Севда Рашид кызы',
      'Беляев Олег Викторович',
      'Петрова-Водкина Полина Павловна',
      'Скиба Оксана Богдановна',
      'Беляева Мария Павловна',
      'Дёмина Наталья Игоревна',
      'Птицына Елена Павловна',
      'Кикнадзе Лука Зурабович',
      'Третьяк Вера Лукинична',
      'Мороз Евгения Лукинична',
      'Валеев Раиль Наилевич',
      'Орлова Любовь Ильинична',
      'Шульга Ярослав Богданович',
    ],
  },
]

/** The consents with the text they are of and the way they came, and the further ones. */
export function consentsOfSchool(
  { newId, at }: Making,
  papers: readonly ParticipantDocument[],
  people: readonly (Mentor | Mentee)[],
  representatives: readonly Representative[],
): ParticipantDocument[] {
  const signers = new Map([...representatives].reverse().map(each => [each.person, each]))
  const more = further.flatMap(({ who, kind, signedOn, withdrawnOn }) =>
    people
      .filter(person => fullName(person) === who)
      .map(person => {
        const date = at(signedOn)
        const signer = isMinor(person, date) ? signers.get(person.id) : undefined
        return blankRow(tables.participantDocuments, {
          id: newId('д'),
          person: person.id,
          personName: who,
          kind,
          signedBy: signer === undefined ? 'self' : 'representative',
          signer: signer?.id ?? '',
          signerName: signer === undefined ? '' : fullName(signer),
          separate: true,
          signedOn: date,
          withdrawnOn: withdrawnOn === undefined ? null : at(withdrawnOn),
          note: 'папка у куратора',
        })
      }),
  )
  const edition = (signedOn: string | null) =>
    `от ${dateInDigits(at((signedOn ?? '') < at('2026-09-01') ? '2025-09-01' : '2026-09-01'))}`
  return [...papers, ...more].map((paper, place) =>
    consentKinds.some(kind => kind === paper.kind) && paper.personName !== unsaid
      ? {
          ...paper,
          edition: edition(paper.signedOn),
          channel:
            place % 7 === 3 ? 'scan' : paper.signedBy === 'self' && place % 5 === 1 ? 'signature' : 'paper',
        }
      : paper,
  )
}
