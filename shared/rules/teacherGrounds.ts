import { defineRule } from './defineRule.ts'
import { lackingGround } from './lackingGround.ts'

export const teacherGrounds = defineRule({
  id: 'teacherGrounds',
  clause: '4.9',
  title: 'У каждого наставляемого педагога указано основание из списка для педагогов',
  severity: 'error',
  models: ['teachers'],
  appliesTo: [],
  reads: ['mentees'],
  params: [],
  check: programme => lackingGround(programme, { kind: 'teacher', clause: '4.9' }),
})
