import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { modelByForm } from '../programme/modelByForm.ts'
import type { Model } from '../programme/models.ts'
import type { LegalAct, Pair } from '../programme/tables.ts'
import { breach, type Found, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { covers, type YearProgramme } from './programmesOfYears.ts'
import { settingPlace } from './settingPlace.ts'
import { unreadCell } from './unreadCell.ts'

const kinds = [
  { kind: 'regulations', name: 'Положение о наставничестве', absent: 'положения о наставничестве' },
  { kind: 'roadmap', name: 'Дорожная карта', absent: 'дорожной карты' },
  { kind: 'programme', name: 'Программа наставничества', absent: 'программы наставничества' },
] as const

export const foundingActs = defineRule({
  id: 'foundingActs',
  clause: '4.1',
  title: 'До начала работы первой пары утверждены положение, дорожная карта и программа наставничества',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['pairs', 'legalActs', 'programmes'],
  params: ['teachersOwn'],
  check: (programme, { teachersOwn }, today) => {
    const scopes = scopesOf(programme.pairs, teachersOwn, modelByForm(programme))
    const acts = programme.legalActs.filter(({ to }) => to === null || to >= today)
    const absent: { says: string; pairs: readonly Pair[] }[] = []
    const found: Found[] = []
    for (const { kind, name, absent: none } of kinds)
      for (const { model, pairs } of scopes) {
        // The programme of a year is an act of the same kind, kept on a sheet of its own.
        if (
          kind === 'programme' &&
          programme.programmes.some(each => approves(each, model, firstStart(pairs)))
        )
          continue
        const own = acts.filter(act => act.kind === kind && (model === null || isFor(act, model)))
        const faults = own.map(act => ({ act, fault: faultOf(act, firstStart(pairs)) }))
        const [nearest] = faults
        const whose = model === null ? '' : model === 'teachers' ? ' педагогов' : ' обучающихся'
        if (nearest === undefined) absent.push({ says: `${none}${whose}`, pairs })
        else if (nearest.fault !== null && faults.every(({ fault }) => fault !== null))
          found.push(
            breach(
              { table: 'legalActs', id: nearest.act.id },
              pairs.map(({ id }) => id),
              `${name}${whose}: ${nearest.fault.says}`,
              placeOf('legalActs', nearest.act, nearest.fault.column),
            ),
          )
      }
    if (absent.length === 0) return found
    return [
      ...found,
      breach(
        { table: 'settings', id: 'teachersOwn' },
        absent.flatMap(({ pairs }) => pairs.map(({ id }) => id)),
        `Документы школы: на листе «Основания» не хватает ${list(absent.map(({ says }) => says))}. Внесите действующие документы с номером и датой приказа.`,
        settingPlace(programme, 'teachersOwn'),
      ),
    ]
  },
})

interface Scope {
  /** Null where one set of acts serves all pairs. */
  model: Model | null
  pairs: readonly Pair[]
}

/** Which pairs need a set of acts of their own; a school without pairs needs none yet. */
function scopesOf(
  pairs: readonly Pair[],
  teachersOwn: boolean,
  modelOf: (form: string | null) => Model,
): Scope[] {
  const scopes: Scope[] = teachersOwn
    ? (['pupils', 'teachers'] as const).map(model => ({
        model,
        pairs: pairs.filter(({ form }) => modelOf(form) === model),
      }))
    : [{ model: null, pairs }]
  return scopes.filter(scope => scope.pairs.length > 0)
}

/** An act that does not say for whom it is was made for the pupils; the teachers' own says so. */
const isFor = (act: LegalAct, model: Model): boolean => (act.model ?? 'pupils') === model

const approves = (
  { model: said, number, approvedOn }: YearProgramme,
  model: Model | null,
  first: CivilDate | null,
): boolean =>
  (model === null || covers(said, model)) &&
  number.trim() !== '' &&
  approvedOn !== null &&
  (first === null || approvedOn <= first)

const firstStart = (pairs: readonly Pair[]): CivilDate | null =>
  pairs.reduce<CivilDate | null>(
    (first, { from }) => (from !== null && (first === null || from < first) ? from : first),
    null,
  )

/** What an act lacks to be approved before the first pair; null when it lacks nothing. */
function faultOf(
  act: LegalAct,
  first: CivilDate | null,
): { says: string; column: 'number' | 'signedOn' } | null {
  const { number, signedOn } = act
  const unread = unreadCell('legalActs', act, ['signedOn'])
  if (unread !== null) return unread
  if (number.trim() === '' || signedOn === null) {
    const lacks = [...(number.trim() === '' ? ['номера'] : []), ...(signedOn === null ? ['даты'] : [])]
    return {
      says: `на листе «Основания» нет ${list(lacks)} приказа, которым документ утверждён. Впишите ${lacks.length > 1 ? 'их' : lacks[0] === 'даты' ? 'её' : 'его'}.`,
      column: number.trim() === '' ? 'number' : 'signedOn',
    }
  }
  if (first === null || signedOn <= first) return null
  return {
    says: `документ утверждён ${dateInDigits(signedOn)}, а первая пара начинается ${dateInDigits(first)}. Проверьте обе даты.`,
    column: 'signedOn',
  }
}
