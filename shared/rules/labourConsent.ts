import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { isEmployee } from '../people/isEmployee.ts'
import { isPupil } from '../people/isPupil.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { ParticipantDocument } from '../programme/tables.ts'
import { clauses } from '../regulations/clauses.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { participations } from './participations.ts'
import { datesOfDocument, documentsByPerson, standsOn } from './standsOn.ts'
import { unreadCell } from './unreadCell.ts'

const unknown = ', поэтому неизвестно, нужны ли согласие работника и дополнительное соглашение'

const papers = [
  {
    kind: 'labourConsent',
    name: 'письменное согласие работника',
    of: 'письменного согласия работника',
    over: 'отозвано',
  },
  {
    kind: 'labourAgreement',
    name: 'дополнительное соглашение',
    of: 'дополнительного соглашения',
    over: 'расторгнуто',
  },
] as const

export const labourConsent = defineRule({
  id: 'labourConsent',
  clause: 'ТК 351.8',
  title:
    'Наставник педагога, работающий в школе, до начала работы пары дал письменное согласие и подписал дополнительное соглашение',
  severity: 'warning',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments'],
  params: [],
  models: ['teachers'],
  check: programme => {
    const people = peopleOf(programme)
    const dictionary = dictionaryOf(programme)
    const found = papers.map(({ kind }) => documentsByPerson(programme.participantDocuments, [kind]))
    return [...participations(programme.pairs)].flatMap(([id, all]) => {
      const mentor = people.mentor(id)
      if (mentor === undefined || isPupil(mentor)) return []
      const doubt = unreadCell('mentors', mentor, ['employee'], unknown)
      if (doubt === null && !isEmployee(mentor, dictionary)) return []
      const pairs = all.filter(pair => pair.mentor === id && pair.from >= clauses['ТК 351.8'].from)
      const lacks = papers.flatMap((paper, i) => {
        const own = found[i]?.(id) ?? []
        const bare = pairs.filter(({ from }) => !own.some(each => standsOn(each, from)))
        const [first] = bare
        return first ? [{ paper, latest: own[0], from: first.from, bare }] : []
      })
      if (lacks.length === 0) return []
      const subject = { table: 'mentors', id } as const
      const about = lacks.flatMap(({ bare }) => bare.map(pair => pair.id))
      if (doubt !== null)
        return breach(
          subject,
          about,
          `${shortName(mentor)}: ${doubt.says}`,
          placeOf('mentors', mentor, doubt.column),
        )
      const absent = lacks.flatMap(({ paper, latest }) => (latest === undefined ? [paper.of] : []))
      const facts = [
        ...(absent.length > 0 ? [`нет ${list(absent)}`] : []),
        ...lacks.flatMap(({ paper, latest, from }) =>
          latest ? [`${paper.name} ${whyNot(latest, from, paper.over)}`] : [],
        ),
      ]
      const latest = lacks.find(lack => lack.latest !== undefined)?.latest
      return breach(
        subject,
        about,
        `${shortName(mentor)}, наставник педагога: ${facts.join('; ')}. Оформите ${list(lacks.map(({ paper }) => paper.name))} и внесите на лист «Документы участников».`,
        latest
          ? placeOf(
              'participantDocuments',
              latest,
              unreadCell('participantDocuments', latest, datesOfDocument)?.column ?? 'signedOn',
            )
          : placeOf('mentors', mentor, 'lastName'),
      )
    })
  },
})

function whyNot(paper: ParticipantDocument, from: CivilDate, over: string): string {
  const { signedOn, withdrawnOn, validTo } = paper
  if (unreadCell('participantDocuments', paper, datesOfDocument) !== null)
    return 'с датой, которую не удалось прочитать'
  if (signedOn === null) return 'без даты'
  const start = dateInDigits(from)
  if (signedOn > from) return `от ${dateInDigits(signedOn)}, позже начала пары ${start}`
  if (withdrawnOn !== null && withdrawnOn <= from)
    return `${over} ${dateInDigits(withdrawnOn)}, а пара начинается ${start}`
  return `действует по ${dateInDigits(validTo ?? from)}, а пара начинается ${start}`
}
