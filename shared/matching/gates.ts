import { list } from '../language/list.ts'
import { type GateId, type GateMode, gateModes } from './gateModes.ts'
import { lastClass } from './lastClass.ts'
import { schoolSubjects } from './schoolSubjects.ts'
import { availability, competences, formats, gender, insisted, seniority, type Trait } from './traits.ts'
import { weekday } from './weekdays.ts'

/** A gate of the request: what a condition asks of two people in one of its modes. Where a side has no answer, it is open. */
export interface GateDescription {
  id: GateId
  /** The mode in which it stands. */
  mode: GateMode
  /** Its name in the request. */
  code: string
  /** Whose insisting it is, where it stands for those alone who insist. */
  insisting?: 'mentor' | 'mentee'
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

/** How a sentence calls a gate that stands: «Тот же пол», «Класс наставника: не младше». */
export function gateTitle({ id, mode }: Pick<GateDescription, 'id' | 'mode'>): string {
  const { title, modes } = gateModes[id]
  return mode === 'on' ? title : `${title}: ${(modes as Record<string, string>)[mode]}`
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** In the order of the funnel. */
export const gates: readonly GateDescription[] = [
  classStep('g0', 'same', 0, ''),
  classStep('g4', 'older', 1, 'на класс'),
  classStep('g5', 'older2', 2, 'на два класса'),
  {
    id: 'genderSame',
    mode: 'on',
    code: 'g1',
    trait: gender,
    passed: () => 'Того же пола',
    nobody: (_, { nobody }) => sentenceCase(`${nobody} не подходит: нужен тот же пол`),
  },
  {
    id: 'time',
    mode: 'on',
    code: 'g2',
    trait: availability,
    passed: () => 'Совпадает время',
    nobody: (wanted, { withNobody }) => {
      const when = whenFree(wanted)
      return when === undefined
        ? sentenceCase(`нужного времени нет ${withNobody}: ${list(wanted)}`)
        : `Может только ${list(when)}`
    },
  },
  {
    id: 'time',
    mode: 'insists',
    code: 'g6',
    insisting: 'mentee',
    trait: insisted(availability, 'mentee', 'time'),
    passed: () => 'Подходит время, на котором настаивает наставляемый',
    nobody: (wanted, { withNobody }) => {
      const when = whenFree(wanted)
      return when === undefined
        ? `Настаивает на времени, которого нет ${withNobody}: ${list(wanted)}`
        : `Настаивает на времени: может только ${list(when)}`
    },
  },
  {
    id: 'time',
    mode: 'insists',
    code: 'g7',
    insisting: 'mentor',
    trait: insisted(availability, 'mentor', 'time'),
    passed: () => 'Не настаивают на другом времени',
    nobody: (_, { nobody }) => sentenceCase(`${nobody} не согласен менять своё время`),
  },
  {
    id: 'format',
    mode: 'on',
    code: 'g8',
    trait: formats,
    passed: () => 'Совпадает формат',
    nobody: (wanted, { withNobody }) =>
      sentenceCase(`нужного формата встреч нет ${withNobody}: ${list(wanted)}`),
  },
  {
    id: 'format',
    mode: 'insists',
    code: 'g9',
    insisting: 'mentee',
    trait: insisted(formats, 'mentee', 'format'),
    passed: () => 'Подходит формат, на котором настаивает наставляемый',
    nobody: (wanted, { withNobody }) =>
      `Настаивает на формате встреч, которого нет ${withNobody}: ${list(wanted)}`,
  },
  {
    id: 'format',
    mode: 'insists',
    code: 'g10',
    insisting: 'mentor',
    trait: insisted(formats, 'mentor', 'format'),
    passed: () => 'Не настаивают на другом формате',
    nobody: (_, { nobody }) => sentenceCase(`${nobody} не согласен менять формат встреч`),
  },
  {
    id: 'need',
    mode: 'on',
    code: 'g3',
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

function classStep(code: string, mode: GateMode<'classStep'>, steps: number, elder: string): GateDescription {
  return {
    id: 'classStep',
    mode,
    code,
    trait: seniority(steps),
    passed: () => 'Подходят по классу',
    nobody: ([wanted = ''], { nobody }) => {
      const least = Number(wanted)
      if (least > lastClass)
        return `Наставляемый учится в ${least - steps} классе: учеников ${elder} старше нет`
      return sentenceCase(`${nobody} не учится в ${wanted} классе${least < lastClass ? ' или старше' : ''}`)
    },
  }
}

/** «в субботу», «во вторник после уроков»; undefined where some time is not a day of the week. */
function whenFree(wanted: readonly string[]): string[] | undefined {
  const when = wanted.map(title => weekday(title)?.when)
  return when.every(phrase => phrase !== undefined) ? (when as string[]) : undefined
}
