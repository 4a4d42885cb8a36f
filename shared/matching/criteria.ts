import { list } from '../language/list.ts'
import { plural } from '../language/plural.ts'
import { agreeing, type Called, type CalledPair } from './calledNames.ts'
import type { CriterionId } from './criterionTitles.ts'
import { schoolSubjects } from './schoolSubjects.ts'
import {
  availability,
  competences,
  desiredClass,
  formats,
  interests,
  languages,
  type Trait,
} from './traits.ts'

/** What both sides answered, as titles, and what they share. */
interface Compared extends CalledPair {
  wanted: readonly string[]
  offered: readonly string[]
  shared: readonly string[]
}

/** One thing that makes a pair good, described once: the request, the points and the sentence follow from it. */
export interface CriterionDescription {
  id: Exclude<CriterionId, 'menteeChoice' | 'mentorChoice'>
  /** Its name in the request. */
  code: string
  kind: 'coverage' | 'overlap'
  /** Left out where no mentee of the run has an answer: nobody has asked for it. */
  onlyIfAsked?: boolean
  trait: Trait
  /** Why so many points, when both sides answered. */
  sentence(compared: Compared): string
  /** Why no points, when somebody did not. */
  silence(pair: CalledPair, silent: { mentor: boolean; mentee: boolean }): string
}

/** In the order in which a pair's points are listed. */
export const criteria: readonly CriterionDescription[] = [
  {
    id: 'request',
    code: 'c0',
    kind: 'coverage',
    trait: competences,
    sentence: compared => helpWithSubjects(compared) ?? help(compared),
    silence: noAnswer,
  },
  {
    id: 'availability',
    code: 'c1',
    kind: 'overlap',
    trait: availability,
    sentence: compared =>
      compared.shared.length === 0
        ? 'Общего свободного времени нет'
        : compared.shared.length === fewest(compared).length
          ? `Совпадает время: ${list(compared.shared)}`
          : `Из ${partOf(compared, 'варианта', 'вариантов')} ${plural(compared.shared.length, 'совпадает', 'совпадают', 'совпадают')} ${compared.shared.length}: ${list(compared.shared)}`,
    silence: noAnswer,
  },
  {
    id: 'classWish',
    code: 'c2',
    kind: 'coverage',
    onlyIfAsked: true,
    trait: desiredClass,
    sentence: ({ mentor, mentee, wanted, offered, shared }) =>
      `${mentor.nom} хочет вести ${classRange(offered)}, ${shared.length === 0 ? 'а ' : ''}${mentee.nom} учится в ${list(wanted)} классе`,
    silence: ({ mentor, mentee }, silent) =>
      silent.mentee
        ? `Класс ${mentee.gen} не указан, поэтому баллов нет`
        : `${mentor.nom} не называет желаемый класс, поэтому баллов нет`,
  },
  {
    id: 'format',
    code: 'c4',
    kind: 'overlap',
    onlyIfAsked: true,
    trait: formats,
    sentence: common(
      ['формата', 'форматов'],
      'Общий формат встреч',
      'Общие форматы встреч',
      'Общего формата встреч нет',
    ),
    silence: noAnswer,
  },
  {
    id: 'languages',
    code: 'c5',
    kind: 'overlap',
    onlyIfAsked: true,
    trait: languages,
    sentence: common(['языка', 'языков'], 'Общий язык', 'Общие языки', 'Общего языка нет'),
    silence: noAnswer,
  },
  {
    id: 'interests',
    code: 'c3',
    kind: 'overlap',
    trait: interests,
    sentence: common(['интереса', 'интересов'], 'Общий интерес', 'Общие интересы', 'Общих интересов нет'),
    silence: noAnswer,
  },
]

function helpWithSubjects({ mentor, wanted, shared }: Compared): string | undefined {
  const datives = schoolSubjects(wanted, 'dat')
  const taught = schoolSubjects(shared, 'acc')
  if (datives === undefined || taught === undefined) return undefined
  const one = wanted.length === 1
  const does =
    shared.length === 0
      ? one
        ? 'этот предмет не ведёт'
        : 'эти предметы не ведёт'
      : shared.length < wanted.length
        ? `ведёт только ${list(taught)}`
        : one
          ? 'ведёт этот предмет'
          : wanted.length === 2
            ? 'ведёт оба предмета'
            : `ведёт все ${wanted.length} ${plural(wanted.length, 'предмет', 'предмета', 'предметов')}`
  return `Просит помощь по ${list(datives)}, ${mentor.nom} ${does}`
}

function help({ mentor, wanted, shared }: Compared): string {
  const asks = `Просит помощь: ${list(wanted)}. `
  if (shared.length === 0)
    return `${asks}У ${mentor.gen} ${wanted.length === 1 ? 'такой компетенции' : 'таких компетенций'} нет`
  if (shared.length < wanted.length)
    return `${asks}${mentor.nom} поможет по ${shared.length} ${plural(shared.length, 'направлению', 'направлениям', 'направлениям')} из ${wanted.length}: ${list(shared)}`
  if (wanted.length === 1) return `${asks}${mentor.nom} может помочь`
  return `${asks}${mentor.nom} поможет по ${wanted.length === 2 ? 'обоим направлениям' : `всем ${wanted.length} направлениям`}`
}

/** «Общий интерес: футбол», «Из 3 интересов Артёма общие 2: футбол и шахматы». */
function common([genitive, genitives]: readonly [string, string], one: string, many: string, none: string) {
  return (compared: Compared): string => {
    const { shared } = compared
    if (shared.length === 0) return none
    if (shared.length === fewest(compared).length)
      return `${shared.length === 1 ? one : many}: ${list(shared)}`
    return `Из ${partOf(compared, genitive, genitives)} ${plural(shared.length, 'общий', 'общие', 'общих')} ${shared.length}: ${list(shared)}`
  }
}

/** The side by which an overlap is measured: the shorter list, the mentee's where both are equal. */
const fewest = ({ wanted, offered }: Compared) => (wanted.length <= offered.length ? wanted : offered)

function partOf(compared: Compared, one: string, many: string): string {
  const least = fewest(compared)
  const owner: Called = least === compared.wanted ? compared.mentee : compared.mentor
  return `${least.length} ${plural(least.length, one, many, many)} ${owner.gen}`
}

/** «Артём не ответил, поэтому баллов нет»: a missing answer must not look like agreement. */
export function noAnswer(
  { mentor, mentee }: CalledPair,
  silent: { mentor: boolean; mentee: boolean },
): string {
  if (silent.mentor && silent.mentee)
    return `${list([mentee.nom, mentor.nom])} не ответили, поэтому баллов нет`
  const one = silent.mentee ? mentee : mentor
  const answered = agreeing(one, 'ответил', 'ответила')
  return answered === undefined
    ? `Нет ответа (${one.nom}), поэтому баллов нет`
    : `${one.nom} не ${answered}, поэтому баллов нет`
}

/** «5–8 классы», «7 класс». @param classes ascending, without gaps */
function classRange(classes: readonly string[]): string {
  const [first = ''] = classes
  return classes.length < 2 ? `${first} класс` : `${first}–${classes[classes.length - 1]} классы`
}
