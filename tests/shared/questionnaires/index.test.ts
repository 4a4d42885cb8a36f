import { describe, expect, test } from 'vitest'
import type { Column } from '#shared/programme/column.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { mayBePersonal, questionnaire, questionnaires } from '#shared/questionnaires/index.ts'
import {
  type AnswerKind,
  audiences,
  type Question,
  questionnaireKinds,
  questionsOf,
} from '#shared/questionnaires/questionnaire.ts'

const forms = dictionaryEntries.filter(({ dictionary }) => dictionary === 'form').map(({ id }) => id)
const ofForm = (...kinds: string[]) =>
  forms.flatMap(form => kinds.map(kind => `${kind}.${form.replace('form.', '')}`))

const found = (id: string) => {
  const each = questionnaire(id)
  if (each === undefined) throw new Error(`No questionnaire ${id}`)
  return each
}

describe('анкеты, которые должны быть', () => {
  test.each([
    { what: 'предварительный опрос', ids: ['request.pupil', 'request.teacher'] },
    {
      what: 'анкета наставника и наставляемого в каждой форме',
      ids: ofForm('application.mentor', 'application.mentee'),
    },
    {
      what: 'первый и повторный опрос обеих сторон в каждой форме',
      ids: ofForm('first.mentor', 'first.mentee', 'repeat.mentor', 'repeat.mentee'),
    },
    {
      what: 'представление теми, кто знает запрос',
      ids: [
        'referral.classTeacher',
        'referral.psychologist',
        'referral.socialWorker',
        'referral.parent',
        'referral.methodist',
      ],
    },
    { what: 'выбор после групповой встречи', ids: ['preferences.mentor', 'preferences.mentee'] },
    { what: 'согласие на пару', ids: ['agreement.mentor', 'agreement.mentee'] },
    { what: 'промежуточная обратная связь', ids: ['interim.mentor', 'interim.mentee'] },
    { what: 'удовлетворённость', ids: ['satisfaction.mentor', 'satisfaction.mentee'] },
    { what: 'отзывы', ids: ['feedback.parent', 'feedback.classTeacher', 'feedback.partner'] },
    { what: 'суждения для SWOT', ids: ['swot.mentor', 'swot.mentee'] },
  ])('$what', ({ ids }) => {
    for (const id of ids) expect(found(id).id).toBe(id)
  })

  test('форм шесть, и лишних анкет нет', () => {
    expect(forms).toHaveLength(6)
    expect(questionnaires).toHaveLength(2 + 6 * 2 + 6 * 4 + 5 + 2 + 2 + 2 + 2 + 3 + 2)
  })
})

describe.each(questionnaires)('$id', each => {
  const questions = questionsOf(each)

  test('код составлен из вида, отвечающего и формы', () =>
    expect(each.id).toBe(
      [each.kind, each.audience, ...(each.form === null ? [] : [each.form.replace('form.', '')])].join('.'),
    ))

  test('вид и отвечающий названы по-русски', () => {
    expect(questionnaireKinds[each.kind]).toMatch(/^[А-Яа-яё, SWOT]+$/)
    expect(audiences[each.audience]).toMatch(/^[а-яё() -]+$/)
  })

  test('каждый вопрос стоит один раз', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    expect(new Set(questions.map(({ title }) => title)).size).toBe(questions.length)
  })

  test('в шаге от одного до шести вопросов, у него короткое название', () => {
    for (const step of each.steps) {
      expect(step.questions.length).toBeGreaterThanOrEqual(1)
      expect(step.questions.length).toBeLessThanOrEqual(6)
      expect(step.title.length).toBeLessThanOrEqual(26)
    }
    expect(new Set(each.steps.map(({ title }) => title)).size).toBe(each.steps.length)
  })

  test('столбец ответа есть в базе и хранит такой ответ', () => {
    for (const question of questions)
      if (question.feeds.to === 'column') expect(fits(question, each.about)).toBe(true)
  })

  test('сведения, которые видит только куратор, отмечены', () => {
    for (const { feeds, sensitive = false } of questions) {
      if (feeds.to === 'parameter') expect(sensitive).toBe(true)
      if (feeds.to === 'column' && each.about !== null)
        expect(sensitive).toBe(tableOf(each.about).columns[feeds.key]?.sensitive ?? false)
    }
  })

  test('речь: на «вы», без согласия на обработку данных и лишних слов', () => {
    const words = [
      each.title,
      each.intro,
      each.thanks,
      ...each.steps.map(({ title }) => title),
      ...questions.flatMap(({ title, hint = '', answer }) => [title, hint, ...endsOf(answer)]),
    ].join('\n')
    expect(words).not.toMatch(/персональн|обработк|даю согласие|пожалуйста|ошибк|некорректн|!/i)
    expect(words).not.toMatch(/(?<![.?:] |\n|^)Вы(?:|м|с|ми)(?!\p{L})/u)
    expect(words).not.toMatch(
      /(?<!\p{L})(?:ты|тебя|тебе|твой)(?!\p{L})|[а-яё]\([а-яё]+\)|\{|undefined| {2}/iu,
    )
    expect(words).not.toMatch(/(?<!\p{L})(?:доволен|довольна|рад|рада|готов|готова|должен)(?!\p{L})/iu)
  })
})

