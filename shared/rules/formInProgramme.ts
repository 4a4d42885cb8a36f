import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import { quoted } from '../language/quoted.ts'
import { schoolYear } from '../people/schoolYear.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { yearsAtWork } from './programmesOfYears.ts'

export const formInProgramme = defineRule({
  id: 'formInProgramme',
  clause: '4.4',
  title: 'Пары работают по формам, которые есть в программе года',
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
      const forms = [...new Set(strange.map(({ form }) => form))].map(form => quoted(dictionary.title(form)))
      return breach(
        { table: 'programmes', id: first.id },
        strange.map(({ id }) => id),
        `Программа ${name}: в ней нет ${forms.length > 1 ? 'форм' : 'формы'} ${list(forms)}, а по ${forms.length > 1 ? 'ним' : 'ней'} ${count(strange.length, 'пара', 'пары', 'пар')}. Дополните программу или исправьте форму в парах.`,
        placeOf('programmes', first, 'forms'),
      )
    })
  },
})
