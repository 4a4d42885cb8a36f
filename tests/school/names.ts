import type { Chance } from './chance.ts'

export type Sex = 'male' | 'female'

export interface FullName {
  lastName: string
  firstName: string
  middleName: string
  gender: Sex
}

const words = (text: string) => text.trim().split(/\s+/)

/** Surnames of a man and of a woman; one that does not change is written once. Rare kinds of declension are here on purpose. */
const russian = words(`
  Лисин/Лисина Жуков/Жукова Тихонов/Тихонова Сафонов/Сафонова Тарасов/Тарасова Королёв/Королёва Соловьёв/Соловьёва
  Рудь Воробей Кравец Заяц Гусь Соловей Мороз Ремез Бык Черных Седых Долгих Шевчук Савчук Лукьяненко Бондаренко
  Гриценко Сорока Глинка Гулыга Скиба Лановой/Лановая Береговой/Береговая Красовский/Красовская Вишневский/Вишневская
  Зимний/Зимняя Горький/Горькая Дурново Живаго Пушкин/Пушкина Птицын/Птицына Ильин/Ильина Калинин/Калинина
  Белозёров/Белозёрова Щукин/Щукина Ершов/Ершова Панов/Панова Зуев/Зуева Орлов/Орлова Беляев/Беляева Комаров/Комарова
  Фомин/Фомина Дёмин/Дёмина Гущин/Гущина Язев/Язева Чуркин/Чуркина Пермяков/Пермякова Уткин/Уткина Третьяк Миллер
  Шмидт Петров-Водкин/Петрова-Водкина`)
const tatar = words(`
  Валеев/Валеева Гарипов/Гарипова Хасанов/Хасанова Хабибуллин/Хабибуллина Шайхутдинов/Шайхутдинова Галиев/Галиева
  Сабиров/Сабирова Нуриев/Нуриева Ахметзянов/Ахметзянова Закиров/Закирова Мингазов/Мингазова Юсупов/Юсупова
  Фатхуллин/Фатхуллина Камалетдинов/Камалетдинова`)

const russianMen =
  words(`Артём Максим Егор Кирилл Лев Роман Илья Фёдор Семён Матвей Павел Никита Денис Глеб Пётр Степан
  Игорь Олег Андрей Сергей Виктор Юрий Михаил Григорий Савва Лука Яков Дмитрий`)
const russianWomen =
  words(`Дарья София Алёна Вероника Полина Мария Анна Елена Ольга Ксения Варвара Юлия Наталья Татьяна
  Любовь Нинель Ева Кира Таисия Ульяна Маргарита Светлана Зоя Вера Лидия Алиса Анастасия Евгения`)
const tatarMen = words('Тимур Ильдар Ринат Айрат Марат Булат Камиль Рустам Ильнур Эмиль Дамир Раиль')
const tatarWomen = words('Алия Камила Гузель Лейсан Айгуль Диляра Резеда Эльвира Алсу Зиля Ралина Сабина')
/** Father's name → patronymics of a son and of a daughter. */
const russianFathers =
  words(`Олегович/Олеговна Ильич/Ильинична Андреевич/Андреевна Сергеевич/Сергеевна Павлович/Павловна
  Игоревич/Игоревна Викторович/Викторовна Юрьевич/Юрьевна Никитич/Никитична Михайлович/Михайловна
  Дмитриевич/Дмитриевна Аркадьевич/Аркадьевна Львович/Львовна Лукич/Лукинична Вячеславович/Вячеславовна`)
const tatarFathers = words(`Маратович/Маратовна Айратович/Айратовна Ринатович/Ринатовна Фаритович/Фаритовна
  Ильдарович/Ильдаровна Рустамович/Рустамовна Наилевич/Наилевна Камилевич/Камилевна`)

/** People whose names no list would give: without a patronymic, with «оглы» and «кызы», not declined in one gender. */
const others: readonly FullName[] = [
  { lastName: 'Мамедов', firstName: 'Эльчин', middleName: 'Рашид оглы', gender: 'male' },
  { lastName: 'Мамедова', firstName: 'Севда', middleName: 'Рашид кызы', gender: 'female' },
  { lastName: 'Петросян', firstName: 'Ани', middleName: 'Арменовна', gender: 'female' },
  { lastName: 'Цой', firstName: 'Виктория', middleName: 'Сергеевна', gender: 'female' },
  { lastName: 'Пак', firstName: 'Герман', middleName: 'Валерьевич', gender: 'male' },
  { lastName: 'Гогия', firstName: 'Нино', middleName: 'Отаровна', gender: 'female' },
  { lastName: 'Кикнадзе', firstName: 'Лука', middleName: 'Зурабович', gender: 'male' },
  { lastName: 'Дюма', firstName: 'Антон', middleName: 'Эрикович', gender: 'male' },
  { lastName: 'Шульга', firstName: 'Ярослав', middleName: 'Богданович', gender: 'male' },
  { lastName: 'Токсанбай', firstName: 'Айша', middleName: '', gender: 'female' },
]

const form = (pair: string, gender: Sex) => {
  const [man = '', woman = man] = pair.split('/')
  return gender === 'male' ? man : woman
}

/** The surname as a relative of the other gender bears it. */
export function familyName(lastName: string, gender: Sex): string {
  const family = [...russian, ...tatar].find(pair => pair.split('/').includes(lastName))
  return family === undefined ? lastName : form(family, gender)
}

/** Draws people whose full names are all different; one in fourteen comes from the odd ones until they are used up. */
export function nameDrawer(chance: Chance, taken: readonly string[]): () => FullName {
  const used = new Set(taken)
  const odd = [...others]
  let drawn = 0
  const draw = (): FullName => {
    drawn++
    const rare = drawn % 14 === 0 ? odd.shift() : undefined
    if (rare) return rare
    const gender: Sex = chance.inHundred(50) ? 'male' : 'female'
    const isTatar = chance.inHundred(22)
    const names = isTatar
      ? gender === 'male'
        ? tatarMen
        : tatarWomen
      : gender === 'male'
        ? russianMen
        : russianWomen
    return {
      lastName: form(chance.pick(isTatar ? tatar : russian), gender),
      firstName: chance.pick(names),
      middleName: form(chance.pick(isTatar ? tatarFathers : russianFathers), gender),
      gender,
    }
  }
  return () => {
    for (;;) {
      const name = draw()
      // Different already by what lists show: surname and first name.
      const key = `${name.lastName} ${name.firstName}`
      if (used.has(key)) continue
      used.add(key)
      return name
    }
  }
}

/** A parent of this name: a mother or a father of the same people. */
export function parentOf(child: FullName, gender: Sex, chance: Chance): Omit<FullName, 'gender'> {
  const isTatar = tatar.some(pair => pair.split('/').includes(child.lastName))
  const first = isTatar
    ? gender === 'male'
      ? tatarMen
      : tatarWomen
    : gender === 'male'
      ? russianMen
      : russianWomen
  return {
    lastName: familyName(child.lastName, gender),
    firstName: chance.pick(first),
    middleName: form(chance.pick(isTatar ? tatarFathers : russianFathers), gender),
  }
}
