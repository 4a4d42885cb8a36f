import { blankRow } from '#shared/programme/table.ts'
import { type Mentor, tables } from '#shared/programme/tables.ts'
import { classNumber } from '#shared/programme/parseSchoolClass.ts'
import { fullName } from '#shared/people/personName.ts'
import { howTheyMeet } from './howTheyMeet.ts'
import { type Making, nameCells } from './making.ts'
import type { FullName } from './names.ts'
import { type StoryMentor, storyMentors } from './storyMentors.ts'

type Profile = Omit<StoryMentor, 'name' | 'gender'>

/** A mentor who also takes a group of so many. */
const withGroup = (groupFrom: number, groupTo: number, profile: Profile): Profile => ({
  ...profile,
  groupFrom,
  groupTo,
})

const teacher = (post: string, ...competences: string[]): Profile => ({
  category: 'teacher',
  post,
  forms: ['teacherTeacher', 'teacherPupil'],
  competences,
})

const teachers: readonly Profile[] = [
  teacher('учитель математики', 'математика', 'подготовка к ЕГЭ', 'олимпиады'),
  teacher('учитель русского языка и литературы', 'русский язык', 'литература', 'подготовка к ОГЭ'),
  teacher('учитель физики', 'физика', 'инженерное дело', 'проектная работа'),
  teacher('учитель биологии', 'биология', 'олимпиады', 'работа с одарёнными детьми'),
  teacher('учитель истории и обществознания', 'история', 'обществознание', 'классное руководство'),
  teacher('учитель английского языка', 'английский язык', 'цифровые инструменты', 'методика преподавания'),
  teacher('учитель английского языка', 'английский язык', 'немецкий язык', 'общение в коллективе'),
  teacher(
    'учитель начальных классов',
    'методика преподавания',
    'классное руководство',
    'работа с родителями',
  ),
  teacher(
    'учитель начальных классов',
    'методика преподавания',
    'работа с детьми с ОВЗ',
    'ведение документации',
  ),
  teacher('учитель физической культуры', 'спорт', 'организация времени'),
  teacher('учитель музыки', 'музыка', 'театр', 'уверенность в себе'),
  teacher('учитель технологии', 'рисование и дизайн', 'проектная работа'),
  withGroup(
    3,
    6,
    teacher('педагог-психолог', 'общение в коллективе', 'уверенность в себе', 'работа с детьми с ОВЗ'),
  ),
  teacher('социальный педагог', 'работа с родителями', 'ведение документации', 'общение в коллективе'),
  withGroup(
    4,
    8,
    teacher('педагог-организатор', 'волонтёрство', 'школьное самоуправление', 'публичные выступления'),
  ),
  teacher('учитель татарского языка и литературы', 'татарский язык', 'театр', 'методика преподавания'),
]

const outside = (
  category: StoryMentor['category'],
  forms: string[],
  post: string,
  ...competences: string[]
): Profile => ({
  category,
  forms,
  post,
  competences,
})
const work = ['employerPupil', 'employerStudent']

const outsiders: readonly Profile[] = [
  outside(
    'parent',
    ['employerPupil'],
    'ветеринарный врач, член родительского совета',
    'биология',
    'сельское хозяйство',
  ),
  outside(
    'parent',
    ['employerPupil'],
    'бухгалтер, член родительского совета',
    'финансовая грамотность',
    'математика',
  ),
  outside('parent', work, 'мастер участка дорожной службы', 'инженерное дело', 'выбор профессии'),
  outside('parent', ['employerPupil'], 'руководитель танцевальной студии', 'театр', 'уверенность в себе'),
  outside(
    'graduate',
    ['studentPupil'],
    'студент аграрного университета',
    'биология',
    'химия',
    'подготовка к ЕГЭ',
  ),
  outside(
    'graduate',
    ['studentPupil'],
    'студент технического университета',
    'физика',
    'математика',
    'инженерное дело',
  ),
  withGroup(
    2,
    4,
    outside(
      'graduate',
      ['studentPupil'],
      'студент педагогического института',
      'русский язык',
      'литература',
      'публичные выступления',
    ),
  ),
  outside(
    'graduate',
    ['studentPupil'],
    'студент института информационных технологий',
    'программирование',
    'информатика',
  ),
  outside(
    'graduate',
    ['studentPupil', 'employerPupil'],
    'инженер-программист, выпускник школы',
    'программирование',
    'выбор профессии',
  ),
  withGroup(
    5,
    12,
    outside('employee', work, 'механик, ООО «Заречье-Агро»', 'инженерное дело', 'сельское хозяйство'),
  ),
  outside('employee', work, 'технолог молочного завода', 'химия', 'выбор профессии'),
  outside('employee', work, 'энергетик районных электросетей', 'физика', 'инженерное дело'),
  outside(
    'employee',
    ['employerPupil'],
    'корреспондент районной газеты',
    'литература',
    'публичные выступления',
  ),
  outside(
    'entrepreneur',
    work,
    'индивидуальный предприниматель, столярная мастерская',
    'предпринимательство',
    'рисование и дизайн',
  ),
  outside(
    'veteran',
    ['teacherPupil', 'teacherTeacher'],
    'ветеран труда, учитель географии на пенсии',
    'география',
    'история',
    'методика преподавания',
  ),
  withGroup(
    2,
    5,
    outside(
      'veteran',
      ['teacherTeacher'],
      'ветеран труда, завуч на пенсии',
      'ведение документации',
      'профилактика выгорания',
    ),
  ),
]

