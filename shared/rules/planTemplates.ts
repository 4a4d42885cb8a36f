import { quoted } from '../language/quoted.ts'
import { schoolYear, schoolYearNamed } from '../people/schoolYear.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import { modelByForm } from '../programme/modelByForm.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { formsNamed } from './formsNamed.ts'

export const planTemplates = defineRule({
  id: 'planTemplates',
  clause: '4.4',
  title: 'В программе года есть типовой план развития для каждой формы',
  severity: 'warning',
  appliesTo: [],
  byModel: true,
  reads: ['programmes'],
  params: [],
  check: (programme, _, today, models) => {
    const dictionary = dictionaryOf(programme)
    const modelOf = modelByForm(programme)
    const present = schoolYear(today).name
    return programme.programmes.flatMap(each => {
      const name = schoolYearNamed(each.schoolYear)
      const over = (name !== '' && name < present) || (each.finishedOn !== null && each.finishedOn < today)
      if (over || each.unread.includes('planForms')) return []
      const bare = each.forms.filter(form => models.includes(modelOf(form)) && !each.planForms.includes(form))
      if (bare.length === 0) return []
      const title = name === '' ? `Программа ${quoted(each.schoolYear)}` : `Программа на ${name} учебный год`
      const many = bare.length > 1
      return breach(
        { table: 'programmes', id: each.id },
        [],
        `${title}: нет ${many ? 'типовых планов' : 'типового плана'} по ${formsNamed(dictionary, bare, 'форме', 'формам')}. Составьте ${many ? 'их' : 'его'} и отметьте на листе «Программы года».`,
        placeOf('programmes', each, 'planForms'),
      )
    })
  },
})
