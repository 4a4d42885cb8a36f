import type { ValuesOf } from '#shared/programme/tables.ts'
import type { Sex } from './names.ts'

/** Somebody of the sample school who is written by hand, because a fault or a pair belongs to them. Lists are titles of dictionary entries. */
export interface StoryMentor {
  name: string
  gender: Sex
  category: 'pupil' | 'teacher' | 'parent' | 'graduate' | 'employee' | 'entrepreneur' | 'veteran'
  schoolClass?: string
  post?: string
  forms: readonly string[]
  competences: readonly string[]
}

export interface StoryMentee {
  name: string
  gender: Sex
  schoolClass?: string
  post?: string
  form: string
  request: string
  needs: readonly string[]
  ground: string
  /** Titles of free time where it is a part of the story. */
  availability?: readonly string[]
}

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

export const storyMentors: readonly StoryMentor[] = [
  {
    name: 'Сафонова Ирина Павловна',
    gender: 'female',
    category: 'teacher',
    post: 'учитель математики',
    forms: ['teacherPupil', 'teacherTeacher'],
    competences: ['математика', 'подготовка к ОГЭ', 'методика преподавания'],
  },
  {
    name: 'Гарипов Ильдар Маратович',
    gender: 'male',
    category: 'teacher',
    post: 'учитель информатики',
    forms: ['teacherPupil', 'teacherTeacher'],
    competences: ['информатика', 'программирование', 'цифровые инструменты'],
  },
  {
    name: 'Тихонова Дарья Олеговна',
    gender: 'female',
    category: 'pupil',
    schoolClass: '10 «А»',
    forms: ['pupilPupil'],
    competences: ['русский язык', 'литература', 'публичные выступления'],
  },
  {
    name: 'Хабибуллин Тимур Айратович',
    gender: 'male',
    category: 'pupil',
    schoolClass: '9 «А»',
    forms: ['pupilPupil'],
    competences: ['математика', 'физика', 'спорт'],
  },
  {
    name: 'Береговая Полина Львовна',
    gender: 'female',
    category: 'pupil',
    schoolClass: '10 «Б»',
    forms: ['pupilPupil'],
    competences: ['английский язык', 'общение в коллективе'],
  },
  {
    name: 'Соловьёва Кира Сергеевна',
    gender: 'female',
    category: 'pupil',
    schoolClass: '9 «Б»',
    forms: ['pupilPupil'],
    competences: ['биология', 'химия', 'организация времени'],
  },
  {
    name: 'Королёв Егор Ильич',
    gender: 'male',
    category: 'pupil',
    schoolClass: '9 «Б»',
    forms: ['pupilPupil'],
    competences: ['математика', 'информатика'],
  },
  {
    name: 'Дурново Глеб Юрьевич',
    gender: 'male',
    category: 'pupil',
    schoolClass: '10 «А»',
    forms: ['pupilPupil'],
    competences: ['история', 'обществознание', 'спорт'],
  },
  {
    name: 'Красовская Елена Викторовна',
    gender: 'female',
    category: 'teacher',
    post: 'учитель русского языка и литературы',
    forms: ['teacherTeacher', 'teacherPupil'],
    competences: ['русский язык', 'литература', 'классное руководство', 'методика преподавания'],
  },
  {
    name: 'Воробей Нина Аркадьевна',
    gender: 'female',
    category: 'veteran',
    post: 'ветеран труда, учитель химии на пенсии',
    forms: ['teacherTeacher', 'teacherPupil'],
    competences: ['химия', 'методика преподавания', 'работа с родителями'],
  },
  {
    name: 'Хасанов Ринат Фаритович',
    gender: 'male',
    category: 'employee',
    post: 'агроном, ООО «Заречье-Агро»',
    forms: ['employerPupil', 'employerStudent'],
    competences: ['сельское хозяйство', 'биология', 'выбор профессии'],
  },
  {
    name: 'Мкртчян Давид Ашотович',
    gender: 'male',
    category: 'entrepreneur',
    post: 'индивидуальный предприниматель, пекарня',
    forms: ['employerPupil'],
    competences: ['предпринимательство', 'финансовая грамотность', 'выбор профессии'],
  },
  {
    name: 'Закирова Гузель Рустамовна',
    gender: 'female',
    category: 'graduate',
    post: 'студентка Казанского федерального университета',
    forms: ['studentPupil'],
    competences: ['татарский язык', 'подготовка к ЕГЭ', 'обществознание'],
  },
]

