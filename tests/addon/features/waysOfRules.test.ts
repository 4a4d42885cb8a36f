import { expect, test } from 'vitest'
import { checkRules } from '#addon/features/checkRules.ts'
import { panels } from '#addon/sidebars/rules/openers.ts'
import { rules } from '#shared/rules/index.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { given } from './given.ts'
import { done } from './pairingSchool.ts'

/**
 * Rules whose breaches a person has to mend in the sheet: there is neither a change that surely mends them, nor a
 * command that is made for it, nor a form (cards of people, settings). The list may only get shorter.
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

const { breaches } = done(checkRules.run(given(sampleSchool(), {}))).view
const waysOf = (rule: string) => breaches.filter(breach => breach.rule === rule)

const hasForm = ({ fix, opens, card, at }: (typeof breaches)[number]) =>
  fix !== null || opens !== '' || card !== null || at?.table === 'settings'

test('rules without a fix and without a command are known by name', () => {
  const found = rules
    .map(({ id }) => id as string)
    .filter(id => waysOf(id).length > 0 && !waysOf(id).some(hasForm))
  expect(found).toEqual(mendedByHand)
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
