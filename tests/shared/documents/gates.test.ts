import { describe, expect, test } from 'vitest'
import { gates, foundingOrders } from '#shared/documents/gates.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { append, type Edit } from '#shared/programme/edit.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { tables } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { gatingBreaches } from '#shared/rules/gatingBreaches.ts'
import { type RuleId, rules, rulesNamed } from '#shared/rules/index.ts'
import { type School, school } from '#tests/school/build.ts'

type Kind = keyof typeof gates
const kinds = Object.keys(gates) as Kind[]
const today = day('2026-11-23')

/**
 * Document × rule: + gates, · doesn't, = mends. Columns: implementation, curator, programme, pairs, replacement, extension,
 * early end, encouragement, final event, other.
 */
const table = `
  actsReread                 · · · · · · · · · ·
  curatorEmployed            · · · · · · · · · ·
  samePerson                 · · · + + · · · · ·
  programmeApproved          · · = · · · · · · ·
  mentorTrained              · · · · · · · · · ·
  foundingActs               = · = · · · · · · ·
  curatorAppointed           · = · · · · · · · ·
  curatorAndHead             · · · · · · · · · ·
  formInProgramme            · · = · · · · · · ·
  roleOfForm                 · · · + + · · · · ·
  planTemplates              · · = · · · · · · ·
  formOfPeople               · · · · · · · · · ·
  pairPeople                 · · · + + · · · · ·
  menteeRequest              · · · · · · · · · ·
  pupilGrounds               · · · · · · · · · ·
  menteeAge                  · · · · · · · · · ·
  teacherGrounds             · · · · · · · · · ·
  youngSpecialist            · · · · · · · · · ·
  mentorCategory             · · · · · · · · · ·
  basesFresh                 · · · · · · · · · ·
  mentorLoad                 · · · + + · · · · ·
  groupConsent               · · · + + · · · · ·
  pairPeriod                 · · · + + = · · · ·
  earlyEnd                   · · · · · · = · · ·
  extension                  · · · · · = · · · ·
  replacementOrdered         · · · · = · · · · ·
  replacementGround          · · · · · · · · · ·
  replacementPeriod          · · · + + · · · · ·
  consents                   · · · + + + · · · ·
  consentSigner              · · · · · · · · · ·
  pairAgreed                 · · · + + · · · · ·
  pairOrdered                · · · = = · · · · ·
  externalMentorContract     · · · + + + · · · ·
  unmatchedSupported         · · · · · · · · · ·
  baselineMeasured           · · · · · · · · · ·
  meetingOrder               · · · · · · · · · ·
  finalMeeting               · · · · · · · · · ·
  plannedMeetings            · · · · · · · · · ·
  orderNumbers               · · · · · · · · · ·
  planMade                   · · · · · · · · · ·
  planClosed                 · · · · · · · · · ·
  inPersonMeetings           · · · · · · · · · ·
  externalMentorCertificates · · · + + + · · · ·
  planOverdue                · · · · · · · · · ·
  swotMade                   · · · · · · · · · ·
  curatorSurvey              · · · · · · · · · ·
  halfYearIndicators         · · · · · · · · · ·
  satisfactionAsked          · · · · · · · · · ·
  siteSection                · · · · · · · · · ·
  siteFresh                  · · · · · · · · · ·
  consentSeparate            · · · + + + · · · ·
  publishedWithConsent       · · · · · · · · · ·
  labourConsent              · · · · · · · · · ·
  labourNotice               · · · · · · · · · ·
`

const lines = table
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/))

const has = (list: readonly RuleId[], rule: RuleId) => list.includes(rule)

test('о каждом правиле решено, чем оно приходится каждому приказу', () => {
  expect(lines.map(([rule]) => rule)).toEqual(rules.map(({ id }) => id))
  const { kind } = tables.orders.columns
  expect(kinds).toEqual(kind.kind === 'choice' ? Object.keys(kind.options) : [])
})

test.each(lines)('%s', (id, ...signs) => {
  const rule = id as RuleId
  const said = kinds.map(kind =>
    has(gates[kind].waitsFor, rule) ? '+' : has(gates[kind].mends, rule) ? '=' : '·',
  )
  expect(said).toEqual(signs)
})

test.each(kinds)('%s: не ждёт того, что сам исправляет; держит только запрет', kind => {
  const { waitsFor, mends } = gates[kind]
  expect(waitsFor.filter(rule => has(mends, rule))).toEqual([])
  expect(rulesNamed(waitsFor).filter(({ severity }) => severity === 'warning')).toEqual([])
})

