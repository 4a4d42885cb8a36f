import { fullName } from '#shared/people/personName.ts'
import type { Mentee, Mentor, Pair } from '#shared/programme/tables.ts'
import type { Making } from './making.ts'

type Cells = (making: Making) => Partial<Omit<Mentor & Mentee, 'id' | 'code' | 'kind'>>

/** Cells of persons that differ from what everybody else has, by full name: something forgotten or mistyped. */
export const storyCells: Readonly<Record<string, Cells>> = {
  'Воробей Фёдор Лукич': () => ({ status: 'archived' }),
  'Мингазов Раиль Рустамович': () => ({ grounds: [] }),
  'Шевчук Алла Игоревна': () => ({ grounds: [] }),
  'Сабиров Ильнур Камилевич': () => ({ category: null }),
  'Воробей Нина Аркадьевна': ({ at }) => ({ joinedOn: at('2024-09-05'), checkedOn: at('2025-09-15') }),
  'Уткина Варвара Сергеевна': ({ at }) => ({ birthDate: at('2017-12-04') }),
}

/** A person as the school's bases have them: checked in September, or when they came; teachers with their years of work. */
export const told =
  (making: Making, stories: typeof storyCells) =>
  <P extends Mentor | Mentee>(person: P, place: number): P => {
    const checked = making.at('2026-09-18')
    const { joinedOn } = person
    const experience =
      'kind' in person && person.kind === 'teacher'
        ? { experience: person.grounds.includes('ground.young') ? place % 3 : 5 + (place % 12) }
        : {}
    return {
      ...person,
      checkedOn: joinedOn !== null && joinedOn > checked ? joinedOn : checked,
      ...experience,
      ...stories[fullName(person)]?.(making),
    }
  }

const mistaken: Readonly<Record<string, Partial<Pair>>> = {
  'Черных Семён Павлович': { role: 'role.teacherPupil.lagging' },
  'Гущин Егор Никитич': { form: 'form.studentPupil', role: 'role.studentPupil.equal' },
}

/** A running pair with what somebody picked from the wrong line. */
export const asWritten = (pair: Pair): Pair =>
  pair.status === 'active' ? { ...pair, ...mistaken[pair.menteeName] } : pair
