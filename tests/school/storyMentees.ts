import type { Sex } from './names.ts'

/** Somebody who needs help and is written by hand. Lists are titles of dictionary entries. */
export interface StoryMentee {
  name: string
  /** Null where nobody filled it in. */
  gender: Sex | null
  schoolClass?: string
  post?: string
  form: string
  request: string
  needs: readonly string[]
  ground: string
  /** Titles of free time where it is a part of the story. */
  availability?: readonly string[]
}

const results = 'неудовлетворительные образовательные результаты'
const apart = 'не участвует в жизни школы, отстранён от коллектива'
const gifted = 'выдающиеся способности'
const sunday = ['воскресенье']

/** The mentees to whom a fault, a pair or a vain wish belongs. */
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
    gender: null,
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
