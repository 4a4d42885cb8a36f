import { expect, test } from 'vitest'
import { resolveTokens } from '#shared/documents/resolveTokens.ts'
import { fio, head, initialsOf, organisation, text, type Token } from '#shared/documents/tokens.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { programmeOf, twoPairs } from '#tests/addon/features/orderSchool.ts'

const built = programmeOf(twoPairs())
const [vorontsova = '', panin = ''] = built.mentors.map(({ code }) => code)
const [, li = ''] = built.mentees.map(({ code }) => code)

test.each<{ token: Token; says: string | undefined }>([
  { token: fio(vorontsova, 'acc'), says: 'Воронцову Дарью Алексеевну' },
  { token: fio(panin, 'ins'), says: 'Паниным Глебом Юрьевичем' },
  { token: initialsOf(panin, 'nom'), says: 'Г. Ю. Панин' },
  { token: fio(li, 'ins'), says: 'Ли Саша' },
  { token: fio('p_curatorabc', 'dat'), says: 'Мельнику Олегу Ивановичу' },
  { token: fio('p_nobodyabcd', 'nom'), says: undefined },
  { token: head('initials', 'nom'), says: 'И. П. Соколова' },
  { token: head('post', 'gen'), says: 'Директора' },
  { token: organisation('short', 'nom'), says: 'МБОУ «Заречная СОШ № 4»' },
  { token: organisation('full', 'gen'), says: undefined },
  { token: text(1), says: 'второй' },
  { token: text(2), says: undefined },
])('$says', ({ token, says }) => {
  const value = resolveTokens(built, ['первый', 'второй'])(token)
  expect(typeof value === 'string' ? value.replaceAll('\u00a0', ' ') : value).toBe(says)
})

test('an exception of the sheet wins, one without gender for both', () => {
  const row = blankRow(tables.declensions, { id: 'с1', part: 'last', nom: 'Воронцова', acc: 'Воронцовою' })
  expect(resolveTokens({ ...built, declensions: [row] }, [])(fio(vorontsova, 'acc'))).toBe(
    'Воронцовою Дарью Алексеевну',
  )
})
