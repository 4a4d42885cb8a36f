import { fullName } from '#shared/people/personName.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type Mentee, tables } from '#shared/programme/tables.ts'
import { howTheyMeet } from './howTheyMeet.ts'
import { type Making, nameCells } from './making.ts'
import type { FullName } from './names.ts'
import { type StoryMentee, storyMentees } from './storyMentees.ts'

type Profile = Omit<StoryMentee, 'name' | 'gender'>

const results = 'неудовлетворительные образовательные результаты'
const apart = 'не участвует в жизни школы, отстранён от коллектива'
const gifted = 'выдающиеся способности'

/** Subjects, as they follow «по», and the class they begin in. */
const subjects: readonly { title: string; dative: string; since: number }[] = [
  { title: 'математика', dative: 'математике', since: 1 },
  { title: 'русский язык', dative: 'русскому языку', since: 1 },
  { title: 'литература', dative: 'литературе', since: 5 },
  { title: 'английский язык', dative: 'английскому языку', since: 2 },
  { title: 'история', dative: 'истории', since: 5 },
  { title: 'биология', dative: 'биологии', since: 5 },
  { title: 'география', dative: 'географии', since: 5 },
  { title: 'обществознание', dative: 'обществознанию', since: 6 },
  { title: 'физика', dative: 'физике', since: 7 },
  { title: 'информатика', dative: 'информатике', since: 7 },
  { title: 'химия', dative: 'химии', since: 8 },
]
const phrases: readonly [phrase: (subject: string) => string, ground: string, need: string | null][] = [
  [subject => `Не понимаю новые темы по ${subject}`, results, null],
  [subject => `Хочу исправить тройку по ${subject}`, results, null],
  [subject => `Пропустила много уроков, нужно догнать класс по ${subject}`, results, null],
  [subject => `Готовлюсь к олимпиаде по ${subject}`, gifted, 'олимпиады'],
  [subject => `Хочу сделать проект по ${subject}`, gifted, 'проектная работа'],
]

const wish = (request: string, ground: string, ...needs: string[]) => ({ request, ground, needs })
const schoolWishes = [
  wish('Не успеваю всё за день, хочу научиться планировать', results, 'организация времени'),
  wish('Трудно подружиться с одноклассниками', apart, 'общение в коллективе'),
  wish('Волнуюсь, когда отвечаю при всех', apart, 'уверенность в себе', 'публичные выступления'),
  wish('Хочу попасть в школьную команду', apart, 'спорт'),
  wish('Хочу играть на гитаре на школьных концертах', gifted, 'музыка'),
  wish(
    'Часто ссорюсь с ребятами, хочу научиться договариваться',
    'проблемы с поведением',
    'общение в коллективе',
  ),
  wish('Хочу помогать в волонтёрском отряде', apart, 'волонтёрство'),
  wish(
    'После переезда трудно учиться в новой школе',
    'трудная жизненная ситуация',
    'организация времени',
    'уверенность в себе',
  ),
]
const studentWishes = [
  wish('Готовлюсь к ЕГЭ по химии и биологии', gifted, 'химия', 'биология', 'подготовка к ЕГЭ'),
  wish('Хочу узнать, как учатся на инженера', gifted, 'физика', 'инженерное дело'),
  wish('Пишу программу для школьного проекта', gifted, 'программирование'),
  wish('Хочу поступать на учителя, но боюсь экзаменов', apart, 'русский язык', 'публичные выступления'),
]
const workWishes = [
  wish('Хочу понять, подходит ли мне работа механика', apart, 'инженерное дело', 'выбор профессии'),
  wish('Интересно, как устроено сельское хозяйство', gifted, 'сельское хозяйство'),
  wish('Хочу научиться вести свои деньги и вклад', gifted, 'финансовая грамотность'),
  wish('Думаю о своём деле после школы', gifted, 'предпринимательство'),
  wish('Не знаю, какую профессию выбрать', results, 'выбор профессии'),
]
const young = 'молодой специалист'
const teacherWishes = [
  {
    post: 'учитель начальных классов',
    ...wish(
      'Первый класс и первые родительские собрания',
      young,
      'работа с родителями',
      'классное руководство',
    ),
  },
  {
    post: 'учитель математики',
    ...wish('Хочу научиться готовить к олимпиадам', young, 'олимпиады', 'методика преподавания'),
  },
  {
    post: 'учитель английского языка',
    ...wish(
      'Хочу освоить цифровые средства на уроке',
      'желание овладеть современными программами, цифровыми навыками, ИКТ',
      'цифровые инструменты',
    ),
  },
  {
    post: 'учитель русского языка и литературы',
    ...wish(
      'Перешла из другой школы, нужна помощь с документами',
      'адаптация на новом месте работы',
      'ведение документации',
    ),
  },
  {
    post: 'учитель географии',
    ...wish('Нужна помощь с планированием уроков', young, 'методика преподавания', 'география'),
  },
  { post: 'учитель-логопед', ...wish('Работаю с детьми с ОВЗ первый год', young, 'работа с детьми с ОВЗ') },
  {
    post: 'воспитатель группы продлённого дня',
    ...wish(
      'Хочу справляться с усталостью',
      'эмоциональное выгорание, хроническая усталость',
      'профилактика выгорания',
    ),
  },
  {
    post: 'учитель физической культуры',
    ...wish('Стал классным руководителем, нужна помощь', young, 'классное руководство'),
  },
  {
    post: 'учитель информатики',
    ...wish(
      'Хочу вести уроки интереснее',
      'адаптация на новом месте работы',
      'методика преподавания',
      'программирование',
    ),
  },
  {
    post: 'педагог дополнительного образования',
    ...wish('Готовлю с детьми первый спектакль', young, 'театр'),
  },
]

