import type { ValuesOf } from '#shared/programme/tables.ts'

/** A pair with a story; `order` says which order approved it, null: none yet. */
export interface StoryPair {
  mentor: string
  mentee: string
  form: string
  role: string
  order: 'first' | 'second' | 'third' | null
  from: string
  to: string
  set?: Partial<Pick<ValuesOf<'pairs'>, 'status' | 'kind' | 'group' | 'menteeAgreedOn' | 'parentAgreedOn'>>
}

const robots = { kind: 'group', group: 'Робототехника' } as const
const year = { from: '2026-09-15', to: '2027-05-31' }

/** Pairs by the names of their people. */
export const storyPairs: readonly StoryPair[] = [
  {
    mentor: 'Сафонова Ирина Павловна',
    mentee: 'Жуков Максим Дмитриевич',
    form: 'teacherPupil',
    role: 'lagging',
    order: 'first',
    ...year,
  },
  {
    mentor: 'Сафонова Ирина Павловна',
    mentee: 'Тарасова Вероника Ильинична',
    form: 'teacherPupil',
    role: 'lagging',
    order: 'second',
    from: '2026-10-06',
    to: '2027-05-31',
  },
  {
    mentor: 'Сафонова Ирина Павловна',
    mentee: 'Кравец Лев Михайлович',
    form: 'teacherPupil',
    role: 'gifted',
    order: 'third',
    from: '2026-11-02',
    to: '2027-05-31',
  },
  {
    mentor: 'Гарипов Ильдар Маратович',
    mentee: 'Пермяков Степан Олегович',
    form: 'teacherPupil',
    role: 'gifted',
    order: 'second',
    from: '2026-10-06',
    to: '2027-05-31',
    set: robots,
  },
  {
    mentor: 'Гарипов Ильдар Маратович',
    mentee: 'Нуриева Алсу Ринатовна',
    form: 'teacherPupil',
    role: 'gifted',
    order: 'second',
    from: '2026-10-06',
    to: '2027-05-31',
    set: robots,
  },
  {
    mentor: 'Гарипов Ильдар Маратович',
    mentee: 'Глинка Матвей Никитич',
    form: 'teacherPupil',
    role: 'gifted',
    order: 'second',
    from: '2026-10-06',
    to: '2027-05-31',
    set: robots,
  },
  {
    mentor: 'Гарипов Ильдар Маратович',
    mentee: 'Седых Роман Юрьевич',
    form: 'teacherPupil',
    role: 'gifted',
    order: 'second',
    from: '2026-10-06',
    to: '2027-05-31',
    set: { ...robots, menteeAgreedOn: null },
  },
  {
    mentor: 'Тихонова Дарья Олеговна',
    mentee: 'Лисин Артём Олегович',
    form: 'pupilPupil',
    role: 'leader',
    order: 'first',
    from: '2026-09-15',
    to: '2027-10-25',
  },
  {
    mentor: 'Соловьёва Кира Сергеевна',
    mentee: 'Рудь София Андреевна',
    form: 'pupilPupil',
    role: 'adapted',
    order: 'first',
    ...year,
  },
  {
    mentor: 'Хабибуллин Тимур Айратович',
    mentee: 'Сорока Юлия Павловна',
    form: 'pupilPupil',
    role: 'success',
    order: 'first',
    ...year,
  },
  {
    mentor: 'Береговая Полина Львовна',
    mentee: 'Черных Семён Павлович',
    form: 'pupilPupil',
    role: 'success',
    order: 'first',
    ...year,
    set: { parentAgreedOn: null },
  },
  {
    mentor: 'Дурново Глеб Юрьевич',
    mentee: 'Лукьяненко Марк Игоревич',
    form: 'pupilPupil',
    role: 'leader',
    order: 'second',
    from: '2026-10-06',
    to: '2027-05-31',
  },
  {
    mentor: 'Красовская Елена Викторовна',
    mentee: 'Заяц Кирилл Викторович',
    form: 'teacherTeacher',
    role: 'experienced',
    order: 'first',
    from: '2026-09-15',
    to: '2027-08-31',
  },
  {
    mentor: 'Воробей Нина Аркадьевна',
    mentee: 'Шевчук Алла Игоревна',
    form: 'teacherTeacher',
    role: 'subject',
    order: 'first',
    from: '2026-09-15',
    to: '2026-05-31',
  },
  {
    mentor: 'Хасанов Ринат Фаритович',
    mentee: 'Язев Фёдор Лукич',
    form: 'employerPupil',
    role: 'employer',
    order: 'second',
    from: '2026-10-01',
    to: '2027-05-31',
  },
  {
    mentor: 'Мкртчян Давид Ашотович',
    mentee: 'Петросян Арсен Давидович',
    form: 'employerPupil',
    role: 'professional',
    order: 'second',
    from: '2026-10-06',
    to: '2027-05-31',
  },
  {
    mentor: 'Тихонова Дарья Олеговна',
    mentee: 'Галиева Камила Наилевна',
    form: 'pupilPupil',
    role: 'leader',
    order: null,
    from: '2026-12-07',
    to: '2027-05-31',
    set: { status: 'agreed' },
  },
  {
    mentor: 'Королёв Егор Ильич',
    mentee: 'Королёв Егор Ильич',
    form: 'pupilPupil',
    role: 'equal',
    order: null,
    from: '2026-12-07',
    to: '2027-05-31',
    set: { status: 'proposed' },
  },
]
