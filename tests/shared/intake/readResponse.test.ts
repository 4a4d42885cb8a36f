import { describe, expect, test } from 'vitest'
import { readResponse } from '#shared/intake/readResponse.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { questionnaire } from '#shared/questionnaires/index.ts'
import type { Published } from '#shared/questionnaires/published.ts'
import type { Questionnaire } from '#shared/questionnaires/questionnaire.ts'
import { school } from '#tests/school/build.ts'
import { menteeAnswers, today, withForm } from './intakeSchool.ts'
import { application, read } from './reading.ts'

test('an application is understood: the name, the columns, the entries of dictionaries', () => {
  const { name, values, problems, left } = application({
    needs: ['математика'],
    interests: ['футбол'],
    gender: 'мужской',
  })
  expect(problems).toEqual([])
  expect(left).toEqual([])
  expect(name).toEqual({ lastName: 'Лисин', firstName: 'Артём', middleName: 'Олегович' })
  expect(values).toEqual({
    schoolClass: '7 «Б»',
    birthDate: '2013-02-28',
    contact: '+7 900 111-22-33',
    request: 'Подтянуть математику',
    availability: ['availability.0'],
    formats: ['format.inPerson'],
    needs: ['competence.0'],
    interests: ['interest.0'],
    gender: 'male',
  })
})

describe('answers that can’t be used', () => {
  test.each([
    ['lastName', '', 'ответа нет, а без него не внести. Впишите ответ'],
    ['lastName', '   \u200b ', 'ответа нет, а без него не внести. Впишите ответ'],
    ['request', '', 'ответа нет, а без него не внести. Впишите ответ'],
    ['lastName', '🦊🦊', 'в имени есть то, чего в именах не бывает. Впишите имя буквами'],
    ['lastName', '12345', 'в имени есть то, чего в именах не бывает. Впишите имя буквами'],
    ['lastName', '=1+1', 'в имени есть то, чего в именах не бывает. Впишите имя буквами'],
    ['firstName', '<b>Артём</b>', 'в имени есть то, чего в именах не бывает. Впишите имя буквами'],
    ['birthDate', '31.02.2013', '31 февраля не бывает. Напишите дату так: 28.02.2013'],
    ['birthDate', '1890-05-01', 'год 1890 слишком далёк. Напишите дату так: 28.02.2013'],
    ['birthDate', '1905-05-01', 'возраст получается 121\u00a0год. Проверьте дату'],
    ['birthDate', '2027-01-01', 'день 01.01.2027 ещё не наступил'],
    ['birthDate', '28.02.13', 'неясно, какой это век. Напишите дату так: 28.02.2013'],
    ['birthDate', 'вчера', 'это не похоже на дату. Напишите дату так: 28.02.2013'],
    ['schoolClass', '12 «А»', 'это не класс. Напишите число от 1 до 11 и букву, например 8 «А»'],
    ['schoolClass', '0', 'это не класс. Напишите число от 1 до 11 и букву, например 8 «А»'],
    ['schoolClass', 'восьмой', 'это не класс. Напишите число от 1 до 11 и букву, например 8 «А»'],
    ['gender', 'не скажу', '«не скажу» — такого значения нет. Выберите: «мужской», «женский»'],
    [
      'formats',
      ['в космосе'],
      '«в космосе» нет в справочнике «Формат встреч». Выберите из списка или добавьте запись на лист «Справочники»',
    ],
    [
      'request',
      'а'.repeat(10_001),
      'в ответе 10\u00a0001\u00a0знак, а берётся не больше 10\u00a0000\u00a0знаков. Сократите ответ',
    ],
  ])('%s: %j', (question, answer, message) => {
    const { problems } = application({ [question]: answer })
    expect(problems.map(each => [each.question, each.message])).toEqual([[question, message]])
    expect(problems[0]?.title).not.toBe('')
  })
})

