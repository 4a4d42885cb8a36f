import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { mayBePersonal, questionnaires } from '#shared/questionnaires/index.ts'
import { questionsOf } from '#shared/questionnaires/questionnaire.ts'
import { ownRow, publish, without } from './publishing.ts'

test('что бы ни стояло в таблице, анкета пригодна', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('', ' ', '=1+1', '<b>', 'Вопрос?', '\u202eRTL', '😀', 'я'.repeat(5000)),
  )
  const anyQuestionnaire = fc.constantFrom(...questionnaires)
  const given = anyQuestionnaire.chain(questionnaire =>
    fc.record({
      questionnaire: fc.constant(questionnaire),
      own: fc.array(
        fc.record({
          question: fc.oneof(fc.constantFrom(...questionsOf(questionnaire).map(({ id }) => id)), words),
          title: words,
          hint: words,
          asked: fc.constantFrom(true, false, null),
        }),
        { maxLength: 60 },
      ),
      off: fc.subarray(dictionaryEntries.map(({ id }) => id)),
      personal: fc.boolean(),
      present: fc.array(fc.record({ id: fc.string(), name: fc.constantFrom('Рудь Соня', 'Валеев', '1') }), {
        maxLength: 6,
      }),
      form: fc.constantFrom(null, 'form.pupilPupil', 'своя'),
    }),
  )
  fc.assert(
    fc.property(given, ({ questionnaire, own, off, personal, present, form }) => {
      const { published, questions, problems } = publish(questionnaire.id, {
        own: own.map(({ question, ...set }) => ownRow(questionnaire.id, question, set)),
        dictionary: without(...off),
        personal,
        present,
        form,
      })
      expect(JSON.parse(JSON.stringify(published))).toEqual(published)
      const known = questionsOf(questionnaire).map(({ id }) => id)
      const ids = questions.map(({ id }) => id)
      expect(known.filter(id => ids.includes(id))).toEqual(ids)
      for (const step of published.steps) expect(step.questions).not.toEqual([])
      for (const { title, options, codes, people, places, kind } of questions) {
        expect(title.trim()).not.toBe('')
        expect(new Set(options).size).toBe(options.length)
        if (kind === 'choice' || kind === 'several') {
          expect(options).not.toEqual([])
          expect(codes).toHaveLength(options.length)
        }
        if (kind === 'ranking') {
          expect(people).toHaveLength(options.length)
          expect(places).toBeLessThanOrEqual(options.length)
        }
      }
      const names = ids.filter(id => id === 'lastName' || id === 'firstName')
      const named = questionnaire.identity === 'named' && !(personal && mayBePersonal(questionnaire))
      expect(names).toEqual(named ? ['lastName', 'firstName'] : [])
      for (const problem of problems) expect(problem).toMatch(/^[А-ЯЁ]/)
    }),
    { numRuns: 300 },
  )
})
