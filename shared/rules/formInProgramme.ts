import { count } from '../language/plural.ts'
import { schoolYear } from '../people/schoolYear.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { formsNamed } from './formsNamed.ts'
import { yearsAtWork } from './programmesOfYears.ts'

export const formInProgramme = defineRule({
  id: 'formInProgramme',
  clause: '4.4',
  title: 'Пары работают по формам, предусмотренным программой года',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['pairs', 'programmes'],
  params: [],
  check: (programme, _, today) => {
    const dictionary = dictionaryOf(programme)
    return yearsAtWork(programme, today).flatMap(({ name, pairs, programmes }) => {
      const [first] = programmes
      // A list that can't be read is the reader's matter: nobody knows which forms it names.
      if (first === undefined || programmes.some(({ unread }) => unread.includes('forms'))) return []
      const listed = new Set(programmes.flatMap(({ forms }) => forms))
      const strange = pairs.filter(
        ({ form, from }) =>
          form !== null && !listed.has(form) && from !== null && schoolYear(from).name === name,
      )
      if (strange.length === 0) return []
      const forms = [...new Set(strange.flatMap(({ form }) => form ?? []))]
      return breach(
        { table: 'programmes', id: first.id },
        strange.map(({ id }) => id),
        `Программа на ${name} учебный год: в ней нет ${formsNamed(dictionary, forms, 'формы', 'форм')}, хотя по ${forms.length > 1 ? 'этим формам' : 'этой форме'} есть ${count(strange.length, 'пара', 'пары', 'пар')}. Дополните программу или исправьте форму в парах.`,
        placeOf('programmes', first, 'forms'),
      )
    })
  },
})