describe('кто отвечает', () => {
  test('именная анкета спрашивает фамилию и имя, безымянная и по личной ссылке не спрашивает', () => {
    for (const each of questionnaires) {
      const keys = questionsOf(each).flatMap(({ feeds }) => (feeds.to === 'column' ? [feeds.key] : []))
      if (each.identity === 'named') expect(keys).toEqual(expect.arrayContaining(['lastName', 'firstName']))
      else expect(keys).toEqual([])
    }
  })

  test('личная ссылка бывает у наставника и наставляемого', () => {
    expect(mayBePersonal(found('interim.mentee'))).toBe(true)
    expect(mayBePersonal(found('agreement.mentor'))).toBe(true)
    expect(mayBePersonal(found('swot.mentor'))).toBe(false)
    expect(mayBePersonal(found('referral.parent'))).toBe(false)
  })

  test('о своих основаниях никто не пишет, за другого пишут всегда, а родитель может пропустить', () => {
    for (const each of questionnaires) {
      const grounds = questionsOf(each).find(({ id }) => id === 'grounds')
      expect(grounds !== undefined).toBe(each.kind === 'referral')
      if (grounds) expect(grounds.required).toBe(each.audience !== 'parent')
    }
  })
})

describe('до и после', () => {
  const parametersOf = (id: string) =>
    questionsOf(found(id)).flatMap(({ feeds, title, answer }) =>
      feeds.to === 'parameter' ? [{ parameter: feeds.parameter, title, answer }] : [],
    )

  test.each(ofForm('mentor', 'mentee'))('%s: одни и те же замеры одними словами', id => {
    expect(parametersOf(`first.${id}`)).not.toEqual([])
    expect(parametersOf(`repeat.${id}`)).toEqual(parametersOf(`first.${id}`))
  })

  test('у обучающихся и педагогов разные', () => {
    const pupil = parametersOf('first.mentee.pupilPupil').map(({ parameter }) => parameter)
    const teacher = parametersOf('first.mentee.teacherTeacher').map(({ parameter }) => parameter)
    expect(pupil.filter(each => teacher.includes(each))).toEqual([])
  })

  test('одно название замера всюду одни слова', () => {
    const titles = new Map<string, Set<string>>()
    for (const each of questionnaires)
      for (const { feeds, title } of questionsOf(each))
        if (feeds.to === 'parameter')
          titles.set(feeds.parameter, (titles.get(feeds.parameter) ?? new Set<string>()).add(title))
    const several = [...titles].filter(([, words]) => words.size > 1).map(([parameter]) => parameter)
    // Of a student and of a pupil: lessons at school, classes at a college.
    expect(several.sort()).toEqual(['вовлечённость в учёбу', 'понимание своего будущего'])
  })
})

describe('анкета по коду', () => {
  test('своей формы школы: вопросы те же, код и форма свои', () => {
    const own = found('first.mentee.pupilPupil@форма-7')
    const base = found('first.mentee.pupilPupil')
    expect(own).toEqual({ ...base, id: 'first.mentee.pupilPupil@форма-7', form: 'форма-7' })
  })

  test.each(['', 'first', 'first.mentee', 'interim.mentor@форма-7', 'нет@форма-7', '@', 'toString'])(
    'незнакомый код «%s» ничего не находит',
    id => expect(questionnaire(id)).toBeUndefined(),
  )
})

function endsOf(answer: AnswerKind): readonly string[] {
  if (answer.kind === 'scale') return answer.ends
  const fixed = 'options' in answer && 'fixed' in answer.options ? answer.options.fixed : {}
  return Object.values(fixed)
}

/** Whether a column can hold such an answer. */
function fits({ answer, feeds }: Question, about: 'mentors' | 'mentees' | null): boolean {
  if (about === null || feeds.to !== 'column') return false
  const column: Column | undefined = tableOf(about).columns[feeds.key]
  if (column === undefined) return false
  const from = 'options' in answer ? answer.options : {}
  switch (answer.kind) {
    case 'text':
      return column.kind === 'text'
    case 'number':
      return column.kind === 'number' && column.min <= answer.min && answer.max <= column.max
    case 'choice':
      return 'dictionary' in from
        ? column.kind === 'entry' && column.dictionary === from.dictionary
        : column.kind === 'choice' && 'column' in from && from.column === feeds.key
    case 'several':
      return column.kind === 'entries' && 'dictionary' in from && column.dictionary === from.dictionary
    default:
      return column.kind === answer.kind
  }
}
