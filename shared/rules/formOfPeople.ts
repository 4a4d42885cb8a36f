import { quoted } from '../language/quoted.ts'
import { isPupil } from '../people/isPupil.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { type Dictionary, dictionaryOf } from '../programme/dictionary.ts'
import type { Mentee, Mentor } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { formsNamed } from './formsNamed.ts'

export const formOfPeople = defineRule({
  id: 'formOfPeople',
  clause: '4.4',
  title: 'Форма пары подходит наставнику и наставляемому',
  severity: 'warning',
  appliesTo: ['proposed', 'agreed', 'inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    const dictionary = dictionaryOf(programme)
    return programme.pairs.flatMap(pair => {
      const mentor = people.mentor(pair.mentor)
      const mentee = people.mentee(pair.mentee)
      if (pair.form === null || mentor === undefined || mentee === undefined) return []
      const says = misfit(pair.form, mentor, mentee, dictionary)
      if (says === null) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: ${says}`,
        placeOf('pairs', pair, 'form'),
      )
    })
  },
})

/** What in «Справочники» speaks against the form: the mentor's category, or who may be a mentee in it. */
function misfit(form: string, mentor: Mentor, mentee: Mentee, dictionary: Dictionary): string | null {
  const category = mentor.category === null ? undefined : dictionary.byId(mentor.category)
  if (category !== undefined && category.forms.length > 0 && !category.forms.includes(form))
    return `наставнику категории ${quoted(category.title)} не подходит ${formsNamed(dictionary, [form], 'форма', 'формы')}. Исправьте форму пары или категорию наставника.`
  const meant = dictionary.byId(form)?.menteeKind ?? null
  if (meant === null || meant === (isPupil(mentee) ? 'pupil' : 'teacher')) return null
  return `в форме ${quoted(dictionary.title(form))} наставляемый – ${meant === 'pupil' ? 'обучающийся, а не педагог' : 'педагог, а не обучающийся'}. Исправьте форму пары или строку наставляемого.`
}