const schoolSubjects = [
  'математика',
  'русский язык',
  'физика',
  'химия',
  'биология',
  'история',
  'обществознание',
  'английский язык',
  'информатика',
  'география',
]
const pupilSkills = [
  'организация времени',
  'общение в коллективе',
  'уверенность в себе',
  'спорт',
  'публичные выступления',
  'музыка',
  'проектная работа',
  'волонтёрство',
]
const classes = ['8 «А»', '8 «Б»', '9 «А»', '9 «Б»', '9 «В»', '10 «А»', '10 «Б»', '11 «А»']
const pupilTime = [
  'понедельник после уроков',
  'вторник после уроков',
  'среда после уроков',
  'четверг после уроков',
  'пятница после уроков',
  'суббота',
]
const workTime = ['будни вечером', 'суббота', 'дистанционно']

const ages: Record<StoryMentor['category'], { from: number; to: number }> = {
  pupil: { from: 14, to: 17 },
  teacher: { from: 27, to: 60 },
  parent: { from: 33, to: 50 },
  graduate: { from: 19, to: 24 },
  employee: { from: 26, to: 55 },
  entrepreneur: { from: 29, to: 52 },
  veteran: { from: 62, to: 74 },
}

function pupilProfile({ chance }: Making): Profile {
  const schoolClass = chance.pick(classes)
  return {
    category: 'pupil',
    schoolClass,
    forms: ['pupilPupil'],
    competences: [...chance.some(schoolSubjects, 2), ...chance.some(pupilSkills, 1)],
    ...(classNumber(schoolClass) === 11 && { groupFrom: 3, groupTo: 5 }),
  }
}

/**
 * 62 mentors: thirteen with a story, the rest drawn, so many times. All are of different names; three in twenty left
 * something blank.
 */
export function mentorsOfSchool(making: Making, fold = 1): Mentor[] {
  const draw = (): Profile[] => [
    ...Array.from({ length: 17 }, () => pupilProfile(making)),
    ...teachers,
    ...outsiders,
  ]
  const drawn = Array.from({ length: fold }, draw).flat()
  return [
    ...storyMentors.map(story => mentor(making, nameCells(story.name, story.gender), story)),
    ...drawn.map(profile => {
      const name = making.drawName()
      return mentor(making, name, profile)
    }),
  ]
}

function mentor(making: Making, name: FullName, profile: Profile): Mentor {
  const { chance, newId, entries, at } = making
  const { category, schoolClass = '', post = '', forms, competences, groupFrom, groupTo } = profile
  const own = classNumber(schoolClass)
  const busy = chance.inHundred(8)
  const mentor = blankRow(tables.mentors, {
    id: newId('м'),
    code: newId.code(),
    ...name,
    status: 'active',
    category: `category.${category}`,
    employee: category === 'teacher' ? true : category === 'pupil' ? null : false,
    schoolClass,
    post:
      category === 'graduate' && name.gender === 'female' ? post.replace(/^студент /, 'студентка ') : post,
    forms: forms.map(form => `form.${form}`),
    competences: entries('competence', competences),
    achievements: chance.inHundred(30) ? 'Грамота управления образования района' : '',
    interests: chance.inHundred(12) ? [] : chance.some(interestIds, 2 + chance.number(3)),
    classFrom: own === null || chance.inHundred(40) ? null : Math.max(5, own - 4),
    classTo: own === null || chance.inHundred(40) ? null : own,
    availability: busy
      ? []
      : entries(
          'availability',
          chance.some(own === null && category !== 'teacher' ? workTime : pupilTime, 2),
        ),
    groupFrom: groupFrom ?? null,
    groupTo: groupTo ?? null,
    capacity: chance.inHundred(15) ? null : own === null || 'name' in profile ? 2 : 1 + chance.number(2),
    birthDate: making.born(fullName(name), schoolClass, ages[category]),
    contact: `8 900 ${100 + chance.number(900)}-${10 + chance.number(90)}-${10 + chance.number(90)}`,
    joinedOn: at('2026-09-01'),
    source: category === 'pupil' ? 'классный руководитель' : 'куратор',
  })
  return { ...mentor, ...howTheyMeet(making, mentor) }
}

const interestIds = Array.from({ length: 30 }, (_, number) => `interest.${number}`)
