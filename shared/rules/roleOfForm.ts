import { quoted } from '../language/quoted.ts'
import { pairName } from '../people/pairName.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { formsNamed } from './formsNamed.ts'

export const roleOfForm = defineRule({
  id: 'roleOfForm',
  clause: '4.4',
  title: 'Ролевая модель пары относится к её форме',
  severity: 'error',
  appliesTo: ['proposed', 'agreed', 'inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    const dictionary = dictionaryOf(programme)
    return programme.pairs.flatMap(pair => {
      const { form, role } = pair
      const forms = role === null ? [] : (dictionary.byId(role)?.forms ?? [])
      if (form === null || forms.length === 0 || forms.includes(form)) return []
      return breach(
        { table: 'pairs', id: pair.id },
        [pair.id],
        `${pairName(pair, people)}: ролевая модель ${quoted(dictionary.title(role))} не относится к ${formsNamed(dictionary, [form], 'форме', 'формам')}. Выберите ролевую модель этой формы или исправьте форму.`,
        placeOf('pairs', pair, 'role'),
      )
    })
  },
})