describe('answers that can', () => {
  test.each<[string, string, unknown]>([
    ['request', 'а'.repeat(10_000), 'а'.repeat(10_000)],
    ['request', 'Хочу понимать физику 🙂', 'Хочу понимать физику 🙂'],
    ['request', '=1+1', '=1+1'],
    ['request', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['request', '\u202eнисиЛ\u202c', 'нисиЛ'],
    ['request', 'первая\r\nвторая', 'первая\nвторая'],
    ['contact', 'восемь девятьсот', 'восемь девятьсот'],
    ['birthDate', '28.02.2013', '2013-02-28'],
    ['birthDate', '28 февраля 2013 года', '2013-02-28'],
    ['schoolClass', '7б', '7 «Б»'],
    ['schoolClass', '7 B', '7 «В»'],
    ['schoolClass', '11', '11'],
  ])('%s: %j', (question, answer, value) => {
    const { problems, values } = application({ [question]: answer })
    expect(problems).toEqual([])
    expect(values[question]).toBe(value)
  })

  test.each([
    ['Римский-Корсаков', 'Николай'],
    ['Д’Артаньян', 'Шарль'],
    ['О', 'Ён'],
    ['Мамедов Али оглы', 'Али'],
    ['Иванова (Петрова)', 'Мария'],
  ])('a name like %s %s', (lastName, firstName) => {
    const { problems, name } = application({ lastName, firstName })
    expect(problems).toEqual([])
    expect(name).toMatchObject({ lastName, firstName })
  })
})

test('what no dictionary knows of competences, interests and languages is kept for the notes', () => {
  const { problems, left, values } = application({ interests: ['футбол', 'макраме'] })
  expect(problems).toEqual([])
  expect(left).toEqual(['интерес: макраме'])
  expect(values.interests).toEqual(['interest.0'])
})

test('an option that has gone from the dictionary since is no guess', () => {
  const programme = withForm(school(), 'ф1', 'application.mentee.pupilPupil').build()
  const published = JSON.parse(programme.webForms[0]?.definition ?? '') as Published
  const { problems } = readResponse(
    published,
    questionnaire('application.mentee.pupilPupil') as Questionnaire,
    { answers: { ...menteeAnswers, needs: ['математика'] }, strays: [] },
    {
      dictionary: dictionaryOf({
        dictionaries: programme.dictionaries.filter(({ id }) => id !== 'competence.0'),
      }),
      civilDateOf: civilDateIn('UTC'),
      today,
      strict: true,
      waived: new Set(),
    },
  )
  expect(problems.map(({ message }) => message)).toEqual([
    'записи «математика» в справочнике больше нет. Верните её на лист «Справочники» или выберите другую',
  ])
})

test('of a renamed entry the answer means what it meant', () => {
  const programme = withForm(school(), 'ф1', 'application.mentee.pupilPupil').build()
  const published = JSON.parse(programme.webForms[0]?.definition ?? '') as Published
  const renamed = programme.dictionaries.map(each =>
    each.id === 'competence.0' ? { ...each, title: 'алгебра и геометрия' } : each,
  )
  const { values } = readResponse(
    published,
    questionnaire('application.mentee.pupilPupil') as Questionnaire,
    { answers: { ...menteeAnswers, needs: ['математика'] }, strays: [] },
    {
      dictionary: dictionaryOf({ dictionaries: renamed }),
      civilDateOf: civilDateIn('UTC'),
      today,
      strict: true,
      waived: new Set(),
    },
  )
  expect(values.needs).toEqual(['competence.0'])
})

describe('a form whose questions were edited by hand', () => {
  const strays = [{ title: 'Любимый цвет', text: 'зелёный' }]
  test('our own form: the answer waits in quarantine', () => {
    expect(application({}, { strays }).problems).toEqual([
      {
        question: '',
        title: 'Любимый цвет',
        text: 'зелёный',
        message:
          'такого вопроса в анкете не было, её вопросы меняли вручную. Внесите ответ без него или впишите его в другой вопрос',
      },
    ])
  })
  test('a blank answer to it says nothing', () => {
    expect(application({}, { strays: [{ title: 'Любимый цвет', text: ' ' }] }).problems).toEqual([])
  })
  test('a file of another service has columns of its own, and not all of ours', () => {
    const { problems, values } = application(
      { birthDate: '', contact: '', formats: [] },
      { strict: false, strays },
    )
    expect(problems).toEqual([])
    expect(values.birthDate).toBeUndefined()
  })
})

describe('votes', () => {
  const named = { lastName: 'Лисин', firstName: 'Артём', schoolClass: '7 «Б»' }
  const votes = (...texts: string[]) => read('preferences.mentee', { ...named, votes: texts })
  test('by place, also where one is left out', () => {
    expect(votes('Жуков Максим', 'Шевчук Нина').votes).toEqual([
      { rank: 1, person: 'м2', name: 'Жуков Максим' },
      { rank: 2, person: 'м1', name: 'Шевчук Нина' },
    ])
    expect(votes('', 'Шевчук Нина').votes).toEqual([{ rank: 2, person: 'м1', name: 'Шевчук Нина' }])
  })
  test.each([
    [['Никто Никак'], 'этого человека не было на встрече: Никто Никак. Выберите из тех, кто на ней был'],
    [['Жуков Максим', 'Жуков Максим'], 'человек назван дважды: Жуков Максим. Оставьте одно место'],
    [['', ''], 'ответа нет, а без него не внести. Впишите ответ'],
  ])('%j', (texts, message) => {
    expect(votes(...texts).problems.map(each => each.message)).toEqual([message])
  })
})

describe('surveys, words about a pair, referrals', () => {
  test('measures are numbers and words', () => {
    const { measures, problems } = read('feedback.parent', {
      informed: '7',
      useful: '10',
      changes: 'да',
      goOn: 'нет',
    })
    expect(problems).toEqual([])
    expect(measures).toEqual({
      'feedback.parent.informed': 7,
      'feedback.parent.useful': 10,
      'feedback.parent.changes': true,
      'feedback.parent.goOn': false,
    })
  })
  test.each([
    ['informed', '0', 'здесь может быть число от 1 до 10'],
    ['informed', '11', 'здесь может быть число от 1 до 10'],
    ['informed', '5,5', 'здесь нужно целое число от 1 до 10'],
    ['informed', 'хорошо', 'это не число. Напишите число от 1 до 10'],
    ['changes', 'не знаю', 'здесь нужно «да» или «нет»'],
  ])('%s: %s', (question, answer, message) => {
    const answers = { informed: '7', useful: '10', changes: 'да', goOn: 'нет', [question]: answer }
    expect(read('feedback.parent', answers).problems.map(each => each.message)).toEqual([message])
  })
  test('a word about a pair comes with the code of the link', () => {
    expect(read('agreement.mentee', { '': 'abc', agree: 'да' })).toMatchObject({
      code: 'abc',
      agreement: true,
    })
    expect(read('agreement.mentee', { '': 'abc', agree: 'нет' }).agreement).toBe(false)
  })
  test('who refers stays beside what is said', () => {
    const { source, name } = read('referral.classTeacher', {
      source: 'Седова Анна Ивановна',
      lastName: 'Рудь',
      firstName: 'София',
      schoolClass: '7 «Б»',
      request: 'чтение',
      grounds: ['выдающиеся способности'],
    })
    expect({ source, name: name.lastName }).toEqual({ source: 'Седова Анна Ивановна', name: 'Рудь' })
  })
})
