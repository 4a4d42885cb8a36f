import type { ValuesOf } from '#shared/programme/tables.ts'

export interface Task {
  section: NonNullable<ValuesOf<'plans'>['section']>
  task: string
  control: string
  expected: string
  actual: string
}

export interface Topic {
  topic: string
  content: string
  result: string
  task: string
}

/** What a pair works on: the tasks of its plan and its regular meetings, in their order. */
export interface Theme {
  tasks: readonly Task[]
  topics: readonly Topic[]
}

const cells = (line: string) => line.split('|').map(cell => cell.trim())
const lines = (text: string) => text.trim().split('\n').map(cells)

const sections = { а: 'analysis', в: 'entry', р: 'growth' } as const

/** Tasks: section | task | control | expected | actual. Topics: topic | what was done | what came of it | task till next time. */
export const theme = (tasks: string, topics: string): Theme => ({
  tasks: lines(tasks).map(([section = '', task = '', control = '', expected = '', actual = '']) => ({
    section: sections[section as keyof typeof sections],
    ...{ task, control, expected, actual },
  })),
  topics: lines(topics).map(([topic = '', content = '', result = '', task = '']) => ({
    ...{ topic, content, result, task },
  })),
})
