import { expect, test } from 'vitest'
import { checkRules } from '#addon/features/checkRules.ts'
import { panels } from '#addon/sidebars/rules/openers.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { rules } from '#shared/rules/index.ts'
import { school } from '#tests/school/build.ts'
import { notPlanted } from '#tests/school/plantedBreaches.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { given } from './given.ts'
import { done } from './pairingSchool.ts'

/**
 * Rules whose breaches a person has to mend in the sheet: there is neither a change that surely mends them, nor a
 * command that is made for it, nor a form (cards of people, settings). The list may only get shorter: `most` goes down with it.
 */
const mendedByHand: readonly string[] = [
  'samePerson',
  'curatorAppointed',
  'formInProgramme',
  'roleOfForm',
  'planTemplates',
  'formOfPeople',
  'pairPeople',
  'mentorLoad',
  'groupConsent',
  'earlyEnd',
  'extension',
  'replacementOrdered',
  'replacementGround',
  'pairAgreed',
  'baselineMeasured',
  'meetingOrder',
  'finalMeeting',
  'plannedMeetings',
  'orderNumbers',
  'planMade',
  'planClosed',
  'inPersonMeetings',
  'planOverdue',
  'swotMade',
  'curatorSurvey',
  'halfYearIndicators',
  'satisfactionAsked',
  'siteFresh',
  'labourNotice',
]

/** How long the list was at its shortest. */
const most = 29

/** What the sample school keeps, broken: without papers, with a curator who heads the school, and a mentee without a request. */
const bareSchool = school()
  .setting({
    ...{ curatorEmployee: true, curatorLast: 'Рудь', curatorFirst: 'Мария', curatorMiddle: '' },
    ...{ headLast: 'Рудь', headFirst: 'Мария', headMiddle: '' },
  })
  .mentee('Лисин Артём', { kind: 'pupil', request: '' })
  .pair('Панин Глеб', 'с 01.09.2026 по 31.05.2027', { mentee: 'Лисин Артём' })
  .build()

const foundIn = (programme: WholeProgramme) => done(checkRules.run(given(programme, {}))).view.breaches
const breaches = [...foundIn(sampleSchool()), ...foundIn(bareSchool).filter(({ rule }) => rule in notPlanted)]
const waysOf = (rule: string) => breaches.filter(breach => breach.rule === rule)

const hasForm = ({ fix, opens, card, at }: (typeof breaches)[number]) =>
  fix !== null || opens !== '' || card !== null || at?.table === 'settings'

test('rules without a fix and without a command are known by name', () => {
  const found = rules.map(({ id }) => id as string).filter(id => !waysOf(id).some(hasForm))
  expect(found).toEqual(mendedByHand)
  expect(found.length).toBeLessThanOrEqual(most)
})

test('every rule is broken here, so that no way goes unseen', () => {
  expect(rules.map(({ id }) => id as string).filter(id => waysOf(id).length === 0)).toEqual([])
})

test('every breach leads somewhere: it is mended by a button, in a cell, on a sheet or by a line of the menu', () => {
  expect(
    breaches.filter(
      ({ fix, at, elsewhere, opens }) => fix === null && at === null && elsewhere === null && opens === '',
    ),
  ).toEqual([])
})

test('a line of the menu that a rule names can be opened', () => {
  for (const { opens } of rules as readonly { opens?: string }[])
    if (opens !== undefined) expect(Object.keys(panels)).toContain(opens)
})
