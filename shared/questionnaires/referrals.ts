import { ask, response } from './ask.ts'
import { referralSteps } from './person.ts'
import type { Audience, Question, Questionnaire } from './questionnaire.ts'

const knows = (fixed: Record<string, string>): Question =>
  ask('from', 'Откуда вам известно, какая помощь нужна?', { kind: 'several', options: { fixed } }, response)

const referral = (
  audience: Audience,
  by: string,
  given: Parameters<typeof referralSteps>[0],
  intro: string,
): Questionnaire => ({
  id: `referral.${audience}`,
  kind: 'referral',
  audience,
  form: null,
  about: 'mentees',
  identity: 'named',
  title: `Представление ${by}`,
  intro,
  thanks: 'Представление отправлено. Его увидит только куратор.',
  steps: referralSteps(given),
})

const ofPupil = {
  whose: 'обучающегося',
  of: 'pupil',
  request: 'В чём обучающемуся нужна помощь наставника?',
  groundsRequired: true,
} as const
const introOf = 'Расскажите об обучающемся, которому поможет наставник. Ответы увидит только куратор.'

/** What others know of a mentee's needs, and who they are (положение, п. 4.6, 5.2). */
export const referrals: readonly Questionnaire[] = [
  referral('classTeacher', 'классного руководителя', ofPupil, introOf),
  referral(
    'psychologist',
    'педагога-психолога',
    {
      ...ofPupil,
      more: [
        knows({
          talk: 'беседа',
          watching: 'наблюдение',
          diagnostics: 'диагностика',
          career: 'профориентационный тест',
        }),
      ],
    },
    introOf,
  ),
  referral('socialWorker', 'социального педагога', ofPupil, introOf),
  referral(
    'parent',
    'родителя (законного представителя)',
    {
      whose: 'ребёнка',
      of: 'pupil',
      request: 'В чём вашему ребёнку нужна помощь наставника?',
      groundsRequired: false,
    },
    'Расскажите о своём ребёнке: как ему поможет наставник. О других детях писать не нужно. Ответы увидит только куратор.',
  ),
  referral(
    'methodist',
    'методиста',
    {
      whose: 'педагога',
      of: 'teacher',
      request: 'В чём педагогу нужна помощь наставника?',
      groundsRequired: true,
      more: [
        knows({
          file: 'личное дело',
          methods: 'анализ методической работы',
          attestation: 'рекомендации аттестации',
          standard: 'анкета профессионального стандарта',
        }),
      ],
    },
    'Расскажите о педагоге, которому поможет наставник. Ответы увидит только куратор.',
  ),
]
