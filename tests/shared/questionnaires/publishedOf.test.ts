import { describe, expect, test } from 'vitest'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { questionnaires } from '#shared/questionnaires/index.ts'
import { questionsOf } from '#shared/questionnaires/questionnaire.ts'
import { dictionary, ownRow, publish, without } from './publishing.ts'

const interim = 'interim.mentee'
const titled = (id: string, title: string) =>
  dictionaryOf({ dictionaries: dictionaryEntries.map(each => (each.id === id ? { ...each, title } : each)) })

describe('слова', () => {
  test('наши, пока школа не написала своих', () => {
    const { published, of, problems } = publish(interim, { version: 3 })
    expect(published).toMatchObject({ questionnaire: interim, version: 3, personal: false })
    expect(of('words')).toMatchObject({ title: 'Что стоит изменить и чем вам помочь?', required: false })
    expect(of('comfort')).toMatchObject({
      hint: 'Отметьте число от 1 до 10',
      ends: ['очень трудно', 'очень легко'],
    })
    expect(problems).toEqual([])
  })

  test('школы: вопрос и пояснение с листа, пустое пояснение тоже', () => {
    const { of } = publish(interim, {
      own: [
        ownRow(interim, 'words', { title: '  Чем помочь?  ', hint: 'Коротко' }),
        ownRow(interim, 'comfort', { title: 'Легко ли вам?', hint: '' }),
      ],
    })
    expect(of('words')).toMatchObject({ title: 'Чем помочь?', hint: 'Коротко' })
    expect(of('comfort')).toMatchObject({ title: 'Легко ли вам?', hint: '' })
  })

  test('без вопроса на листе остаётся наш вопрос', () => {
    const own = [ownRow(interim, 'words', { title: ' ' })]
    expect(publish(interim, { own }).of('words')?.title).toBe('Что стоит изменить и чем вам помочь?')
  })

  test('две строки об одном вопросе: слова последней, и это сказано', () => {
    const { of, problems } = publish(interim, {
      own: [
        ownRow(interim, 'words', { title: 'Раз?', row: 5 }),
        ownRow(interim, 'words', { title: 'Два?', row: 9 }),
      ],
    })
    expect(of('words')?.title).toBe('Два?')
    expect(problems).toEqual([
      'Вопросы анкет, строка 5: этот вопрос записан ещё раз в строке 9, в анкету войдут слова оттуда. Удалите лишнюю строку',
    ])
  })

  test('два вопроса одними словами', () => {
    const own = [ownRow(interim, 'comfort', { title: 'Как?' }), ownRow(interim, 'words', { title: 'Как?' })]
    expect(publish(interim, { own }).problems).toEqual([
      'Вопрос «Как?» стоит в анкете дважды: по ответам не понять, на какой из них ответили. Напишите на листе «Вопросы анкет» разные слова',
    ])
  })

  test('другой анкеты и незнакомого вопроса ничего не меняют', () => {
    const own = [
      ownRow('interim.mentor', 'words', { title: 'Нет' }),
      ownRow(interim, 'toString', { title: 'Нет' }),
    ]
    expect(publish(interim, { own }).published).toEqual(publish(interim).published)
  })
})

