import { list } from '#shared/language/list.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import type { Asked } from '#shared/matching/blindRequest.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName } from '#shared/people/personName.ts'
import type { Programme } from '#shared/programme/programme.ts'

interface Changed {
  /** IDs of those who were asked about and are not to be paired any more. */
  gone: ReadonlySet<string>
  /** What has changed, a sentence and the next step. */
  sentence: string
}

const shownNames = 3

/**
 * What became of the people of a request while the engine was thinking.
 * @param now the request as it would be asked now; null where there is nobody left to ask about
 */
export function changedSince(
  programme: Programme<'mentors' | 'mentees'>,
  asked: Pick<Asked, 'people'>,
  now: Pick<Asked, 'people'> | null,
): Changed {
  const people = peopleOf(programme)
  const of = ({ mentors, mentees }: Asked['people']) => [...mentees, ...mentors]
  const before = new Set(of(asked.people))
  const after = new Set(now ? of(now.people) : [])
  const gone = [...before].filter(id => !after.has(id))
  const added = [...after].filter(id => !before.has(id)).length
  const names = gone.flatMap(id => {
    const person = people.person(id)
    return person ? [shortName(person)] : []
  })
  const nameless = gone.length - Math.min(names.length, shownNames)
  const facts = [
    gone.length > 0
      ? `больше не участвуют: ${list([
          ...names.slice(0, shownNames),
          nameless > 0
            ? `${names.length > 0 ? 'ещё ' : ''}${count(nameless, 'человек', 'человека', 'человек')}`
            : '',
        ])}`
      : '',
    added > 0 ? `добавилось ${count(added, 'человек', 'человека', 'человек')}` : '',
  ].filter(each => each !== '')
  return {
    gone: new Set(gone),
    sentence: noBreak(
      `Список изменился с начала подбора: ${facts.join('; ') || 'исправлены сведения участников или решения о парах'}. Чтобы всё учесть, подберите пары заново.`,
    ),
  }
}
