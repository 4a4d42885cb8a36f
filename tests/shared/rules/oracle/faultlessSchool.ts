import { type CivilDate, day } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { ParticipantDocument, ValuesOf } from '#shared/programme/tables.ts'
import { type School, school } from '#tests/school/build.ts'
import { roleOf, withFoundations } from './foundations.ts'
import { withWork } from './work.ts'

/** The day on which the school is looked at. */
export const today: CivilDate = day('2027-03-15')

const year = 'с 15.09.2026 по 31.05.2027'
const form = { teachers: 'form.teacherTeacher', pupils: 'form.teacherPupil', peers: 'form.pupilPupil' }
type Papers = Partial<
  Record<NonNullable<ParticipantDocument['kind']>, Partial<ValuesOf<'participantDocuments'>>>
>
type Pair = Parameters<School['pair']>[2]

const papersOf = (programme: School, person: string, papers: Papers): School =>
  (Object.keys(papers) as (keyof Papers & string)[]).reduce((built, kind) => {
    const { signedOn = day('2026-08-28'), ...set } = papers[kind as never] as { signedOn?: CivilDate }
    return built.document(person, kind as never, signedOn ?? '2026-08-28', { separate: true, ...set })
  }, programme)

/** Consent by the representative, who is on her sheet. */
const child = (programme: School, name: string, set: Partial<ValuesOf<'mentees'>> = {}): School => {
  const born = programme.mentee(name, {
    kind: 'pupil',
    schoolClass: '8 «А»',
    birthDate: day('2012-05-05'),
    ...set,
  })
  const { mentees, representatives } = born.build()
  const id = mentees.find(({ lastName, firstName }) => `${lastName} ${firstName}` === name)?.id ?? ''
  const signer = `п${representatives.length + 1}`
  return papersOf(born.row('representatives', { id: signer, person: id, lastName: name }), name, {
    consent: { signedBy: 'representative', signer, signerName: name },
    distribution: { signedBy: 'representative', signer, signerName: name },
  })
}

const grown = (programme: School, name: string, papers: Papers = {}): School =>
  papersOf(programme, name, { consent: { signedBy: 'self' }, ...papers })

const labour: Papers = { labourConsent: {}, labourAgreement: {} }
const outside: Papers = { contract: {}, criminalRecord: {}, medical: {} }

/** All kinds of people whom the rules tell apart, with every paper that they need. */
function people(): School {
  const pupils = ['Жуков Максим', 'Лисин Артём', 'Рудь Соня', 'Валеев Тимур', 'Ли Саша', 'Шевчук Нина']
  const more = ['Гарипова Алия', 'Глинка Матвей', 'Седых Роман', 'Сорока Юлия', 'Язев Фёдор', 'Заяц Полина']
  const withChildren = [...pupils, ...more].reduce((built, name) => child(built, name), school())
  const mentors: [string, Partial<ValuesOf<'mentors'>>, Papers][] = [
    ['Иванова Анна', {}, {}],
    ['Петрова Ольга', {}, labour],
    ['Красовская Елена', {}, labour],
    ['Гарипов Ильдар', {}, {}],
    ['Хасанов Ринат', { category: 'category.employee' }, outside],
    ['Воробей Нина', { category: 'category.veteran' }, { contract: {} }],
  ]
  const withMentors = mentors.reduce(
    (built, [name, set, papers]) =>
      grown(built.mentor(name, { birthDate: day('1980-02-29'), ...set }), name, papers),
    withChildren,
  )
  const young = ['Заяц Кирилл', 'Шевчук Алла', 'Кравец Лев'].reduce(
    (built, name) =>
      grown(built.mentee(name, { kind: 'teacher', schoolClass: '', birthDate: day('2001-07-01') }), name),
    withMentors,
  )
  const pupil = { category: 'category.pupil', schoolClass: '10 «Б»' }
  const signed = { signedBy: 'representative', signer: 'п90', signerName: 'Панина Вера' } as const
  const minor = papersOf(
    young
      .mentor('Панин Глеб', { ...pupil, birthDate: day('2010-03-03') })
      .row('representatives', { id: 'п90', person: 'м7', lastName: 'Панина' }),
    'Панин Глеб',
    { consent: signed },
  )
  // He turned 18 on 1 February 2027 and then signed himself.
  const adult = papersOf(
    minor
      .mentor('Тихонов Олег', { ...pupil, birthDate: day('2009-02-01') })
      .row('representatives', { id: 'п91', person: 'м8', lastName: 'Тихонова' }),
    'Тихонов Олег',
    { consent: { ...signed, signer: 'п91' } },
  )
  return adult.document('Тихонов Олег', 'consent', '2027-02-01', { signedBy: 'self', separate: true })
}

const order = (
  programme: School,
  id: string,
  number: string,
  signedOn: string,
  kind: ValuesOf<'orders'>['kind'] = 'pairs',
): School =>
  programme.row('orders', { id, kind, title: number, status: 'registered', number, signedOn: day(signedOn) })