describe('«Задавать: нет»', () => {
  test('убирает вопрос, а с последним вопросом и шаг', () => {
    const asked = { title: 'Вопрос', asked: false }
    const id = 'first.mentee.teacherPupil'
    const { of, published, problems } = publish(id, {
      own: [ownRow(id, 'lessons', asked), ownRow(id, 'homework', asked)],
    })
    expect(of('lessons')).toBeUndefined()
    expect(published.steps.map(({ title }) => title)).not.toContain('Учёба')
    expect(problems).toEqual([])
  })

  test.each([
    { id: 'interim.mentee', question: 'lastName', called: 'Ваша фамилия' },
    {
      id: 'application.mentee.pupilPupil',
      question: 'request',
      called: 'В чём вам нужна помощь наставника?',
    },
    {
      id: 'preferences.mentee',
      question: 'votes',
      called: 'С кем из наставников вы хотели бы работать?',
    },
    { id: 'agreement.mentor', question: 'agree', called: 'Готовы ли вы работать в этой паре или группе?' },
  ])('не убирает то, без чего ответ не внести: $called', ({ id, question, called }) => {
    const own = [ownRow(id, question, { title: 'Другое', asked: false, row: 7 })]
    const { of, problems } = publish(id, { own, present: [{ id: 'м1', name: 'Рудь Соня' }] })
    expect(of(question)?.title).toBe('Другое')
    expect(problems).toEqual([
      `Вопросы анкет, строка 7: вопрос «${called}» остался в анкете, без него ответ не внести. Напишите в столбце «Задавать» слово «да»`,
    ])
  })
})

describe('личная ссылка', () => {
  const kept = ['lastName', 'firstName', 'middleName', 'schoolClass']

  test('опрос не спрашивает, кто отвечает', () => {
    const { published, questions } = publish('first.mentee.pupilPupil', { personal: true })
    expect(published.personal).toBe(true)
    expect(questions.map(({ id }) => id).filter(id => kept.includes(id))).toEqual([])
    expect(published.steps[0]?.title).toBe('Ваш опыт')
  })

  test('анкета участника спрашивает всё, кроме имени', () => {
    const { questions } = publish('application.mentee.pupilPupil', { personal: true })
    const ids = questions.map(({ id }) => id)
    expect(ids.filter(id => kept.includes(id))).toEqual(['schoolClass'])
    expect(ids).toContain('request')
  })

  test('для согласия на пару она всегда, для безымянных и представлений никогда', () => {
    expect(publish('agreement.mentee').published.personal).toBe(true)
    expect(publish('swot.mentor', { personal: true }).published.personal).toBe(false)
    expect(publish('referral.parent', { personal: true }).published.personal).toBe(false)
    expect(publish('referral.parent', { personal: true }).of('lastName')).toBeDefined()
  })
})

describe('что можно выбрать', () => {
  test('записи справочника по порядку, с их кодами', () => {
    const formats = publish('application.mentee.pupilPupil').of('formats')
    expect(formats?.options).toEqual(['очно', 'дистанционно'])
    expect(formats?.codes).toEqual(['format.inPerson', 'format.remote'])
  })

  test('выключенных записей нет', () => {
    const formats = publish('application.mentee.pupilPupil', { dictionary: without('format.remote') })
    expect(formats.of('formats')?.options).toEqual(['очно'])
  })

  test('длинный справочник целиком', () =>
    expect(publish('application.mentee.pupilPupil').of('needs')?.options).toHaveLength(42))

  test('основания обучающихся и педагогов свои', () => {
    expect(publish('referral.classTeacher').of('grounds')?.options).toHaveLength(6)
    expect(publish('referral.methodist').of('grounds')?.options).toContain('молодой специалист')
    expect(publish('referral.methodist').of('grounds')?.options).toHaveLength(4)
  })

  test('слова столбца', () =>
    expect(publish('application.mentor.pupilPupil').of('gender')).toMatchObject({
      options: ['мужской', 'женский'],
      codes: ['male', 'female'],
    }))

  test('категории – те, что бывают в этой форме; об единственной не спрашивают', () => {
    expect(publish('application.mentor.teacherTeacher').of('category')?.options).toEqual([
      'педагог, специалист школы',
      'ветеран педагогического труда',
    ])
    const one = publish('application.mentor.pupilPupil')
    expect(one.of('category')).toBeUndefined()
    expect(one.problems).toEqual([])
  })

  test('в форме, которую добавила школа, категории все', () => {
    const own = publish('application.mentor.pupilPupil@d7')
    expect(own.of('category')?.options).toHaveLength(7)
    expect(own.problems).toEqual([])
  })

  test('одинаковые названия стоят один раз', () => {
    const { of } = publish('application.mentee.pupilPupil', {
      dictionary: titled('format.remote', 'очно'),
    })
    expect(of('formats')).toMatchObject({ options: ['очно'], codes: ['format.inPerson'] })
  })

  test('если выбирать не из чего, вопроса нет и сказано почему', () => {
    const { of, problems } = publish('application.mentee.pupilPupil', {
      dictionary: without('format.inPerson', 'format.remote'),
    })
    expect(of('formats')).toBeUndefined()
    expect(problems).toEqual([
      'Вопрос «Как вам удобно встречаться?» не войдёт в анкету: в «Справочниках» нет для него включённых записей',
    ])
  })
})

