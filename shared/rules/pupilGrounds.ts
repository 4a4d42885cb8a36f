import { defineRule } from './defineRule.ts'
import { lackingGround } from './lackingGround.ts'

export const pupilGrounds = defineRule({
  id: 'pupilGrounds',
  clause: '4.8',
  title: 'У каждого наставляемого обучающегося указано основание из списка для обучающихся',
  severity: 'error',
  models: ['pupils'],
  appliesTo: [],
  reads: ['mentees'],
  params: [],
  check: programme => lackingGround(programme, { kind: 'pupil', clause: '4.8' }),
})