describe('пустая школа начинает без единого отступления', () => {
  const approved = { number: '1-од', signedOn: day('2026-08-25') }
  const act = (id: string, kind: 'regulations' | 'roadmap') =>
    append('legalActs', { id, kind, title: id, ...approved })
  /** What stands in the workbook once the order is signed. */
  const signed: Record<(typeof foundingOrders)[number], Edit[]> = {
    implementation: [act('осн-90', 'regulations'), act('осн-91', 'roadmap')],
    curator: [],
    programme: [
      append('programmes', {
        id: 'прог-1',
        schoolYear: '2026/27',
        model: 'both',
        forms: ['form.teacherPupil'],
        number: '3-од',
        approvedOn: day('2026-08-27'),
      }),
    ],
  }
  const order = (kind: Kind): Edit =>
    append('orders', { id: `приказ-${kind}`, kind, title: kind, status: 'registered', ...approved })
  const bans = (ids: readonly RuleId[], programme: WholeProgramme) =>
    findBreaches(rulesNamed(ids), programme, today).filter(({ severity }) => severity === 'error')

  const everyRule = rules.map(({ id }) => id)
  const names = (found: readonly { rule: string }[]) => [...new Set(found.map(({ rule }) => rule))]
  /** With the order's draft in it, as it is when the order is made. */
  const drafted = (programme: WholeProgramme, kind: Kind) =>
    apply(programme, [append('orders', { id: `проект-${kind}`, kind, title: kind, status: 'draft' })])

  test('ни пар, ни бумаг: держать учредительный приказ не могло бы ни одно правило, кроме его собственного', () => {
    let programme = school().build()
    for (const kind of foundingOrders) {
      const held = names(bans(everyRule, drafted(programme, kind)))
      expect(held.filter(rule => !has(gates[kind].mends, rule as RuleId))).toEqual([])
      programme = apply(programme, [order(kind), ...signed[kind]])
    }
    expect(names(bans(everyRule, programme))).toEqual([])
  })

  test('пары ждут бумаг: каждый приказ проходит в свой черёд и снимает свои запреты', () => {
    const story = school()
      .setting({ curatorEmployee: true, curatorLast: 'Рудь', curatorFirst: 'Мария' })
      .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём', status: 'inOrder' })
    const ofSchool = foundingOrders.flatMap(kind => gates[kind].mends)
    let programme = story.build()
    const mended = foundingOrders.map(kind => {
      const would = drafted(programme, kind)
      const about = ['пара-1', ...would.mentors.map(({ id }) => id), ...would.mentees.map(({ id }) => id)]
      expect(gatingBreaches(rulesNamed(gates[kind].waitsFor), would, about, today)).toEqual([])
      // Did it wait for all papers of the school, another order's paper would keep it.
      const strict = names(gatingBreaches(rulesNamed(ofSchool), would, about, today))
      const before = names(bans(ofSchool, programme))
      programme = apply(programme, [order(kind), ...signed[kind]])
      const after = names(bans(ofSchool, programme))
      return { kind, strict, mends: before.filter(rule => !after.includes(rule)) }
    })
    const ofProgramme = ['programmeApproved', 'foundingActs']
    expect(mended).toEqual([
      { kind: 'implementation', strict: ofProgramme, mends: [] },
      { kind: 'curator', strict: ofProgramme, mends: ['curatorAppointed'] },
      { kind: 'programme', strict: ofProgramme, mends: ofProgramme },
    ])
    expect(names(bans(ofSchool, programme))).toEqual([])
  })

  test('и в любом другом порядке: ни один не ждёт того, что исправляет сам или следующий за ним', () => {
    const mended = foundingOrders.flatMap(kind => gates[kind].mends)
    for (const kind of foundingOrders)
      expect(gates[kind].waitsFor.filter(rule => has(mended, rule))).toEqual([])
  })

  test('с ними школа может завести пару: о документах школы запретов больше нет', () => {
    const story = school()
      .setting({ curatorEmployee: true, curatorLast: 'Рудь', curatorFirst: 'Мария' })
      .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём', status: 'inOrder' })
    const papers: readonly RuleId[] = [
      'programmeApproved',
      'foundingActs',
      'curatorAppointed',
      'formInProgramme',
    ]
    expect(bans(papers, story.build())).not.toEqual([])
    const done = apply(
      story.build(),
      foundingOrders.flatMap(kind => [order(kind), ...signed[kind]]),
    )
    expect(bans(papers, done)).toEqual([])
  })
})

describe('приказ о парах не составляется, пока', () => {
  const pair = (set: Parameters<School['pair']>[2] = {}) =>
    school()
      .mentor('Панин Глеб Юрьевич', { birthDate: day('1980-05-17'), employee: true })
      .mentee('Лисин Артём Олегович', { birthDate: day('2010-05-17') })
      .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', {
        mentee: 'Лисин Артём Олегович',
        status: 'inOrder',
        ...set,
      })
  const papers = (story: School, separate = true) =>
    story
      .document('Панин Глеб Юрьевич', 'consent', '2026-09-01', { signedBy: 'self', separate: true })
      .document('Лисин Артём Олегович', 'consent', '2026-09-01', { signedBy: 'representative', separate })
  const sound = papers(pair())

  test.each<{ given: string; story: School; gate: RuleId | null }>([
    { given: 'всё есть: составляется', story: sound, gate: null },
    { given: 'нет согласий', story: pair(), gate: 'consents' },
    { given: 'согласие внутри другого документа', story: papers(pair(), false), gate: 'consentSeparate' },
    { given: 'срок длиннее года', story: papers(pair({ to: day('2027-12-02') })), gate: 'pairPeriod' },
    { given: 'нет согласия на пару', story: papers(pair({ menteeAgreedOn: null })), gate: 'pairAgreed' },
    {
      given: 'ролевая модель другой формы',
      story: papers(pair({ role: 'role.pupilPupil.leader' })),
      gate: 'roleOfForm',
    },
    {
      given: 'наставляемый в архиве',
      story: sound.mentee('Лисин Артём Олегович', { status: 'archived' }),
      gate: 'pairPeople',
    },
  ])('$given', ({ story, gate }) => {
    const found = gatingBreaches(
      rulesNamed(gates.pairs.waitsFor),
      story.build(),
      ['пара-1', 'м1', 'н1'],
      today,
    )
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(gate === null ? [] : [gate])
  })

  test('школа отступила от правила: приказ составляется', () => {
    const story = papers(pair({ to: day('2027-12-02') })).row('deviations', {
      rule: 'pairPeriod',
      subject: 'pairs:пара-1',
      reason: 'практика до декабря',
      decidedBy: 'директор',
      decidedOn: day('2026-11-01'),
      until: day('2026-12-31'),
    })
    expect(gatingBreaches(rulesNamed(gates.pairs.waitsFor), story.build(), ['пара-1'], today)).toEqual([])
  })
})