describe('выбор после встречи', () => {
  const people = [
    { id: 'м1', name: 'Рудь Соня' },
    { id: 'м2', name: 'Рудь Соня' },
    { id: 'м3', name: 'Валеев Артём' },
  ]

  test('только те, кто был; мест не больше, чем людей; тёзки различаются', () =>
    expect(publish('preferences.mentee', { present: people }).of('votes')).toMatchObject({
      options: ['Рудь Соня', 'Рудь Соня (2)', 'Валеев Артём'],
      people: ['м1', 'м2', 'м3'],
      places: 3,
    }))

  test('никого не отметили', () => {
    const { of, problems } = publish('preferences.mentor')
    expect(of('votes')).toBeUndefined()
    expect(problems[0]).toBe(
      'Вопрос «С кем из наставляемых вы хотели бы работать?» не войдёт в анкету: отметьте, кто был на встрече',
    )
  })
})

describe('форма', () => {
  test('стоит в названии', () => {
    expect(publish('repeat.mentor.employerStudent').published.title).toBe(
      'Повторный опрос наставника: форма «работодатель – студент»',
    )
    expect(publish('swot.mentor').published.title).toBe('Суждения наставника о программе')
  })

  test('если анкету выдают для одной формы, о форме не спрашивают', () => {
    expect(publish('swot.mentor').of('form')?.options).toContain('ученик – ученик')
    const { of, published } = publish('swot.mentor', { form: 'form.pupilPupil' })
    expect(of('form')).toBeUndefined()
    expect(published.title).toBe('Суждения наставника о программе: форма «ученик – ученик»')
  })
})

describe('сведения об обработке данных', () => {
  test('сказано, что согласие подписывается отдельно, и где прочесть', () =>
    expect(publish('application.mentee.pupilPupil').published.notice).toEqual({
      text: 'Ответы получает куратор программы наставничества (Заречная СОШ). Они нужны только для этой программы. Согласие на обработку персональных данных подписывается отдельно: за тех, кому нет 18 лет, – родителем (законным представителем).',
      url: 'https://school.example.ru/data',
    }))

  test('в безымянной анкете просят не писать имён', () =>
    expect(publish('request.pupil').published.notice.text).toBe(
      'Ответы получает куратор программы наставничества (Заречная СОШ). Они нужны только для этой программы. Не пишите в ответах имён, адресов и телефонов.',
    ))

  test('без адреса и названия школы анкета всё равно целая', () => {
    const { published, problems } = publish('request.pupil', {
      settings: { schoolShort: '', noticeUrl: '' },
    })
    expect(published.notice.text).toMatch(/^Ответы получает куратор программы наставничества\. /)
    expect(problems).toEqual([
      'Впишите в «Настройки» адрес сведений об обработке данных: ссылка на него стоит в каждой анкете',
    ])
  })
})

test('каждая анкета с начальными справочниками выходит целиком', () => {
  for (const each of questionnaires) {
    const { questions, problems } = publish(each.id, { present: [{ id: 'м1', name: 'Рудь Соня' }] })
    const oneCategory = /^application\.mentor\.(?:pupilPupil|studentPupil)$/.test(each.id)
    expect(questions).toHaveLength(questionsOf(each).length - (oneCategory ? 1 : 0))
    expect(problems).toEqual([])
  }
  expect(dictionary.of('form')).toHaveLength(6)
})
