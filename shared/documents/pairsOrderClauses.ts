import type { PairsOrderRequest } from '../contract/orders.ts'
import { dateInWords } from '../language/dates.ts'
import { type Block, type Run, runs } from './blocks.ts'
import type { Team } from './teams.ts'
import { fio, text, type Token } from './tokens.ts'

type Deviation = NonNullable<PairsOrderRequest['deviations']>[number]

const oneOrMany = (count: number, one: string, many: string) => (count === 1 ? one : many)
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** «а», «а и б», «а, б и в». */
const listed = (tokens: readonly Token[]): (string | Token)[] =>
  tokens.flatMap((token, i) => (i === 0 ? [token] : [i === tokens.length - 1 ? ' и ' : ', ', token]))

/** What is approved, in the genitive: «наставнических пар и групп». */
export function approved(teams: readonly Team[]): string {
  const pairs = teams.filter(({ kind }) => kind === 'pair').length
  const groups = teams.length - pairs
  const ofPairs = oneOrMany(pairs, 'наставнической пары', 'наставнических пар')
  const ofGroups = oneOrMany(groups, 'наставнической группы', 'наставнических групп')
  if (groups === 0) return ofPairs
  if (pairs === 0) return ofGroups
  return pairs > 1 && groups > 1 ? 'наставнических пар и групп' : `${ofPairs} и ${ofGroups}`
}

/** «за Лисиным А. О. и Ли С. П., а также за группой наставляемых в составе: …» */
function mentees(teams: readonly Team[]): (string | Token)[] {
  const single = teams.flatMap(team => (team.kind === 'pair' ? team.mentees : []))
  const targets = [
    ...(single.length > 0 ? [['за ', ...listed(single.map(({ code }) => fio(code, 'ins')))]] : []),
    ...teams
      .filter(({ kind }) => kind === 'group')
      .map(team => [
        'за группой наставляемых в составе: ',
        ...team.mentees.flatMap(({ code }, i) => [...(i === 0 ? [] : [', ']), fio(code, 'gen')]),
      ]),
  ]
  return targets.flatMap((target, i) => (i === 0 ? target : [', а также ', ...target]))
}

/** Who is attached to whom: the clause and its sub-clauses. No word here depends on anybody's gender. */
function attachment(teams: readonly Team[]): { clause: Run[]; parts: Run[][] } {
  const mentors = unique(teams.map(({ mentor }) => mentor.code))
  const menteesOf = (mentor: string) => mentees(teams.filter(team => team.mentor.code === mentor))
  const [only] = mentors
  if (only !== undefined && mentors.length === 1) {
    return {
      clause: runs('Закрепить наставника ', fio(only, 'acc'), ' ', ...menteesOf(only), '.'),
      parts: [],
    }
  }
  return {
    clause: runs('Закрепить наставников за наставляемыми:'),
    parts: mentors.map((mentor, i) =>
      runs(fio(mentor, 'acc'), ' – ', ...menteesOf(mentor), i === mentors.length - 1 ? '.' : ';'),
    ),
  }
}

/** Legal acts in the instrumental case, then the clause, or the act that stands for it, and the will of the people. */
export function preamble(basis: readonly number[], act?: number): Run[] {
  const acts = basis.length === 0 ? ['В'] : ['Руководствуясь ', ...listed(basis.map(text)), ', в']
  return runs(
    ...acts,
    ' соответствии с ',
    act === undefined ? 'пунктом\u00a04.18 Положения о наставничестве' : text(act),
    ', на основании добровольных согласий участников программы наставничества',
  )
}

/** The plan is the work of mentor and mentee together (clause 4.4). */
function planClause(teams: readonly Team[], due: string): Run[] {
  const [team] = teams
  const mentors = unique(teams.map(({ mentor }) => mentor.code)).length
  const who =
    teams.length === 1 && team?.kind === 'pair'
      ? 'Участникам наставнической пары'
      : `${oneOrMany(mentors, 'Наставнику', 'Наставникам')} совместно с наставляемыми`
  return runs(`${who} разработать ${plans(teams, 'acc')} в срок до ${dateInWords(due)}`)
}

const plans = (teams: readonly Team[], grammaticalCase: 'acc' | 'gen') => {
  const one = grammaticalCase === 'acc' ? 'индивидуальный план развития' : 'индивидуального плана развития'
  const many = grammaticalCase === 'acc' ? 'индивидуальные планы развития' : 'индивидуальных планов развития'
  return oneOrMany(teams.flatMap(team => team.mentees).length, one, many)
}

/** «отступление от пункта 4.13 … в отношении Панина Глеба Юрьевича и Лисина Артёма Олеговича». */
const departure = ({ clause, people }: Deviation): (string | Token)[] => [
  'от ',
  text(clause),
  ' в отношении ',
  ...listed(people.map(code => fio(code, 'gen'))),
]

/** What the school lets stand in these pairs, to which day and why. */
function deviationClause(deviations: readonly Deviation[]): { clause: Run[]; parts?: Run[][] } {
  const [only, ...more] = deviations
  if (only !== undefined && more.length === 0)
    return {
      clause: runs(
        `Допустить по ${dateInWords(only.until)} отступление `,
        ...departure(only),
        '. Причина: ',
        text(only.reason),
        '.',
      ),
    }
  return {
    clause: runs('Допустить отступления:'),
    parts: deviations.map((each, i) =>
      runs(
        ...departure(each),
        ` – по ${dateInWords(each.until)}, причина: `,
        text(each.reason),
        i === deviations.length - 1 ? '.' : ';',
      ),
    ),
  }
}

/** The numbered clauses; with `named` they say who is attached to whom, otherwise the annex alone does. */
export function clauses(
  { fields, deviations }: PairsOrderRequest,
  teams: readonly Team[],
  named: boolean,
): Block[] {
  const { clause, parts } = attachment(teams)
  const terms = oneOrMany(teams.length, 'срок', 'сроки')
  const all: { clause: Run[]; parts?: Run[][] }[] = [
    {
      clause: runs(
        `Утвердить состав ${approved(teams)} и установить ${terms} наставничества согласно приложению к настоящему приказу.`,
      ),
    },
    ...(named ? [{ clause, parts }] : []),
    { clause: planClause(teams, fields.planDue) },
    {
      clause: runs(
        'Куратору ',
        fio(fields.curator, 'dat'),
        ` обеспечить методическую и консультационную поддержку участников и контролировать выполнение ${plans(teams, 'gen')}.`,
      ),
    },
    ...(deviations === undefined ? [] : [deviationClause(deviations)]),
    {
      clause:
        fields.controlBy === 'head'
          ? runs('Контроль за исполнением настоящего приказа оставляю за собой.')
          : runs(
              'Контроль за исполнением настоящего приказа возложить на куратора ',
              fio(fields.curator, 'acc'),
              '.',
            ),
    },
  ]
  return all.flatMap(({ clause, parts = [] }, i): Block[] => [
    { block: 'item', label: `${i + 1}.`, runs: clause },
    ...parts.map((part, k): Block => ({ block: 'item', label: `${i + 1}.${k + 1}.`, runs: part })),
  ])
}