const letters = ['А', 'Б', 'В']

function pupil(making: Making, form: string, from: number, to: number): Profile {
  const { chance } = making
  const grade = from + chance.number(to - from + 1)
  const letter = chance.pick(grade > 9 ? letters.slice(0, 2) : letters)
  const wishes =
    form === 'studentPupil' ? studentWishes : form.startsWith('employer') ? workWishes : schoolWishes
  if (wishes !== schoolWishes || chance.inHundred(35))
    return { form, schoolClass: `${grade} «${letter}»`, ...chance.pick(wishes) }
  const { title, dative } = chance.pick(subjects.filter(({ since }) => since <= grade))
  const [phrase, ground, need] = chance.pick(phrases)
  return {
    form,
    schoolClass: `${grade} «${letter}»`,
    request: phrase(dative),
    needs: need === null ? [title] : [title, need],
    ground,
  }
}

const times = (count: number, make: () => Profile) => Array.from({ length: count }, make)

/** 110 mentees: those with a story, 77 further pupils and students, ten further teachers; the further ones so many times. */
export function menteesOfSchool(making: Making, fold = 1): Mentee[] {
  const college: Profile[] = ['1', '2', '2'].map((course, index) => ({
    form: 'employerStudent',
    post: `студент, ${course} курс Заречного аграрного техникума`,
    ...(workWishes[index] ?? wish('Хочу найти место практики', results, 'выбор профессии')),
  }))
  const draw = (): Profile[] => [
    ...times(34, () => pupil(making, 'pupilPupil', 5, 9)),
    ...times(20, () => pupil(making, 'teacherPupil', 5, 9)),
    ...times(10, () => pupil(making, 'studentPupil', 10, 11)),
    ...times(10, () => pupil(making, 'employerPupil', 8, 11)),
    ...college,
    ...teacherWishes.map(each => ({ form: 'teacherTeacher', ...each })),
  ]
  const drawn = Array.from({ length: fold }, draw).flat()
  return [
    ...storyMentees.map(story => mentee(making, nameCells(story.name, story.gender), story)),
    ...drawn.map(profile => {
      const name = making.drawName()
      return mentee(making, name, profile)
    }),
  ]
}

const interestIds = Array.from({ length: 30 }, (_, number) => `interest.${number}`)
const freeTime = [
  'понедельник после уроков',
  'вторник после уроков',
  'среда после уроков',
  'четверг после уроков',
  'пятница после уроков',
  'суббота',
  'будни вечером',
  'дистанционно',
]

/** Requests are told by the pupil: a boy did not write in the feminine, nor a girl in the masculine. */
const inGender = (request: string, { gender }: Pick<Mentee, 'gender'>) =>
  gender === 'male'
    ? request.replace('Пропустила', 'Пропустил').replace('Перешла', 'Перешёл')
    : request.replace('Стал ', 'Стала ')

function mentee(
  making: Making,
  name: Omit<FullName, 'gender'> & Pick<Mentee, 'gender'>,
  profile: Profile,
): Mentee {
  const { chance, newId, entries, at } = making
  const { schoolClass = '', post = '', form, request, needs, ground, availability } = profile
  const isTeacher = form === 'teacherTeacher'
  const time = availability ?? (chance.inHundred(10) ? [] : chance.some(freeTime, 2 + chance.number(2)))
  const mentee = blankRow(tables.mentees, {
    id: newId('н'),
    code: newId.code(),
    ...name,
    status: 'active',
    kind: isTeacher ? 'teacher' : 'pupil',
    schoolClass,
    post: name.gender === 'female' ? post.replace(/^студент,/, 'студентка,') : post,
    forms: [`form.${form}`],
    request: inGender(request, name),
    needs: entries('competence', needs),
    grounds: entries('ground', [ground]),
    interests: chance.inHundred(15) ? [] : chance.some(interestIds, 2 + chance.number(3)),
    availability: entries('availability', time),
    priority: chance.inHundred(20) ? 3 + chance.number(3) : null,
    birthDate: making.born(
      fullName(name),
      schoolClass,
      isTeacher ? { from: 22, to: 38 } : { from: 16, to: 17 },
    ),
    contact: isTeacher
      ? `8 900 ${100 + chance.number(900)}-${10 + chance.number(90)}-${10 + chance.number(90)}`
      : '',
    joinedOn: at('2026-09-03'),
    source: isTeacher ? 'куратор' : chance.pick(['классный руководитель', 'педагог-психолог', 'анкета']),
  })
  return { ...mentee, ...howTheyMeet(making, mentee) }
}
