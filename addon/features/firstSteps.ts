import * as z from 'zod/mini'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { missingSettings, settingsOf } from '#shared/programme/settings.ts'
import { suffices } from '#shared/rules/consents.ts'
import { documentsByPerson } from '#shared/rules/standsOn.ts'
import { feature } from './feature.ts'

/** A line of «Первые шаги»: ticked by what stands in the tables, never by hand. */
export interface FirstStep {
  title: string
  done: boolean
  /** How far it has come. */
  says: string
  /** Where it is done: an item of the menu. */
  menu: 'Настройки' | 'Загрузить список…' | 'Наставляемые' | 'Подбор пар' | 'Документы'
}

/** How far the programme has come on its way to the first order. */
export const firstSteps = feature({
  name: 'firstSteps',
  title: 'Первые шаги',
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments', 'orders'],
  input: z.strictObject({}),
  run: ({ programme, today }) => {
    const missing = missingSettings(settingsOf(programme))
    const inBase = (person: Person) => person.status !== 'archived'
    const mentors = programme.mentors.filter(inBase).length
    const mentees = programme.mentees.filter(inBase).length
    const consentsOf = documentsByPerson(programme.participantDocuments, ['consent'])
    const people: Person[] = [...programme.mentors, ...programme.mentees].filter(inBase)
    const consenting = people.filter(person =>
      consentsOf(person.id).some(consent => suffices(consent, person, today)),
    ).length
    const pairs = programme.pairs.filter(({ status }) => status !== 'refused')
    const proposed = pairs.filter(({ status }) => status === 'proposed').length
    const registered = programme.orders.filter(({ status }) => status === 'registered').length
    const drafts = programme.orders.filter(({ status }) => status === 'draft').length
    const steps: FirstStep[] = [
      {
        title: 'Заполнить настройки',
        done: missing.length === 0,
        says:
          missing.length === 0
            ? 'Школа, директор и куратор указаны'
            : `Не заполнено: ${missing.map(each => each.toLowerCase()).join(', ')}`,
        menu: 'Настройки',
      },
      {
        title: 'Загрузить наставников',
        done: mentors > 0,
        says:
          mentors > 0
            ? `В базе ${count(mentors, 'наставник', 'наставника', 'наставников')}`
            : 'Список из файла или таблицы',
        menu: 'Загрузить список…',
      },
      {
        title: 'Загрузить наставляемых',
        done: mentees > 0,
        says:
          mentees > 0
            ? `В базе ${count(mentees, 'наставляемый', 'наставляемых', 'наставляемых')}`
            : 'Список из файла или таблицы',
        menu: 'Загрузить список…',
      },
      {
        title: 'Собрать согласия',
        done: people.length > 0 && consenting === people.length,
        says:
          people.length === 0
            ? 'На обработку персональных данных, п. 4.17'
            : `Есть у ${consenting} из ${people.length}`,
        menu: 'Наставляемые',
      },
      {
        title: 'Подобрать пары',
        done: pairs.length > 0,
        says:
          pairs.length > 0
            ? `На листе ${count(pairs.length, 'пара', 'пары', 'пар')}`
            : 'Программа предложит, решаете вы',
        menu: 'Подбор пар',
      },
      {
        title: 'Записать согласие на пары',
        done: pairs.length > 0 && proposed === 0,
        says:
          pairs.length === 0
            ? 'Обе стороны говорят «да», п. 4.18'
            : proposed === 0
              ? 'Согласие записано'
              : `${count(proposed, 'пара ждёт', 'пары ждут', 'пар ждут')} согласия`,
        menu: 'Подбор пар',
      },
      {
        title: 'Зарегистрировать приказ',
        done: registered > 0,
        says:
          registered > 0
            ? `В реестре ${count(registered, 'приказ', 'приказа', 'приказов')}`
            : drafts > 0
              ? 'Проект готов. Впишите номер и дату'
              : 'Приказ о парах составит программа',
        menu: 'Документы',
      },
    ]
    return {
      view: {
        steps: steps.map(step => ({ ...step, says: noBreak(step.says) })),
        done: steps.filter(step => step.done).length,
      },
    }
  },
})
