import { expect, test } from 'vitest'
import { issueCodes } from '#shared/contract/errors.ts'
import { issueSentence } from '#shared/contract/issueSentence.ts'
import { noBreak } from '#shared/language/noBreak.ts'

test.each([
  ['/locked/0', 'noPlace', 'Закреплённые пары, № 1: у наставника не хватает мест'],
  ['/locked', 'range', 'Закреплённые пары: значение вне допустимых пределов'],
  ['/mentees/id/20', 'repeated', 'Список наставляемых, №\u00a021: одно и то же указано дважды'],
  ['/mentors/minGroup/1', 'minGroup', 'Список наставников, №\u00a02: наименьшая группа больше числа мест'],
  ['/criteria/2/mentee/7', 'order', 'Критерии, №\u00a08: коды стоят не по возрастанию'],
  ['/choices/mentor/3', 'index', 'Предпочтения, №\u00a04: такого участника в подборе нет'],
  ['/options/objective', 'groupsNotStable', 'Цель и порог: по выбору участников подбираются только пары'],
  ['/mentee', 'index', 'Наставляемый: такого участника в подборе нет'],
  ['', 'type', 'Запрос: значение не того вида'],
  ['/season', 'unknownKey', 'Запрос: лишнее поле'],
  ['/locked/0', 'tomorrow', 'Закреплённые пары, №\u00a01: составлено не по договору'],
])('%s, %s: %s', (path, code, says) => {
  expect(issueSentence({ path, code })).toBe(noBreak(says))
})

test.each(issueCodes)('%s сказано по-русски и по-своему', code => {
  const said = issueSentence({ path: '/locked/0', code })
  expect(said).toMatch(/^Закреплённые пары, №\u00a01: [а-яё][^A-Za-z]*[^.!]$/)
  expect(issueCodes.filter(each => issueSentence({ path: '/locked/0', code: each }) === said)).toEqual([code])
})
