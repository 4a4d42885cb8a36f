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
  Любовь Римма Ева Кира Таисия Ульяна Маргарита Светлана Зоя Вера Лидия Алиса Анастасия Евгения`)
const tatarMen = words('Тимур Ильдар Ринат Айрат Марат Булат Камиль Рустам Ильнур Эмиль Дамир Раиль')
const tatarWomen = words('Алия Камила Гузель Лейсан Айгуль Диляра Резеда Эльвира Алсу Зиля Ралина Сабина')
/** A father's name and the patronymics of his son and daughter. */
const russianFathers = words(`Олег/Олегович/Олеговна Илья/Ильич/Ильинична Андрей/Андреевич/Андреевна
  Сергей/Сергеевич/Сергеевна Павел/Павлович/Павловна Игорь/Игоревич/Игоревна Виктор/Викторович/Викторовна
  Юрий/Юрьевич/Юрьевна Никита/Никитич/Никитична Михаил/Михайлович/Михайловна Дмитрий/Дмитриевич/Дмитриевна
  Аркадий/Аркадьевич/Аркадьевна Лев/Львович/Львовна Лука/Лукич/Лукинична Вячеслав/Вячеславович/Вячеславовна`)
const tatarFathers = words(`Марат/Маратович/Маратовна Айрат/Айратович/Айратовна Ринат/Ринатович/Ринатовна
  Фарит/Фаритович/Фаритовна Ильдар/Ильдарович/Ильдаровна Рустам/Рустамович/Рустамовна Наиль/Наилевич/Наилевна
  Камиль/Камилевич/Камилевна`)

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

const surname = (pair: string, gender: Sex) => {
  const [man = '', woman = man] = pair.split('/')
  return gender === 'male' ? man : woman
}

const patronymic = (father: string, gender: Sex) => father.split('/')[gender === 'male' ? 1 : 2] ?? ''

export const isTatar = (lastName: string) => tatar.some(pair => pair.split('/').includes(lastName))

/** First names that go with a surname. */
const firstNames = (ofTatars: boolean, gender: Sex) =>
  ofTatars ? (gender === 'male' ? tatarMen : tatarWomen) : gender === 'male' ? russianMen : russianWomen

/** The surname as a relative of the other gender bears it. */
function familyName(lastName: string, gender: Sex): string {
  const family = [...russian, ...tatar, 'Мамедов/Мамедова'].find(pair => pair.split('/').includes(lastName))
  return family === undefined ? lastName : surname(family, gender)
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
    const ofTatars = chance.inHundred(22)
    return {
      lastName: surname(chance.pick(ofTatars ? tatar : russian), gender),
      firstName: chance.pick(firstNames(ofTatars, gender)),
      middleName: patronymic(chance.pick(ofTatars ? tatarFathers : russianFathers), gender),
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

/** A mother or a father of a child: of the same family, the father of the name that the patronymic tells. */
export function parentOf(
  child: Omit<FullName, 'gender'>,
  gender: Sex,
  chance: Chance,
): Omit<FullName, 'gender'> {
  const ofTatars = isTatar(child.lastName)
  const fathers = [...russianFathers, ...tatarFathers]
  const told = fathers.find(father => father.split('/').slice(1).includes(child.middleName))?.split('/')[0]
  return {
    lastName: familyName(child.lastName, gender),
    firstName:
      (gender === 'male' ? told : undefined) ??
      chance.pick(firstNames(ofTatars, gender).filter(name => name !== child.firstName)),
    middleName: patronymic(chance.pick(ofTatars ? tatarFathers : russianFathers), gender),
  }
}
