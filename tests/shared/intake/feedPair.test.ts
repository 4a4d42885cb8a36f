import { describe, expect, test } from 'vitest'
import { inviteOf } from '#shared/intake/inviteOf.ts'
import { day } from '#shared/programme/civilDate.ts'
import { school } from '#tests/school/build.ts'
import { raw, taken, withForm } from './intakeSchool.ts'

describe('a word about a pair', () => {
  const proposed = {
    status: 'proposed',
    mentorAgreedOn: null,
    menteeAgreedOn: null,
    parentAgreedOn: null,
  } as const
  const base = school()
    .mentee('Лисин Артём', { code: 'p_aaaaaaaaaa' })
    .mentor('Шевчук Нина', { code: 'p_bbbbbbbbbb' })
    .pair('Шевчук Нина', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём', ...proposed })
    .setting({ parentAgrees: false })
  const programme = withForm(withForm(base, 'ф1', 'agreement.mentee'), 'ф2', 'agreement.mentor').build()
  const says = (key: string, form: string, agree: string) =>
    raw(key, form, { '': inviteOf(form, form === 'ф1' ? 'p_aaaaaaaaaa' : 'p_bbbbbbbbbb'), agree })

  test('one side has said yes', () => {
    const { pairs, responses } = taken(programme, [says('к1', 'ф1', 'да')])
    expect(pairs).toMatchObject([
      {
        status: 'proposed',
        menteeAgreedOn: '2026-11-23',
        menteeAgreedHow: 'form',
        mentorAgreedOn: null,
        agreedBy: 'анкета',
      },
    ])
    expect(responses[0]).toMatchObject({ state: 'imported', taken: 'Согласие на пару' })
  })
  test('both have: the pair is agreed', () => {
    expect(taken(programme, [says('к1', 'ф1', 'да'), says('к2', 'ф2', 'да')]).pairs).toMatchObject([
      { status: 'agreed' },
    ])
  })
  test('a parent’s word is still waited for where the settings ask for it', () => {
    const minor = {
      ...programme,
      mentees: programme.mentees.map(row => ({ ...row, birthDate: day('2013-02-28') })),
    }
    const asked = { ...minor, settings: school().setting({ parentAgrees: true }).build().settings }
    expect(taken(asked, [says('к1', 'ф1', 'да'), says('к2', 'ф2', 'да')]).pairs).toMatchObject([
      { status: 'proposed' },
    ])
  })
  test('a no waits for the curator', () => {
    const { pairs, responses } = taken(programme, [says('к1', 'ф1', 'нет')])
    expect(pairs).toEqual(programme.pairs)
    expect(responses[0]).toMatchObject({ state: 'fields', reason: 'Отказ от пары' })
  })
  test('a yes that becomes a no takes the yes back', () => {
    const agreed = taken(programme, [says('к1', 'ф1', 'да'), says('к2', 'ф2', 'да')])
    const { pairs } = taken(agreed, [says('к1', 'ф1', 'нет')])
    expect(pairs).toMatchObject([{ status: 'proposed', menteeAgreedOn: null, mentorAgreedOn: '2026-11-23' }])
  })
  test('a pair that is in an order by then is not changed', () => {
    const agreed = taken(programme, [says('к1', 'ф1', 'да'), says('к2', 'ф2', 'да')])
    const ordered = { ...agreed, pairs: agreed.pairs.map(pair => ({ ...pair, status: 'inOrder' as const })) }
    const { pairs, responses } = taken(ordered, [says('к1', 'ф1', 'нет')])
    expect(pairs).toEqual(ordered.pairs)
    expect(responses[0]).toMatchObject({ state: 'fields', reason: 'Отказ, а пара уже в приказе' })
  })
  test('of somebody whom nobody has proposed a pair waits in quarantine', () => {
    const { responses } = taken({ ...programme, pairs: [] }, [says('к1', 'ф1', 'да')])
    expect(responses[0]?.state).toBe('quarantine')
  })
  test('a yes where several pairs wait asks which', () => {
    const several = withForm(
      base.pair('Шевчук Нина', 'с 01.12.2026 по 31.05.2027', { mentee: 'Рудь Соня', ...proposed }),
      'ф2',
      'agreement.mentor',
    ).build()
    const { responses, pairs } = taken(several, [says('к1', 'ф2', 'да')])
    expect(responses[0]).toMatchObject({ state: 'fields', reason: 'Пар несколько: к какой из них ответ' })
    expect(pairs).toEqual(several.pairs)
  })
})
