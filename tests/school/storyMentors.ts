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
  /** How many a group of theirs may have. */
  groupFrom?: number
  groupTo?: number
}

/** The mentors to whom a fault or a pair belongs. */
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
    groupFrom: 4,
    groupTo: 8,
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
