import * as z from 'zod/mini'
import { citedActs } from '#shared/documents/citedActs.ts'
import { pairName } from '#shared/people/pairName.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { missingSettings, settingsOf } from '#shared/programme/settings.ts'
import type { Order } from '#shared/programme/tables.ts'
import { feature } from './feature.ts'

/** An order as the register shows it. */
export interface OrderLine {
  id: string
  title: string
  kind: Order['kind']
  status: 'draft' | 'registered' | 'cancelled' | null
  number: string
  signedOn: CivilDate | null
  createdOn: CivilDate | null
  /** Pairs of the order as it was composed. */
  pairs: number | null
  /** «Тихонова Дарья и Лисин Артём»: the pairs that point at it now. */
  names: readonly string[]
}

export interface DocumentsView {
  /** Agreed pairs that wait for an order (п. 4.18); rows of groups are counted apart. */
  waiting: { pairs: number; groups: number; byForm: readonly { form: string; count: number }[] }
  /** Drafts first, then by date, the latest first; cancelled ones last. */
  orders: readonly OrderLine[]
  /** Titles of the settings that orders need. */
  missing: readonly string[]
  /** Whether «Основания» has an act for the preamble. */
  hasBasis: boolean
  today: CivilDate
  schoolYear: string
  dataPlace: 'local' | 'google' | null
}

const rank: readonly OrderLine['status'][] = ['draft', 'registered', null, 'cancelled']

/** What has to be composed, what waits for a signature, and the register of orders. */
export const documentsDue = feature({
  name: 'documentsDue',
  title: 'Просмотр документов',
  reads: ['pairs', 'orders', 'mentors', 'mentees', 'legalActs'],
  input: z.strictObject({}),
  run: ({ programme, today }) => {
    const settings = settingsOf(programme)
    const dictionary = dictionaryOf(programme)
    const people = peopleOf(programme)
    const agreed = programme.pairs.filter(({ status }) => status === 'agreed')
    const groups = new Set(
      agreed
        .filter(({ kind }) => kind === 'group')
        .map(({ mentor, group }) => JSON.stringify([mentor, group])),
    )
    const forms = [...new Set(agreed.map(({ form }) => form))]
    const named = new Map<string, string[]>()
    for (const pair of programme.pairs)
      if (pair.order !== '') named.set(pair.order, [...(named.get(pair.order) ?? []), pairName(pair, people)])
    const day = ({ signedOn, createdOn }: (typeof programme.orders)[number]) => signedOn ?? createdOn ?? ''
    return {
      view: {
        waiting: {
          pairs: agreed.filter(({ kind }) => kind !== 'group').length,
          groups: groups.size,
          byForm: forms.map(form => ({
            form: form === null ? 'форма не указана' : dictionary.title(form),
            count: agreed.filter(pair => pair.form === form).length,
          })),
        },
        orders: [...programme.orders]
          .sort(
            (a, b) =>
              rank.indexOf(a.status) - rank.indexOf(b.status) ||
              (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0),
          )
          .map(({ id, title, kind, status, number, signedOn, createdOn, pairsCount }) => ({
            id,
            title,
            kind,
            status,
            number,
            signedOn,
            createdOn,
            pairs: pairsCount,
            names: named.get(id) ?? [],
          })),
        missing: missingSettings(settings),
        hasBasis: citedActs(programme.legalActs, today).length > 0,
        today,
        schoolYear: settings.schoolYear,
        dataPlace: settings.dataPlace,
      } satisfies DocumentsView,
    }
  },
})
