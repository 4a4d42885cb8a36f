import { exceptionsOf } from '#shared/documents/namedPeople.ts'
import { roleModel } from '#shared/matching/roleModel.ts'
import { groupNames } from '#shared/people/groupNames.ts'
import type { GroupTerm } from '#shared/people/liveGroups.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { append, type Edit } from '#shared/programme/edit.ts'
import type { NewId } from '#shared/programme/newId.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { WantedPair } from './pairInput.ts'

/** New rows «предложена» of «Пары», with their role models and, in a group, its name. */
export function proposedPairs(
  programme: Programme<'mentors' | 'mentees' | 'pairs' | 'declensions'>,
  wanted: readonly (WantedPair & { score?: number })[],
  { form, from, to }: GroupTerm,
  newId: NewId,
): Edit[] {
  const people = peopleOf(programme)
  const roleOf = roleModel(programme, form)
  const groupName = groupNames(programme, { form, from, to }, exceptionsOf(programme.declensions))
  return wanted.map(({ mentor, mentee, kind, score }) =>
    append('pairs', {
      id: newId('пара-'),
      mentor,
      mentee,
      kind: kind === 'group' ? 'group' : 'pair',
      ...(kind === 'group' ? { group: groupName(mentor) } : {}),
      form,
      role: roleOf(people.mentee(mentee) ?? { kind: null }),
      from,
      to,
      status: 'proposed',
      ...(score === undefined ? {} : { score }),
    }),
  )
}
