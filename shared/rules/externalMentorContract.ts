import { dateInDigits } from '../language/dates.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { ParticipantDocument } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { externalPairs } from './externalPairs.ts'
import { datesOfDocument, documentsByPerson, standsOn } from './standsOn.ts'
import { unreadCell } from './unreadCell.ts'

const unknown = ', поэтому неизвестно, нужен ли договор о сотрудничестве'

export const externalMentorContract = defineRule({
  id: 'externalMentorContract',
  clause: '4.19',
  title: 'С наставником не из школы до начала пары заключён безвозмездный договор о сотрудничестве',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments'],
  params: [],
  check: programme => {
    const people = peopleOf(programme)
    const contractsOf = documentsByPerson(programme.participantDocuments, ['contract'])
    return externalPairs(programme, people).flatMap(({ mentor, pairs, unread }) => {
      const contracts = contractsOf(mentor.id)
      const bare = pairs.filter(({ from }) => !contracts.some(contract => standsOn(contract, from)))
      const [pair] = bare
      if (pair === undefined) return []
      const subject = { table: 'mentors', id: mentor.id } as const
      const about = bare.map(({ id }) => id)
      const cell = unreadCell('mentors', mentor, unread === null ? [] : [unread], unknown)
      if (cell !== null)
        return breach(
          subject,
          about,
          `${shortName(mentor)}: ${cell.says}`,
          placeOf('mentors', mentor, cell.column),
        )
      const [latest] = contracts
      return breach(
        subject,
        about,
        `${shortName(mentor)}, наставник не из школы: ${lack(latest, pair.from)}`,
        latest
          ? placeOf(
              'participantDocuments',
              latest,
              unreadCell('participantDocuments', latest, datesOfDocument)?.column ?? 'signedOn',
            )
          : placeOf('mentors', mentor, 'employee'),
      )
    })
  },
})

function lack(contract: ParticipantDocument | undefined, from: CivilDate): string {
  if (contract === undefined)
    return 'нет договора о сотрудничестве. Заключите договор и внесите его на лист «Документы участников».'
  const { signedOn, withdrawnOn, validTo } = contract
  const unread = unreadCell('participantDocuments', contract, datesOfDocument)
  if (unread !== null) return unread.says
  const start = dateInDigits(from)
  if (signedOn === null) return 'у договора о сотрудничестве нет даты. Впишите, когда его подписали.'
  if (signedOn > from)
    return `договор о сотрудничестве подписан ${dateInDigits(signedOn)}, а пара начинается ${start}. Перенесите начало пары.`
  if (withdrawnOn !== null && withdrawnOn <= from)
    return `договор о сотрудничестве расторгнут ${dateInDigits(withdrawnOn)}, а пара начинается ${start}. Заключите новый договор.`
  return `договор о сотрудничестве действует по ${dateInDigits(validTo ?? from)}, а пара начинается ${start}. Заключите новый договор.`
}