const results = 'неудовлетворительные образовательные результаты'
const apart = 'не участвует в жизни школы, отстранён от коллектива'
const gifted = 'выдающиеся способности'
const sunday = ['воскресенье']

export const storyMentees: readonly StoryMentee[] = [
  {
    name: 'Жуков Максим Дмитриевич',
    gender: 'male',
    schoolClass: '7 «Б»',
    form: 'teacherPupil',
    request: 'Отстал по математике после болезни, не понимаю уравнения',
    needs: ['математика'],
    ground: results,
  },
  {
    name: 'Тарасова Вероника Ильинична',
    gender: 'female',
    schoolClass: '8 «А»',
    form: 'teacherPupil',
    request: 'Хочу выйти на четвёрку по алгебре и геометрии',
    needs: ['математика'],
    ground: results,
  },
  {
    name: 'Кравец Лев Михайлович',
    gender: 'male',
    schoolClass: '6 «А»',
    form: 'teacherPupil',
    request: 'Готовлюсь к олимпиаде по математике',
    needs: ['математика', 'олимпиады'],
    ground: gifted,
  },
  {
    name: 'Седых Роман Юрьевич',
    gender: 'male',
    schoolClass: '6 «Б»',
    form: 'teacherPupil',
    request: 'Хочу собирать роботов и писать для них программы',
    needs: ['программирование'],
    ground: gifted,
  },
  {
    name: 'Пермяков Степан Олегович',
    gender: 'male',
    schoolClass: '6 «Б»',
    form: 'teacherPupil',
    request: 'Хочу довести до конца свой проект с датчиками',
    needs: ['программирование', 'проектная работа'],
    ground: gifted,
  },
  {
    name: 'Нуриева Алсу Ринатовна',
    gender: 'female',
    schoolClass: '7 «А»',
    form: 'teacherPupil',
    request: 'Интересуюсь робототехникой, нужна помощь с программой',
    needs: ['программирование'],
    ground: gifted,
  },
  {
    name: 'Глинка Матвей Никитич',
    gender: 'male',
    schoolClass: '7 «А»',
    form: 'teacherPupil',
    request: 'Хочу научиться программировать контроллер',
    needs: ['программирование', 'информатика'],
    ground: gifted,
  },
  {
    name: 'Лисин Артём Олегович',
    gender: 'male',
    schoolClass: '7 «Б»',
    form: 'pupilPupil',
    request: 'Стесняюсь отвечать у доски',
    needs: ['публичные выступления', 'уверенность в себе'],
    ground: apart,
  },
  {
    name: 'Рудь София Андреевна',
    gender: 'female',
    schoolClass: '5 «В»',
    form: 'pupilPupil',
    request: 'Пришла из другой школы, пока не нашла друзей',
    needs: ['общение в коллективе', 'биология'],
    ground: apart,
  },
  {
    name: 'Сорока Юлия Павловна',
    gender: 'female',
    schoolClass: '6 «А»',
    form: 'pupilPupil',
    request: 'Не успеваю делать физику и математику',
    needs: ['математика', 'физика'],
    ground: results,
  },
  {
    name: 'Черных Семён Павлович',
    gender: 'male',
    schoolClass: '8 «Б»',
    form: 'pupilPupil',
    request: 'Трудно даётся английский, не понимаю на слух',
    needs: ['английский язык'],
    ground: results,
  },
  {
    name: 'Лукьяненко Марк Игоревич',
    gender: 'male',
    schoolClass: '7 «В»',
    form: 'pupilPupil',
    request: 'Хочу подтянуть историю и перестать опаздывать',
    needs: ['история', 'организация времени'],
    ground: 'проблемы с поведением',
  },
  {
    name: 'Королёв Егор Ильич',
    gender: 'male',
    schoolClass: '9 «Б»',
    form: 'pupilPupil',
    request: 'Нужен английский к устному экзамену',
    needs: ['английский язык', 'подготовка к ОГЭ'],
    ground: results,
  },
  {
    name: 'Заяц Кирилл Викторович',
    gender: 'male',
    post: 'учитель физики',
    form: 'teacherTeacher',
    request: 'Первый год в школе, нужна помощь с планированием уроков',
    needs: ['методика преподавания', 'классное руководство'],
    ground: 'молодой специалист',
  },
  {
    name: 'Шевчук Алла Игоревна',
    gender: 'female',
    post: 'учитель химии',
    form: 'teacherTeacher',
    request: 'Вернулась в профессию, хочу освоить работу с родителями',
    needs: ['работа с родителями', 'методика преподавания'],
    ground: 'адаптация на новом месте работы',
  },
  {
    name: 'Язев Фёдор Лукич',
    gender: 'male',
    schoolClass: '10 «Б»',
    form: 'employerPupil',
    request: 'Думаю поступать в аграрный университет, хочу увидеть работу',
    needs: ['сельское хозяйство', 'выбор профессии'],
    ground: gifted,
  },
  {
    name: 'Петросян Арсен Давидович',
    gender: 'male',
    schoolClass: '9 «А»',
    form: 'employerPupil',
    request: 'Хочу понять, как открыть своё дело',
    needs: ['предпринимательство'],
    ground: gifted,
  },
  {
    name: 'Галиева Камила Наилевна',
    gender: 'female',
    schoolClass: '8 «Б»',
    form: 'pupilPupil',
    request: 'Боюсь выступать с проектом перед классом',
    needs: ['публичные выступления', 'проектная работа'],
    ground: apart,
  },
  // No mentor is free on Sundays: for these nobody can be found until somebody changes their hours.
  {
    name: 'Нгуен Лан',
    gender: 'female',
    schoolClass: '5 «А»',
    form: 'pupilPupil',
    request: 'Помогите с русским языком, дома говорим по-вьетнамски',
    needs: ['русский язык'],
    ground: results,
    availability: sunday,
  },
  {
    name: 'Ли Саша',
    gender: 'male',
    schoolClass: '11 «А»',
    form: 'studentPupil',
    request: 'Готовлюсь к ЕГЭ по физике, в будни тренировки в городе',
    needs: ['физика', 'подготовка к ЕГЭ'],
    ground: gifted,
    availability: sunday,
  },
  {
    name: 'Дёмина Таисия Вячеславовна',
    gender: 'female',
    schoolClass: '9 «В»',
    form: 'employerPupil',
    request: 'Хочу стать фельдшером, в будни помогаю дома',
    needs: ['медицина', 'выбор профессии'],
    ground: 'трудная жизненная ситуация',
    availability: sunday,
  },
  {
    name: 'Зимний Яков Львович',
    gender: 'male',
    schoolClass: '8 «В»',
    form: 'teacherPupil',
    request: 'Езжу в музыкальную школу каждый день, хочу догнать географию',
    needs: ['география'],
    ground: results,
    availability: sunday,
  },
  {
    name: 'Скиба Оксана Богдановна',
    gender: 'female',
    post: 'педагог-психолог, совместитель',
    form: 'teacherTeacher',
    request: 'Работаю в трёх школах и устала, хочу найти опору',
    needs: ['профилактика выгорания'],
    ground: 'эмоциональное выгорание, хроническая усталость',
    availability: sunday,
  },
]

const robots = { kind: 'group', group: 'Робототехника' } as const
const year = { from: '2026-09-15', to: '2027-05-31' }

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
    from: '2026-10-06',
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

/** Papers that differ from what everybody else has: absent, or with other values. Keys are full names. */
export const storyPapers: Readonly<
  Record<
    string,
    Partial<
      Record<
        'consent' | 'contract' | 'criminalRecord' | 'medical',
        'none' | { signedBy?: 'self'; signedOn?: string; validTo?: string; withdrawnOn?: string }
      >
    >
  >
> = {
  'Рудь София Андреевна': { consent: 'none' },
  'Галиева Камила Наилевна': { consent: 'none' },
  'Хабибуллин Тимур Айратович': { consent: { signedBy: 'self' } },
  'Заяц Кирилл Викторович': { consent: { withdrawnOn: '2026-11-09' } },
  'Лукьяненко Марк Игоревич': { consent: { signedOn: '2025-09-03', validTo: '2026-08-31' } },
  'Хасанов Ринат Фаритович': { contract: 'none' },
  'Мкртчян Давид Ашотович': { medical: { signedOn: '2025-08-20' } },
}
