import { list } from '../language/list.ts'
import { schoolSubjects } from './schoolSubjects.ts'
import { availability, competences, gender, seniority, type Trait } from './traits.ts'
import { weekday } from './weekdays.ts'

export type GateId = 'classStep' | 'genderSame' | 'timeMustMeet' | 'needMustMeet'

/** A condition without which two people are no pair. Where a side has no answer, the gate is open. */
export interface GateDescription {
  id: GateId
  /** Its name in the request. */
  code: string
  /** How the curator switches it. */
  title: string
  byDefault: boolean
  trait: Trait
  /** The step of the funnel. @param wanted the mentee's titles */
  passed(wanted: readonly string[]): string
  /** Why nobody came through, in a sentence without its full stop. */
  nobody(wanted: readonly string[], among: Among): string
}

/** Those among whom nobody was found. */
export interface Among {
  /** «никто из 9 наставников», «единственный свободный наставник»: before a verb with «не». */
  nobody: string
  /** «ни у кого из 9 наставников», «у единственного свободного наставника». */
  withNobody: string
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** In the order of the funnel. */
export const gates: readonly GateDescription[] = [
  {
    id: 'classStep',
    code: 'g0',
    title: 'Наставник не младше наставляемого',
    byDefault: true,
    trait: seniority,
    passed: () => 'Подходят по классу',
    nobody: (wanted, { nobody }) => sentenceCase(`${nobody} не учится в ${list(wanted)} классе или старше`),
  },
  {
    id: 'genderSame',
    code: 'g1',
    title: 'Наставник того же пола',
    byDefault: false,
    trait: gender,
    passed: () => 'Того же пола',
    nobody: (_, { nobody }) => sentenceCase(`${nobody} не подходит: нужен тот же пол`),
  },
  {
    id: 'timeMustMeet',
    code: 'g2',
    title: 'Есть общее свободное время',
    byDefault: true,
    trait: availability,
    passed: () => 'Совпадает время',
    nobody: (wanted, { nobody }) => {
      const when = wanted.map(title => weekday(title)?.when)
      return when.every(phrase => phrase !== undefined)
        ? `Может только ${list(when as string[])}`
        : sentenceCase(`${nobody} не свободен в нужное время: ${list(wanted)}`)
    },
  },
  {
    id: 'needMustMeet',
    code: 'g3',
    title: 'Наставник поможет хотя бы с частью запроса',
    byDefault: true,
    trait: competences,
    passed: wanted => {
      const subjects = schoolSubjects(wanted, 'acc')
      return subjects?.length === 1 ? `Ведут ${subjects[0]}` : 'Помогут с запросом'
    },
    nobody: (wanted, { nobody, withNobody }) => {
      const subjects = schoolSubjects(wanted, 'acc')
      if (subjects === undefined)
        return sentenceCase(
          `${wanted.length === 1 ? 'нужной компетенции' : 'нужных компетенций'} нет ${withNobody}: ${list(wanted)}`,
        )
      const object = subjects.length === 1 ? subjects[0] : subjects.map(subject => `ни ${subject}`).join(', ')
      return sentenceCase(`${object} не ведёт ${nobody}`)
    },
  },
]
