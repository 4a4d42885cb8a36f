import { ask, scale } from './ask.ts'
import type { Question } from './questionnaire.ts'

const rated = (id: string, parameter: string, title: string, ends: string): Question =>
  ask(id, title, scale(ends), { to: 'parameter', parameter }, { sensitive: true })
const counted = (id: string, parameter: string, title: string): Question =>
  ask(id, title, { kind: 'number', min: 0, max: 50 }, { to: 'parameter', parameter }, { sensitive: true })

const teamwork = rated(
  'teamwork',
  'уверенность в общении и работе в команде',
  'Насколько уверенно вы общаетесь и работаете в команде?',
  'уверенно',
)

const ofMentor = [
  rated(
    'mentoring',
    'уверенность в роли наставника',
    'Насколько уверенно вы чувствуете себя в роли наставника?',
    'уверенно',
  ),
  rated(
    'explain',
    'умение объяснять',
    'Насколько хорошо вам удаётся объяснять сложное?',
    'очень плохо|очень хорошо',
  ),
]

/** What is measured before and after by one's own answer, in the same words (положение, Приложение 1, этапы 2 и 7). */
export const parameters = {
  pupil: [
    rated('wish', 'желание посещать школу', 'Насколько охотно вы ходите в школу?', 'охотно'),
    rated('calm', 'спокойствие в школе', 'Насколько спокойно вы чувствуете себя в школе?', 'спокойно'),
    rated('study', 'вовлечённость в учёбу', 'Насколько активно вы участвуете в уроках?', 'активно'),
    rated(
      'ahead',
      'понимание своего будущего',
      'Насколько ясно вы представляете своё будущее после школы?',
      'ясно',
    ),
    teamwork,
    counted('circles', 'число кружков и секций', 'Сколько кружков и секций вы посещаете?'),
  ],
  student: [
    rated('study', 'вовлечённость в учёбу', 'Насколько активно вы участвуете в занятиях?', 'активно'),
    rated(
      'ahead',
      'понимание своего будущего',
      'Насколько ясно вы представляете своё будущее после учёбы?',
      'ясно',
    ),
    teamwork,
  ],
  teacher: [
    rated(
      'profession',
      'удовлетворённость профессией',
      'Насколько вы довольны своей профессией?',
      'довольны',
    ),
    rated('climate', 'психологический климат', 'Насколько вам комфортно в коллективе?', 'комфортно'),
    rated(
      'strength',
      'запас сил',
      'Насколько вам хватает сил на работу?',
      'совсем не хватает|вполне хватает',
    ),
    counted(
      'works',
      'число проектов и методических работ',
      'Сколько проектов и методических работ вы вели за последний год?',
    ),
  ],
  worker: ofMentor,
  graduate: ofMentor,
} as const satisfies Record<string, readonly Question[]>
