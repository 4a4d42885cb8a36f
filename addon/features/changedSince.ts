import { list } from '#shared/language/list.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count, plural } from '#shared/language/plural.ts'
import type { Asked } from '#shared/matching/blindRequest.ts'
import type { OfferKind } from '#shared/matching/offerCode.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName } from '#shared/people/personName.ts'
import type { Programme } from '#shared/programme/programme.ts'

interface Changed {
  /** IDs of those who were asked about and are not to be paired any more. */
  gone: ReadonlySet<string>
  /** Whether the mentor still takes mentees so: one by one or in a group. */
  offers(mentor: { id: string }, kind: OfferKind): boolean
  /** What has changed, a sentence and the next step. */
  sentence: string
}

type People = Asked['people']

const shownNames = 3

const ofWhole = ({ mentors, mentees }: People) => new Set([...mentees, ...mentors])
const keyOf = (mentor: string, kind: OfferKind) => `${kind} ${mentor}`
const offersIn = ({ mentors, kinds }: People) =>
  new Set(mentors.map((id, index) => keyOf(id, kinds[index] ?? 'single')))

/**
 * What became of the people of a request while the engine was thinking.
 * @param now the request as it would be asked now; null where there is nobody left to ask about
 */
export function changedSince(
  programme: Programme<'mentors' | 'mentees'>,
  asked: Pick<Asked, 'people'>,
  now: Pick<Asked, 'people'> | null,
): Changed {
  const { person } = peopleOf(programme)
  const nobody: People = { mentors: [], kinds: [], mentees: [] }
  const [before, after] = [ofWhole(asked.people), ofWhole(now?.people ?? nobody)]
  const offered = offersIn(now?.people ?? nobody)
  const gone = [...before].filter(id => !after.has(id))
  const without = (kind: OfferKind) =>
    asked.people.mentors.filter(
      (id, index) => asked.people.kinds[index] === kind && after.has(id) && !offered.has(keyOf(id, kind)),
    )
  const added = [...after].filter(id => !before.has(id)).length
  const facts = [
    said(gone.length === 1 ? 'больше не участвует' : 'больше не участвуют', gone),
    said('нет мест для пары', without('single')),
    said('нет мест в группе', without('group')),
    added > 0
      ? `${plural(added, 'добавился', 'добавилось', 'добавилось')} ${count(added, 'человек', 'человека', 'человек')}`
      : '',
  ].filter(each => each !== '')
  return {
    gone: new Set(gone),
    offers: ({ id }, kind) => offered.has(keyOf(id, kind)),
    sentence: noBreak(
      `Список изменился с начала подбора: ${facts.join('; ') || 'исправлены сведения участников или решения о парах'}. Чтобы всё учесть, подберите пары заново.`,
    ),
  }

  function said(what: string, ids: readonly string[]): string {
    if (ids.length === 0) return ''
    const names = ids.flatMap(id => {
      const found = person(id)
      return found ? [shortName(found)] : []
    })
    const nameless = ids.length - Math.min(names.length, shownNames)
    const others = count(nameless, 'человек', 'человека', 'человек')
    return `${what}: ${list([
      ...names.slice(0, shownNames),
      nameless > 0 ? `${names.length > 0 ? 'ещё ' : ''}${others}` : '',
    ])}`
  }
}
