import { fullName } from '#shared/people/personName.ts'
import type { Mentee, Mentor, Response } from '#shared/programme/tables.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import type { Says } from './answersTo.ts'
import type { FormName } from './formsOfSchool.ts'

/** An answer of the sample school that waits for the curator, or was taken back, on purpose. */
interface PlantedAnswer {
  form: FormName
  day: string
  state: NonNullable<Response['state']>
  /** Who answers; blank where nobody says. */
  who: string
  why: string
  /** Whose row the answer is like; it says otherwise what stands in `says`. */
  like?: string
  says: Says
  strays?: RawResponse['strays']
}

const friday = 'availability.4'

/** All answers that wait; a test holds that these wait, and no others. */
export const plantedAnswers: readonly PlantedAnswer[] = [
  {
    form: 'mentee',
    day: '2026-11-12',
    state: 'fields',
    who: 'Королёв Степан Аркадьевич',
    why: 'семиклассник заполнил анкету ещё раз: другой телефон, другие дни, запрос яснее',
    like: 'Королёв Степан Аркадьевич',
    says: {
      contact: '8 917 345-67-10, мама',
      availability: ['availability.1', friday],
      request: 'Догнал почти всё, остались дроби и отрицательные числа. Контрольная в декабре.',
    },
  },
  {
    form: 'lessons',
    day: '2026-11-16',
    state: 'fields',
    who: 'Комаров Савва Викторович',
    why: 'девятиклассник из базы просит ещё и учителя: добавится форма',
    like: 'Комаров Савва Викторович',
    says: {
      contact: '8 917 210-44-31, отец',
      request: 'Кроме старшего товарища нужен учитель: на пробном ОГЭ по литературе не хватило трёх баллов.',
    },
  },
  {
    form: 'referral',
    day: '2026-11-18',
    state: 'fields',
    who: 'Миллер Лев Андреевич',
    why: 'классный руководитель добавляет основание и просьбу',
    like: 'Миллер Лев Андреевич',
    says: {
      source: 'Закирова Камила Рустамовна',
      request:
        'С октября пропускает первые уроки, в классе ни с кем не общается. Нужен старший, которому он доверится.',
      grounds: ['ground.apart', 'ground.hardship'],
      note: 'Родители просили не обсуждать это с классом.',
    },
  },
  {
    form: 'mentee',
    day: '2026-11-13',
    state: 'who',
    who: 'Жуков Максим Дмитриевич',
    why: 'пятиклассник, полный тёзка семиклассника из базы',
    says: {
      lastName: 'Жуков',
      firstName: 'Максим',
      middleName: 'Дмитриевич',
      gender: 'male',
      schoolClass: '5 «Б»',
      birthDate: '2015-03-08',
      contact: '8 917 555-18-72, бабушка',
      request: 'Хочу научиться играть в шахматы и не бояться турниров',
      interests: ['interest.5'],
      availability: ['availability.2', friday],
      formats: ['format.inPerson'],
    },
  },
  {
    form: 'byMentees',
    day: '2026-11-18',
    state: 'who',
    who: 'Демина Наталья',
    why: 'имя без ё, отчества и класса: похоже на девятиклассницу из базы',
    says: {
      lastName: 'Демина',
      firstName: 'Наталья',
      votes: ['Орлова Алиса Ильинична', 'Тихонов Илья Игоревич'],
    },
  },
  {
    form: 'mentee',
    day: '2026-11-14',
    state: 'quarantine',
    who: 'Чуркина Алёна Сергеевна',
    why: 'вместо дня рождения выбран нынешний год',
    says: {
      lastName: 'Чуркина',
      firstName: 'Алёна',
      middleName: 'Сергеевна',
      gender: 'female',
      schoolClass: '6б',
      birthDate: '2026-04-17',
      contact: '8 917 662-03-95, мама',
      request: 'Не получается пересказывать параграфы, теряюсь и молчу',
      needs: ['competence.7', 'competence.20'],
      availability: ['availability.0', 'availability.3'],
      formats: ['format.inPerson'],
    },
  },
  {
    form: 'lessons',
    day: '2026-11-19',
    state: 'quarantine',
    who: 'Панов Лука Андреевич',
    why: 'двенадцатого класса в школе нет',
    says: {
      lastName: 'Панов',
      firstName: 'Лука',
      middleName: 'Андреевич',
      gender: 'male',
      schoolClass: '12 а',
      birthDate: '2013-06-30',
      contact: '8 917 904-51-16, мама',
      request: 'Хочу разобраться с уравнениями, пока не началась физика',
      needs: ['competence.0'],
      availability: ['availability.1'],
      formats: ['format.inPerson'],
    },
  },
  {
    form: 'byMentees',
    day: '2026-11-19',
    state: 'quarantine',
    who: 'Королёв Егор Ильич',
    why: 'девятиклассник есть в обеих базах и назвал самого себя',
    says: {
      lastName: 'Королёв',
      firstName: 'Егор',
      middleName: 'Ильич',
      schoolClass: '9 «Б»',
      votes: ['Королёв Егор Ильич', 'Сорока Яков Дмитриевич'],
    },
  },
  {
    form: 'teachers',
    day: '2026-11-05',
    state: 'quarantine',
    who: 'Юсупов Дамир Маратович',
    why: 'в анкету вручную добавили вопрос',
    says: {
      lastName: 'Юсупов',
      firstName: 'Дамир',
      middleName: 'Маратович',
      gender: 'male',
      post: 'учитель труда',
      experience: 1,
      birthDate: '1999-10-12',
      contact: 'damir.yusupov@example.com',
      request:
        'Пришёл с завода, детей учу второй месяц. Не знаю, как держать внимание, когда в мастерской двадцать человек.',
      needs: ['competence.30', 'competence.31'],
      availability: ['availability.2'],
      formats: ['format.inPerson'],
    },
    strays: [{ title: 'Нужен ли вам ключ от мастерской?', text: 'да' }],
  },
  {
    form: 'parents',
    day: '2026-05-28',
    state: 'withdrawn',
    who: '',
    why: 'мать написала имя ребёнка и попросила убрать отзыв',
    says: {
      informed: 4,
      useful: 5,
      changes: false,
      goOn: true,
      words: 'Про нашего Сашу при всех говорили, что отстаёт. Так не надо.',
    },
  },
]

/**
 * What is said, with the cells of whom it is like, days moved with today and people by ID; null in a school where those
 * people are not.
 */
export function saysOf(
  { like, says }: PlantedAnswer,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  at: (day: string) => string,
): Says | null {
  const called = (people: readonly (Mentor | Mentee)[], name: unknown) =>
    people.find(each => fullName(each) === name)
  const { votes, birthDate } = says
  const row = like === undefined ? {} : called(mentees, like)
  const chosen = Array.isArray(votes) ? votes.map(name => called(mentors, name)?.id) : []
  if (row === undefined || chosen.includes(undefined)) return null
  return {
    ...row,
    ...says,
    ...(typeof birthDate === 'string' && { birthDate: at(birthDate) }),
    ...(chosen.length > 0 && { votes: chosen }),
  }
}
