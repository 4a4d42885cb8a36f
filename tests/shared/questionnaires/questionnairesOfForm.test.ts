import { expect, test } from 'vitest'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { questionnaire } from '#shared/questionnaires/index.ts'
import { questionsOf } from '#shared/questionnaires/questionnaire.ts'
import { questionnairesFor, questionnairesOfForm } from '#shared/questionnaires/questionnairesOfForm.ts'

const own = (id: string, menteeKind: 'pupil' | 'teacher' | null) =>
  blankRow(tables.dictionaries, {
    id,
    dictionary: 'form',
    title: 'своя',
    number: 50,
    menteeKind,
    enabled: true,
  })
const dictionary = dictionaryOf({
  dictionaries: [...dictionaryEntries, own('d1', 'pupil'), own('d2', 'teacher'), own('d3', null)],
})
const names = [
  'application.mentor',
  'application.mentee',
  'first.mentor',
  'first.mentee',
  'repeat.mentor',
  'repeat.mentee',
]

test('описанная форма: шесть своих анкет', () =>
  expect(questionnairesOfForm('form.teacherPupil', dictionary).map(({ id }) => id)).toEqual(
    names.map(name => `${name}.teacherPupil`),
  ))

test.each([
  { form: 'd1', like: 'pupilPupil', given: 'с обучающимся' },
  { form: 'd2', like: 'teacherTeacher', given: 'с педагогом' },
  { form: 'd3', like: 'pupilPupil', given: 'где не сказано, с кем' },
])('своя форма $given берёт вопросы $like', ({ form, like }) => {
  const found = questionnairesOfForm(form, dictionary)
  expect(found.map(({ id }) => id)).toEqual(names.map(name => `${name}.${like}@${form}`))
  for (const each of found) {
    expect(each.form).toBe(form)
    expect(questionnaire(each.id)).toEqual(each)
    expect(questionsOf(each)).toEqual(questionsOf(questionnaire(each.id.replace(/@.*/, '')) ?? each))
  }
})

test('все анкеты школы: без формы и каждой включённой формы, ни одна не повторяется', () => {
  const ids = questionnairesFor(dictionary).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain('first.mentee.pupilPupil@d1')
  const without = dictionaryOf({
    dictionaries: dictionary.entries.map(each => ({ ...each, enabled: each.id !== 'form.employerStudent' })),
  })
  expect(questionnairesFor(without).map(({ id }) => id)).toEqual(
    ids.filter(id => !id.endsWith('employerStudent')),
  )
})
