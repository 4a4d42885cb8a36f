import { menteeSteps, mentorSteps } from './person.ts'
import type { Questionnaire } from './questionnaire.ts'
import { type FormName, formNames, roles } from './roles.ts'

const thanks = 'Анкета отправлена. Куратор прочтёт её и свяжется с вами.'

const mentor = (form: FormName): Questionnaire => ({
  id: `application.mentor.${form}`,
  kind: 'application',
  audience: 'mentor',
  form: `form.${form}`,
  about: 'mentors',
  identity: 'named',
  title: 'Анкета наставника',
  intro: 'Расскажите о себе: по этим ответам куратор подберёт, кому вы сможете помочь.',
  thanks,
  steps: mentorSteps(roles[form].mentor, roles[form].mentee === 'pupil'),
})

const mentee = (form: FormName): Questionnaire => ({
  id: `application.mentee.${form}`,
  kind: 'application',
  audience: 'mentee',
  form: `form.${form}`,
  about: 'mentees',
  identity: 'named',
  title: 'Анкета наставляемого',
  intro: 'Расскажите о себе и о том, в чём нужна помощь: по этим ответам куратор подберёт вам наставника.',
  thanks,
  steps: menteeSteps(roles[form].mentee),
})

/** How one enters the bases, by form and role (положение, п. 4.5–4.7, Приложение 1, этапы 2 и 3). */
export const applications: readonly Questionnaire[] = formNames.flatMap(form => [mentor(form), mentee(form)])
