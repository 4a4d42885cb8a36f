import type { Preferences } from '#shared/matching/run.ts'
import type { Decision, Mentor } from '#shared/programme/tables.ts'
import { can, decision, mentor } from '../pupils.ts'
import { artem, daria, gleb, planOf, sasha, sonia, zhenya } from './people.ts'
import type { Section } from './section.ts'

const lock = (id: string, mentee: string, mentorId: string) =>
  decision({ id, kind: 'lock', mentee, mentor: mentorId })

const told = (mentors: Mentor[], decisions: Decision[], set: Partial<Preferences> = {}) =>
  planOf(mentors, [artem({ needs: can('физика'), schoolClass: '9' }), sonia(), zhenya()], set, {
    decisions,
  }).notKept.map(({ sentence }) => sentence)

/** What the curator has set and a run can't keep. */
export const decisions: Section[] = [
  {
    title: 'Решения, которые подбор не может сохранить',
    says: () => [
      ...told([daria({ capacity: 1 })], [lock('r1', 'e1', 'm1'), lock('r2', 'e2', 'm1')]),
      ...told([daria({ capacity: 0 })], [lock('r1', 'e1', 'm1')]),
      ...told([], [lock('r1', 'e1', 'm1')]),
      ...(['archived', 'pending'] as const).flatMap(status =>
        told([daria({ status })], [lock('r1', 'e1', 'm1')]),
      ),
      ...told([daria({ forms: ['form.teacherPupil'] })], [lock('r1', 'e1', 'm1')]),
      ...told([daria({ groupTo: 5 })], [{ ...lock('r1', 'e1', 'm1'), pairKind: 'group' }]),
      ...told([daria(), gleb()], [lock('r1', 'e1', 'm1'), lock('r2', 'e1', 'm2')]),
      ...told(
        [daria()],
        [lock('r1', 'e1', 'm1'), decision({ id: 'r2', kind: 'refusal', mentee: 'e1', mentor: 'm1' })],
      ),
      ...told([daria({ competences: can('химия') })], [lock('r1', 'e1', 'm1')]),
      ...told([sasha({ competences: can('химия'), schoolClass: '7' })], [lock('r1', 'e1', 'm3')]),
    ],
  },
  {
    title: 'Группы, которые не собрать',
    says: () => [
      ...[4, 5, 9, 24].flatMap(groupFrom =>
        told([daria({ capacity: 0, groupFrom, groupTo: 30 })], [lock('r1', 'e1', 'm1')], { groups: true }),
      ),
      ...[2, 3, 6].flatMap(groupFrom =>
        told([daria({ capacity: 0, groupFrom, groupTo: 30 })], [lock('r1', 'e1', 'm1')], {
          groups: true,
          floor: 10,
        }),
      ),
      ...told([{ ...mentor('m4', 'Дюма Николь', { groupFrom: 6, groupTo: 4 }), row: 7 }], [], {
        groups: true,
      }),
    ],
  },
]
