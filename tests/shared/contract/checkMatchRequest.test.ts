import { describe, expect, test } from 'vitest'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import type { MatchRequest } from '#shared/contract/match.ts'
import { workedRequest } from './workedExample.ts'

const after = (change: (request: MatchRequest) => void) => {
  const request = workedRequest()
  change(request)
  return checkMatchRequest(request)
}

test('запрос из примера составлен по договору', () => {
  expect(checkMatchRequest(workedRequest())).toEqual([])
})

test('пустая школа — тоже запрос', () => {
  expect(
    checkMatchRequest({
      ...workedRequest(),
      mentors: { id: [], capacity: [], minGroup: [] },
      mentees: { id: [], priority: [] },
      gates: [],
      criteria: [],
      choices: { menteeWeight: 0, mentorWeight: 0, mentee: [], mentor: [] },
    }),
  ).toEqual([])
})

type Row = [given: string, change: (request: MatchRequest) => void, says: [path: string, code: string][]]

describe('закон 1: длины и места', () => {
  test.each<Row>([
    ['мест меньше, чем наставников', r => r.mentors.capacity.pop(), [['/mentors/capacity', 'length']]],
    ['групп больше, чем наставников', r => r.mentors.minGroup.push(0), [['/mentors/minGroup', 'length']]],
    ['очерёдность не для всех', r => r.mentees.priority.pop(), [['/mentees/priority', 'length']]],
    ['условие не для всех наставников', r => r.gates[0]?.mentor.pop(), [['/gates/0/mentor', 'length']]],
    ['критерий не для всех', r => r.criteria[2]?.mentee.pop(), [['/criteria/2/mentee', 'length']]],
    ['выбор называет неизвестного', r => r.choices.mentee.push([2, 2, 1]), [['/choices/mentee/2', 'index']]],
    ['выбирает неизвестный', r => r.choices.mentor.push([2, 2, 1]), [['/choices/mentor/3', 'index']]],
    ['запрет называет неизвестного', r => r.forbidden.push([3, 0]), [['/forbidden/0', 'index']]],
    ['закреплённая пара с неизвестным', r => r.locked.push([0, 2]), [['/locked/0', 'index']]],
  ])('%s', (_, change, says) => {
    expect(after(change)).toEqual(says.map(([path, code]) => ({ path, code })))
  })
})

describe('закон 2: порядок, повторы, пределы', () => {
  test.each<Row>([
    [
      'коды не по возрастанию',
      r => r.gates[0]?.mentor.splice(0, 1, [4, 1]),
      [['/gates/0/mentor/0', 'order']],
    ],
    [
      'код дважды',
      r => r.criteria[0]?.mentee.splice(1, 1, [2, 2] as never),
      [['/criteria/0/mentee/1', 'order']],
    ],
    ['один человек дважды', r => r.mentors.id.splice(1, 1, 'p_aaaaaaaaaa'), [['/mentors/id/1', 'repeated']]],
    [
      'один человек с обеих сторон',
      r => r.mentees.id.splice(2, 1, 'p_aaaaaaaaaa'),
      [['/mentees/id/2', 'repeated']],
    ],
    [
      'критерий назван дважды',
      r => Object.assign(r.criteria[1] ?? {}, { code: 'c0' }),
      [['/criteria/1/code', 'repeated']],
    ],
    ['второй выбор того же', r => r.choices.mentee.push([0, 0, 2]), [['/choices/mentee/2', 'repeated']]],
    ['тот же запрет', r => r.forbidden.push([0, 1], [0, 1]), [['/forbidden/1', 'repeated']]],
    ['группа из одного', r => r.mentors.minGroup.splice(0, 1, 1), [['/mentors/minGroup/0', 'minGroup']]],
    [
      'группа больше числа мест',
      r => r.mentors.minGroup.splice(1, 1, 2),
      [['/mentors/minGroup/1', 'minGroup']],
    ],
  ])('%s', (_, change, says) => {
    expect(after(change)).toEqual(says.map(([path, code]) => ({ path, code })))
  })

  test.each([
    [5000, []],
    [5001, [{ path: '/mentees/id', code: 'tooManyPeople' }]],
  ])('%i человек вместе', (people, says) => {
    const id = Array.from({ length: people - 1 }, (_, n) => `p_${n.toString(5).padStart(10, 'z')}`)
    const request: MatchRequest = {
      ...workedRequest(),
      mentors: { id: ['p_aaaaaaaaaa'], capacity: [1], minGroup: [0] },
      mentees: { id, priority: id.map(() => 1) },
      gates: [],
      criteria: [],
      choices: { menteeWeight: 0, mentorWeight: 0, mentee: [], mentor: [] },
    }
    expect(checkMatchRequest(request)).toEqual(says)
  })
})

test('равные места в выборе, нулевые веса и пустые ответы — тоже запрос', () => {
  expect(
    after(r => {
      r.choices.mentee.push([0, 1, 1])
      r.choices.menteeWeight = 0
      for (const criterion of r.criteria) criterion.weight = 0
      Object.assign(r.criteria[0] ?? {}, { mentor: [[], []], mentee: [[], [], []] })
    }),
  ).toEqual([])
})

describe('закон 5: закреплённые пары', () => {
  test.each<Row>([
    ['две на двух местах', r => r.locked.push([0, 0], [1, 1]), []],
    ['пара закреплена дважды', r => r.locked.push([0, 0], [0, 0]), [['/locked/1', 'repeated']]],
    ['наставляемый с двумя наставниками', r => r.locked.push([0, 0], [0, 1]), [['/locked/1', 'lockedTwice']]],
    ['наставнику не хватает мест', r => r.locked.push([0, 0], [1, 0]), [['/locked/1', 'noPlace']]],
    [
      'мест у наставника нет вовсе',
      r => {
        r.mentors.capacity[1] = 0
        r.locked.push([1, 1])
      },
      [['/locked/0', 'noPlace']],
    ],
    ['условие не пускает', r => r.locked.push([2, 1]), [['/locked/0', 'mayNotMeet']]],
    [
      'пара запрещена',
      r => {
        r.forbidden.push([0, 0])
        r.locked.push([0, 0])
      },
      [['/locked/0', 'mayNotMeet']],
    ],
    [
      'порог баллов закреплённой паре не помеха',
      r => Object.assign(r.options, { floor: 9000 }) && r.locked.push([1, 1]),
      [],
    ],
  ])('%s', (_, change, says) => {
    expect(after(change)).toEqual(says.map(([path, code]) => ({ path, code })))
  })
})

test('закон 6: устойчивый подбор не знает групп', () => {
  expect(
    after(r => {
      r.mentors.capacity[0] = 2
      r.mentors.minGroup[0] = 2
      r.options.objective = 'stable'
    }),
  ).toEqual([{ path: '/options/objective', code: 'groupsNotStable' }])
})