/** A school in which no rule finds anything. */
export function faultlessSchool(): WholeProgramme {
  const orders = [
    ['приказ-1', '40-од', '2026-09-10'],
    ['приказ-2', '12-од', '2027-01-20', 'replacement'],
    ['приказ-3', '40-од', '2025-12-30'],
    ['приказ-4', '21-од', '2027-02-20', 'extension'],
  ] as const
  const withOrders = orders.reduce(
    (built, [id, number, on, kind]) => order(built, id, number, on, kind),
    people(),
  )
  const first = { order: 'приказ-1', orderName: '№ 40-од' }
  const pairs: [string, string, Pair][] = [
    ['Иванова Анна', year, { mentee: 'Жуков Максим', form: form.pupils, ...first }],
    ['Иванова Анна', 'с 15.09.2026 по 31.12.2026', { mentee: 'Лисин Артём', form: form.pupils, ...first }],
    ['Иванова Анна', 'с 01.01.2027 по 31.05.2027', { mentee: 'Рудь Соня', form: form.pupils, ...first }],
    ['Панин Глеб', year, { mentee: 'Валеев Тимур', form: form.peers, ...first }],
    ['Тихонов Олег', year, { mentee: 'Ли Саша', form: form.peers, ...first }],
    ['Хасанов Ринат', year, { mentee: 'Шевчук Нина', form: 'form.employerPupil', ...first }],
    ['Красовская Елена', year, { mentee: 'Заяц Кирилл', form: form.teachers, ...first }],
    ['Воробей Нина', year, { mentee: 'Шевчук Алла', form: form.teachers, ...first }],
    ...['Гарипова Алия', 'Глинка Матвей', 'Седых Роман'].map((mentee): [string, string, Pair] => [
      'Гарипов Ильдар',
      year,
      { mentee, form: form.pupils, kind: 'group', group: 'Робототехника', ...first },
    ]),
    [
      'Петрова Ольга',
      year,
      { mentee: 'Сорока Юлия', form: form.pupils, status: 'replaced', endedOn: day('2027-01-20'), ...first },
    ],
    [
      'Панин Глеб',
      'с 21.01.2027 по 31.05.2027',
      { mentee: 'Сорока Юлия', form: form.peers, order: 'приказ-2' },
    ],
    [
      'Петрова Ольга',
      year,
      {
        mentee: 'Кравец Лев',
        form: form.teachers,
        status: 'finishedEarly',
        endedOn: day('2027-02-10'),
        ...first,
      },
    ],
    ['Гарипов Ильдар', 'с 10.09.2026 по 30.11.2027', { mentee: 'Язев Фёдор', form: form.pupils, ...first }],
    [
      'Тихонов Олег',
      'с 01.04.2027 по 31.05.2027',
      { mentee: 'Заяц Полина', form: form.peers, status: 'inOrder' },
    ],
    ['Иванова Анна', year, { mentee: 'Валеев Тимур', form: form.pupils, status: 'proposed' }],
    [
      'Петрова Ольга',
      'с 15.09.2026 по 28.02.2027',
      { mentee: 'Лисин Артём', form: form.pupils, status: 'finished', ...first },
    ],
    ...(
      [
        ['Хасанов Ринат', 'Рудь Соня', 'form.employerPupil'],
        ['Красовская Елена', 'Кравец Лев', form.teachers],
      ] as const
    ).map(([mentor, mentee, own]): [string, string, Pair] => [
      mentor,
      year,
      { mentee, form: own, status: 'replaced', endedOn: day('2027-01-20'), ...first },
    ]),
  ]
  const replaced = {
    kind: 'replacement',
    ground: 'request',
    whose: 'mentor',
    order: 'приказ-2',
    orderName: '№ 12-од',
  } as const
  const withPairs = pairs.reduce(
    (built, [mentor, period, set]) =>
      built.pair(mentor, period, {
        mentorAgreedOn: day('2026-09-01'),
        menteeAgreedOn: day('2026-09-01'),
        parentAgreedOn: day('2026-09-02'),
        role: roleOf(set?.form),
        plannedMeetings: 12,
        ...set,
      }),
    withOrders,
  )
  const settled = withFoundations(withPairs)
    .row('orders', { id: 'приказ-5', kind: 'pairs', title: 'Проект', status: 'draft' })
    .row('pairChanges', {
      ...replaced,
      pair: 'пара-12',
      oldTo: day('2027-05-31'),
      successor: 'пара-13',
    })
    .row('pairChanges', { ...replaced, pair: 'пара-19' })
    .row('pairChanges', { ...replaced, pair: 'пара-20', whose: 'school', noticeOn: day('2027-01-15') })
    .row('pairChanges', {
      pair: 'пара-14',
      kind: 'early',
      ground: 'mastered',
      whose: 'mentor',
      mentorAgreedOn: day('2027-02-01'),
      curatorAgreedOn: day('2027-02-10'),
      noticeOn: day('2027-02-05'),
    })
    .row('pairChanges', {
      pair: 'пара-15',
      kind: 'extension',
      ground: 'illness',
      whose: 'mentee',
      oldTo: day('2027-05-31'),
      newTo: day('2027-11-30'),
      order: 'приказ-4',
      orderName: '№ 21-од',
    })
    .row('publications', { what: 'registry', publishedOn: day('2026-10-01') })
    .row('publications', {
      what: 'results',
      publishedOn: day('2026-12-25'),
      person: 'н1',
      personName: 'Жуков Максим',
    })
    .row('publications', {
      what: 'results',
      publishedOn: day('2027-04-25'),
      person: 'н2',
      personName: 'Лисин Артём',
    })
    .row('publications', {
      what: 'other',
      publishedOn: day('2026-10-01'),
      removedOn: day('2027-01-15'),
      person: 'м1',
      personName: 'Иванова Анна',
    })
  return withWork(settled, today).build()
}
