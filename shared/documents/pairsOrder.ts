import type { PairsOrderRequest } from '../contract/orders.ts'
import { dateInDigits } from '../language/dates.ts'
import { acquaintance, registration } from './acquaintance.ts'
import { type Block, type Run, runs } from './blocks.ts'
import { approved, clauses, preamble } from './pairsOrderClauses.ts'
import { type Member, type Team, teamsOf } from './teams.ts'
import { fio, head, organisation, text } from './tokens.ts'

/**
 * Up to so many mentees are named in the text of the order, as in small schools: text and signature still fit the
 * first sheet. With more the annex alone names them, as schools with long lists do.
 */
const namedInText = 12

const person = ({ code, post }: Member): Run[] =>
  post === undefined ? runs(fio(code, 'nom')) : runs(fio(code, 'nom'), ', ', text(post))

/** One row for each pair or group; a group lists its mentees in one cell. */
function annex(teams: readonly Team[]): Block[] {
  return [
    { block: 'paragraph', style: 'annexMark', newPage: true, runs: runs('Приложение') },
    { block: 'paragraph', style: 'annexMark', runs: runs(`к приказу от ${registration}`) },
    { block: 'paragraph', style: 'annexTitle', runs: runs(`Состав ${approved(teams)}`) },
    {
      block: 'table',
      ruled: true,
      columns: [
        { title: '№', width: 9, align: 'center' },
        { title: 'Наставник', width: 38, align: 'left' },
        { title: 'Наставляемый', width: 38, align: 'left' },
        { title: 'Форма', width: 27, align: 'left' },
        { title: 'Ролевая модель', width: 32, align: 'left' },
        { title: 'Срок', width: 26, align: 'left' },
      ],
      rows: teams.map(({ kind, mentor, mentees, form, role, from, to }, i) => [
        [runs(`${i + 1}`)],
        [person(mentor)],
        kind === 'pair'
          ? mentees.map(person)
          : mentees.map((mentee, k) => [...runs(`${k + 1})\u00a0`), ...person(mentee)]),
        [runs(text(form), kind === 'group' ? ' (группа)' : '')],
        [runs(text(role))],
        [runs(`с\u00a0${dateInDigits(from)}`), runs(`по\u00a0${dateInDigits(to)}`)],
      ]),
    },
  ]
}

/**
 * The order «Об утверждении наставнических пар (групп)» (положение, clause 4.18; skeleton of requisites after
 * ГОСТ Р 7.0.97-2025), without a single name: people, school and texts are tokens. Texts of `basis` are legal acts
 * in the instrumental case, as they follow «Руководствуясь …»: «Федеральным законом от … № …».
 * Rows of kind `group` with one mentor, form, role model and term are one group.
 */
export function pairsOrder(request: PairsOrderRequest): Block[] {
  const { basis, fields } = request
  const teams = teamsOf(request.rows)
  const obliged = [...new Set([fields.curator, ...teams.map(({ mentor }) => mentor.code)])]
  const long = request.rows.length > namedInText
  return [
    { block: 'paragraph', style: 'organisation', runs: runs(organisation('full', 'nom')) },
    { block: 'paragraph', style: 'kind', runs: runs('ПРИКАЗ') },
    { block: 'split', style: 'requisites', left: runs(registration), right: runs(text(fields.place)) },
    { block: 'paragraph', style: 'title', runs: runs(`Об утверждении ${approved(teams)}`) },
    { block: 'paragraph', style: 'text', runs: preamble(basis, fields.act) },
    { block: 'paragraph', style: 'enacting', runs: runs('ПРИКАЗЫВАЮ:') },
    ...clauses(request, teams, !long),
    {
      block: 'split',
      style: 'signature',
      left: runs(head('post', 'nom')),
      right: runs(head('initials', 'nom')),
    },
    ...(long ? [] : acquaintance(obliged, 'underText')),
    ...annex(teams),
    ...(long ? acquaintance(obliged, 'ownSheet') : []),
  ]
}
