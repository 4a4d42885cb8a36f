import { inBase } from '../people/inBase.ts'
import { withClass } from '../people/personName.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { unreadCell } from './unreadCell.ts'

export const mentorCategory = defineRule({
  id: 'mentorCategory',
  clause: '4.10',
  title: 'У каждого наставника указана категория из списка',
  severity: 'error',
  appliesTo: [],
  reads: ['mentors'],
  params: [],
  check: programme => {
    const dictionary = dictionaryOf(programme)
    return programme.mentors.flatMap(mentor => {
      const { category } = mentor
      if (!inBase(mentor)) return []
      if (category !== null && dictionary.byId(category)?.dictionary === 'category') return []
      const unread = unreadCell('mentors', mentor, ['category'], ', а от неё зависит, какие документы нужны')
      const lack = category === null ? 'не указана категория' : 'такой категории нет в справочниках'
      return breach(
        { table: 'mentors', id: mentor.id },
        [mentor.id],
        `${withClass(mentor)}: ${unread?.says ?? `${lack}. Выберите категорию на листе «Наставники»: от неё зависит, какие документы нужны.`}`,
        placeOf('mentors', mentor, 'category'),
      )
    })
  },
})
